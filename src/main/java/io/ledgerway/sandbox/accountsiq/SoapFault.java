package io.ledgerway.sandbox.accountsiq;

/** A request that never becomes a business result: HTTP 500 with a fault. */
final class SoapFault extends Exception {

    private final String code;

    private SoapFault(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /** The caller is to blame. */
    static SoapFault client(String message) {
        return new SoapFault("Client", message);
    }

    /** The server is to blame. */
    static SoapFault server(String message) {
        return new SoapFault("Server", message);
    }

    static SoapFault versionMismatch() {
        return new SoapFault(
                "VersionMismatch", "Possible SOAP version mismatch: the envelope's namespace is not the one expected.");
    }

    static SoapFault mustUnderstand(String header) {
        return new SoapFault("MustUnderstand", "SOAP header " + header + " was not understood.");
    }

    /** The code in SOAP 1.1's words: {@code Client}, {@code Server}, … */
    String code() {
        return code;
    }
}
