package io.ledgerway.sandbox.uniconta;

import java.util.Locale;

/**
 * What is uncertain about the real Uniconta, or differs between companies, and can be switched in the simulator
 * ({@code ledgerway.sandbox.uniconta.habits.<name>}, kebab case, true or false).
 */
public enum Habit {
    /** A later sign-in of the same user throws the earlier session out (apis/uniconta.md 4). */
    SECOND_LOGIN_ENDS_FIRST(true),
    /** A login id without a company in front of it signs in too, to the user's own company. */
    BARE_LOGIN_ID(false),
    /** A wrong password is answered 200 with a bare JSON text; else 401. */
    WRONG_PASSWORD_AS_TEXT(false),
    /** A refresh gives a new refresh token and ends the old one; else the answer has none and the old one stays. */
    REFRESH_GIVES_NEW_TOKEN(true),
    /** One bad row refuses the whole list; else the rows before it stay. */
    INSERT_LIST_ALL_OR_NOTHING(true),
    /** An explicit null is refused with {@code ArgumentMissing}. */
    NULLS_REFUSED(true),
    /** An insert fills defaults from pay category and employee, as the Windows client does. */
    FILLS_DEFAULTS(false),
    /** Posting carries {@code ReferenceNumber} over to the transaction. */
    REFERENCE_SURVIVES_POSTING(true),
    /** Labels of enumerations are given in Danish; else in English. */
    DANISH_LABELS(false),
    /** The user may write; else each write is answered 403. */
    USER_MAY_WRITE(true),
    /** The user may read; else each read is answered 403. */
    USER_MAY_READ(true);

    private final boolean usual;

    Habit(boolean usual) {
        this.usual = usual;
    }

    /** Whether it is on unless switched. */
    public boolean usual() {
        return usual;
    }

    /** The name in settings, such as {@code nulls-refused}. */
    public String setting() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
