package io.ledgerway.sandbox.accountsiq;

import java.util.Optional;
import java.util.stream.Stream;

/** The two versions of the web service that are served side by side (apis/accountsiq.md 1). */
public enum Version {
    /** Signs in with {@code Login}; the token is the first element of every request. */
    V1_1("1.1", "/system/dashboard/integration/integration_1_1.asmx"),
    /** Signs in with {@code TokenGet}; entity and token stand in the header {@code AiqSoapHeader}. */
    V2_0("2.0", "/system/dashboard/integration/integration_2_0.asmx");

    private final String number;
    private final String path;

    Version(String number, String path) {
        this.number = number;
        this.path = path;
    }

    /** As in the settings: {@code 1.1} or {@code 2.0}. */
    public String number() {
        return number;
    }

    /** The path of the endpoint; its case does not matter. */
    public String path() {
        return path;
    }

    static Optional<Version> at(String path) {
        return Stream.of(values())
                .filter(version -> version.path.equalsIgnoreCase(path))
                .findFirst();
    }
}
