package io.ledgerway.sandbox.accountsiq;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The one entity of the simulated AccountsIQ and the keys to it ({@code ledgerway.sandbox.accountsiq.entity},
 * {@code .partner-key} …).
 *
 * @param entity the entity's identifier, {@code companyID} in version 1.1
 * @param partnerKey the integrator's key, version 1.1
 * @param userKey the user's key in this entity, version 1.1
 * @param clientId the integration application's, version 2.0
 * @param clientSecret the integration application's, version 2.0
 */
public record AccountsIqAccount(
        @DefaultValue("ledgerway_demo") String entity,
        @DefaultValue("demo-partner-key") String partnerKey,
        @DefaultValue("demo-user-key") String userKey,
        @DefaultValue("demo-client") String clientId,
        @DefaultValue("demo-client-secret") String clientSecret) {

    /** What the sandbox starts with unless settings say otherwise. */
    public static final AccountsIqAccount DEMO = new AccountsIqAccount(
            "ledgerway_demo", "demo-partner-key", "demo-user-key", "demo-client", "demo-client-secret");

    /** The same with other keys of version 1.1. */
    public AccountsIqAccount keys(String partner, String user) {
        return new AccountsIqAccount(entity, partner, user, clientId, clientSecret);
    }

    /** The same with another client of version 2.0. */
    public AccountsIqAccount client(String id, String secret) {
        return new AccountsIqAccount(entity, partnerKey, userKey, id, secret);
    }

    /** Without keys and secret. */
    @Override
    public String toString() {
        return entity;
    }
}
