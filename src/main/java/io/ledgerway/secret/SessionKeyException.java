package io.ledgerway.secret;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;

/** The hub's key is missing or unusable: the hub does not start. */
class SessionKeyException extends CausedException {

    private static final long serialVersionUID = 1L;
    private static final String MAKE_ONE = "Make a key with 'openssl rand -base64 32'";

    private SessionKeyException(String code, String message, String action, Throwable root) {
        super(new Cause(code, message, action), root);
    }

    static SessionKeyException missing() {
        return new SessionKeyException(
                "SESSION_KEY_MISSING",
                "ledgerway.session-key is not set, and this database is shared, so that the hub cannot keep a key beside it.",
                MAKE_ONE + " and set it as ledgerway.session-key, the same for all instances.",
                null);
    }

    /** @param place the setting's entry or the file, never its content */
    static SessionKeyException invalid(String place) {
        return new SessionKeyException(
                "SESSION_KEY_INVALID",
                place + " is not the base64 text of 32 bytes.",
                MAKE_ONE + "; while keys are changed, list the new one first and the old one behind it.",
                null);
    }

    static SessionKeyException unreadable(String file, Exception root) {
        return new SessionKeyException(
                "SESSION_KEY_UNREADABLE",
                "The key file " + file + " can neither be read nor written ("
                        + root.getClass().getSimpleName() + ").",
                "Let the hub's user own the file and its folder.",
                root);
    }
}
