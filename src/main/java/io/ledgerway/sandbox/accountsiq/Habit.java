package io.ledgerway.sandbox.accountsiq;

import java.util.Locale;

/**
 * What is uncertain about the real AccountsIQ, or may change, and can be switched in the simulator
 * ({@code ledgerway.sandbox.accountsiq.habits.<name>}, kebab case, true or false).
 */
public enum Habit {
    /** Each use of a token prolongs it; else it ends a fixed time after it was issued. */
    SLIDING_EXPIRY(false),
    /** A later sign-in ends the tokens issued before. */
    SECOND_LOGIN_ENDS_FIRST(false),
    /** An ended token is flagged {@code HasExpired=true}; else only the error code tells. */
    EXPIRY_IS_FLAGGED(true),
    /** Where an array is answered without a status, an ended token gives an empty array; else one flagged row. */
    EXPIRY_EMPTIES_ARRAYS(false),
    /** Unknown elements are ignored, order is free, missing numbers are 0, as ASMX may do; else each is a fault. */
    LENIENT_READING(false),
    /** A posted document is answered {@code Created}; else {@code Success}. */
    WRITES_SAY_CREATED(false),
    /** A query without hits has an empty {@code Result}; else none. */
    NONE_IS_EMPTY_RESULT(false),
    /** The rows of the plural posting come in another order than sent. */
    ROWS_SHUFFLED(false),
    /** Rows and ids of a bulk of batch documents come, alike, in another order than the documents. */
    BULK_ROWS_SHUFFLED(false),
    /** Answers hold elements that no contract knows. */
    ADDS_UNKNOWN_ELEMENTS(false),
    /** The duplicate check does not see what other calls post while this one runs, nor what look-ups do not see yet. */
    DUPLICATE_CHECK_RACY(false),
    /** Posting into a closed period is refused {@code …_LEDGER_ALREADY_CLOSED}; else {@code DATE_IS_OUT_OF_RANGE}. */
    CLOSED_PERIOD_HAS_OWN_CODE(false),
    /** Look-ups give the control amount as debit (+) or credit (-); else always positive. */
    CONTROL_AMOUNT_SIGNED(false),
    /** A retired version's endpoint is 404; else it refuses everything with {@code API_DEPRECATED_FEATURE}. */
    RETIRED_IS_GONE(false),
    /** The user may write; else each write is refused. */
    USER_MAY_WRITE(true),
    /** The user may read; else each read is refused. */
    USER_MAY_READ(true);

    private final boolean usual;

    Habit(boolean usual) {
        this.usual = usual;
    }

    /** What holds unless it is switched. */
    public boolean usual() {
        return usual;
    }

    String setting() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
