package io.ledgerway.accountsiq;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.ConnectionSettings;
import java.util.Arrays;

/** The two versions of the service that are served side by side; they differ in login and header only (apis/accountsiq.md 1). */
enum AccountsIqVersion {
    /** A login token in the body; for existing integrations only. */
    V1_1("1.1"),
    /** An access token in a SOAP header; what new integrations use. */
    V2_0("2.0");

    private final String key;

    AccountsIqVersion(String key) {
        this.key = key;
    }

    /**
     * The version that a connection speaks now; 2.0 unless it is set.
     *
     * @throws CausedException code {@code SETTING_INVALID} for any other
     */
    static AccountsIqVersion of(ConnectionSettings connection) {
        String written = connection.value("version", V2_0.key);
        return Arrays.stream(values())
                .filter(version -> version.key.equals(written))
                .findFirst()
                .orElseThrow(() -> new CausedException(new Cause(
                        "SETTING_INVALID",
                        "Connection " + connection.name() + " has the version '" + written
                                + "'; allowed is 2.0 or 1.1.",
                        "Correct ledgerway.connections." + connection.name() + ".version.")));
    }

    @Override
    public String toString() {
        return key;
    }
}
