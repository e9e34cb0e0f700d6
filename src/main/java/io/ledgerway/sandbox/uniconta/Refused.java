package io.ledgerway.sandbox.uniconta;

/** An application error of the simulated Uniconta: its name and, where one is to blame, the field and its value. */
final class Refused extends RuntimeException {

    private final ErrorCode code;
    private final String property;
    private final String value;

    Refused(ErrorCode code) {
        this(code, null, null);
    }

    /** @param property the field at fault, or null; @param value what it held, or null when blank */
    Refused(ErrorCode code, String property, Object value) {
        super(property == null ? code.text() : code.text() + ": " + property + " = " + value, null, false, false);
        this.code = code;
        this.property = property;
        this.value = value == null ? null : value.toString();
    }

    ErrorCode code() {
        return code;
    }

    String property() {
        return property;
    }

    String value() {
        return value;
    }
}
