package io.ledgerway.sandbox.uniconta;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The one user of the simulated company ({@code ledgerway.sandbox.uniconta.company-id/username/password}).
 *
 * @param username login id, without the company in front
 */
public record UnicontaAccount(
        @DefaultValue("4711") long companyId,
        @DefaultValue("LedgerwayDemo") String username,
        @DefaultValue("demo-password") String password) {

    /** What the sandbox starts with unless settings say otherwise. */
    public static final UnicontaAccount DEMO = new UnicontaAccount(4711, "LedgerwayDemo", "demo-password");

    /** What a client sends as {@code Username}: {@code 00<company id>/<login id>} (apis/uniconta.md 2.1). */
    public String fullUsername() {
        return "00" + companyId + "/" + username;
    }

    UnicontaAccount companyId(long other) {
        return new UnicontaAccount(other, username, password);
    }

    UnicontaAccount username(String other) {
        return new UnicontaAccount(companyId, other, password);
    }

    UnicontaAccount password(String other) {
        return new UnicontaAccount(companyId, username, other);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return fullUsername();
    }
}
