package io.ledgerway.sandbox.acumatica;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The simulated instance and who may use it ({@code ledgerway.sandbox.acumatica.instance}, {@code .tenant} …).
 *
 * @param instance the virtual directory, such as {@code /demo}; empty = the root
 * @param tenant login name of its tenant
 * @param branch the branch a session works in unless it names another
 * @param username the API user
 * @param password its password
 * @param clientId the connected application's GUID, without the tenant
 * @param clientSecret the connected application's secret
 * @param redirectUri where the authorization code may be sent; empty = any address on this machine
 * @param customEndpoint name of an endpoint of the customer's own, version 1.0.0; it extends Default 25.200.001
 */
public record AcumaticaAccount(
        @DefaultValue("/demo") String instance,
        @DefaultValue("Demo") String tenant,
        @DefaultValue("MAIN") String branch,
        @DefaultValue("ledgerway") String username,
        @DefaultValue("demo-password") String password,

        @DefaultValue("6E0C1F8A-2B7D-4C55-9A43-1D2E3F405162")
        String clientId,

        @DefaultValue("demo-client-secret") String clientSecret,
        @DefaultValue("") String redirectUri,
        @DefaultValue("LedgerwayDemo") String customEndpoint) {

    /** What the sandbox starts with unless settings say otherwise. */
    public static final AcumaticaAccount DEMO = new AcumaticaAccount(
            "/demo",
            "Demo",
            "MAIN",
            "ledgerway",
            "demo-password",
            "6E0C1F8A-2B7D-4C55-9A43-1D2E3F405162",
            "demo-client-secret",
            "",
            "LedgerwayDemo");

    /** @throws IllegalArgumentException when the instance is no path */
    public AcumaticaAccount {
        if (!instance.isEmpty() && !instance.matches("(/[^/?#]+)+")) {
            throw new IllegalArgumentException("The instance must be a path such as /demo, but is " + instance + ".");
        }
    }

    /** The same with another password. */
    public AcumaticaAccount password(String other) {
        return new AcumaticaAccount(
                instance, tenant, branch, username, other, clientId, clientSecret, redirectUri, customEndpoint);
    }

    /** The same with another secret of the connected application. */
    public AcumaticaAccount clientSecret(String other) {
        return new AcumaticaAccount(
                instance, tenant, branch, username, password, clientId, other, redirectUri, customEndpoint);
    }

    /** {@code client_id} as a caller gives it: GUID, {@code @}, tenant (apis/acumatica.md 3). */
    public String fullClientId() {
        return clientId + "@" + tenant;
    }

    /** Without password and secret. */
    @Override
    public String toString() {
        return username + "@" + tenant + " at " + instance;
    }
}
