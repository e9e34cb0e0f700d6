package io.ledgerway.connection;

import java.util.List;

/** Settings of AccountsIQ that must go together: the version, its keys and its address (apis/accountsiq.md 1 and 2). */
final class AccountsIqSettings {

    private static final String NEW = "2.0";
    private static final String OLD = "1.1";

    private AccountsIqSettings() {}

    static void check(SettingReader read) {
        String version = read.oneOf("version", NEW, List.of(NEW, OLD));
        List<String> keys =
                version.equals(OLD) ? List.of("partner-key", "user-key") : List.of("client-id", "client-secret");
        keys.stream()
                .filter(key -> read.text(key, null) == null)
                .forEach(key -> read.problem("'" + key + "' is missing, which version " + version + " signs in with."));
        String other = version.equals(OLD) ? "integration_2_0" : "integration_1_1";
        if (read.text("url", "").contains(other)) {
            read.problem("'url' is the address of " + other + ", and 'version' is " + version + ".");
        }
    }
}
