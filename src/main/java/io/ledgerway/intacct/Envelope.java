package io.ledgerway.intacct;

import io.ledgerway.connection.ConnectionSettings;

/**
 * What every request to a company's gateway says about itself, whatever its functions (apis/intacct.md 1.2).
 *
 * @param senderId Web Services sender
 * @param senderPassword its password; a secret
 * @param dtdVersion {@code 3.0}, or {@code 2.1} for legacy functions only
 * @param policyId transport policy: what is sent with it is executed later; null for an answer at once
 * @param includeWhitespace whether answers are indented; the vendor's own default is true, its SDKs send false
 * @param additionalErrorInfo whether errors come with their finer codes
 */
record Envelope(
        String senderId,
        String senderPassword,
        String dtdVersion,
        String policyId,
        boolean includeWhitespace,
        boolean additionalErrorInfo) {

    static Envelope of(ConnectionSettings settings) {
        return new Envelope(
                settings.required("sender-id"),
                settings.required("sender-password"),
                settings.value("dtd-version", "3.0"),
                settings.value("policy-id", null),
                Boolean.parseBoolean(settings.value("include-whitespace", "false")),
                Boolean.parseBoolean(settings.value("additional-error-info", "true")));
    }

    /** The same, answered at once. */
    Envelope online() {
        return new Envelope(senderId, senderPassword, dtdVersion, null, includeWhitespace, additionalErrorInfo);
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "Envelope[" + senderId + "]";
    }
}
