package io.ledgerway.intacct;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Control ids that are the same for every attempt. Our reference is a hash of company, environment, document and version
 * already, so a sandbox and its production never share one (apis/intacct.md 5.3).
 */
final class ControlIds {

    static final String CREATE = "create";
    static final String ATTACH = "attach";
    static final String FIND = "find";

    private static final int HASHED = 32;

    private ControlIds() {}

    /** Of a function: what it does for which document. */
    static String function(String reference, String purpose) {
        return reference + "-" + purpose;
    }

    /** The reference that a function was sent for; null where the id is none of a document's. */
    static String reference(String controlId) {
        String end = "-" + CREATE;
        return controlId.endsWith(end) ? controlId.substring(0, controlId.length() - end.length()) : null;
    }

    /** Of a request: the same for the same functions in the same order. */
    static String request(List<GatewayFunction> functions) {
        String names = String.join(
                "\n", functions.stream().map(GatewayFunction::controlId).toList());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(names.getBytes(StandardCharsets.UTF_8));
            return "ledgerway-" + HexFormat.of().formatHex(hash).substring(0, HASHED);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
