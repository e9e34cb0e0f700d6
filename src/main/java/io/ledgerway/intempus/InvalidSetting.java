package io.ledgerway.intempus;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;

/** Words for a setting whose value cannot be used; the caller never hands in a secret. */
final class InvalidSetting {

    private InvalidSetting() {}

    static CausedException of(String connection, String key, String what, String action) {
        return new CausedException(new Cause(
                "SETTING_INVALID", "Setting ledgerway.connections." + connection + "." + key + " " + what, action));
    }
}
