package io.ledgerway.sandbox.accountsiq;

import java.util.Locale;

/** An answer that leaves its receiver in doubt, or puts the call off. Orderable once, or as a share of calls. */
public enum Quirk {
    /** Not executed, status {@code Unknown}. */
    UNKNOWN_BEFORE(false, Status.UNKNOWN, "UNKNOWN"),
    /** Executed, status {@code Unknown}. */
    UNKNOWN_AFTER(true, Status.UNKNOWN, "UNKNOWN"),
    /** Not executed, status {@code InProgress}. */
    IN_PROGRESS_BEFORE(false, Status.IN_PROGRESS, "UNKNOWN"),
    /** Executed, status {@code InProgress}. */
    IN_PROGRESS_AFTER(true, Status.IN_PROGRESS, "UNKNOWN"),
    /** Executed, {@code Failure} with a code that says nothing certain. */
    GENERAL_ERROR_AFTER(true, Status.FAILURE, "GENERAL_TRANSACTION_UNKNOWN_ERROR"),
    /** Executed, a success without result and with ids of -1. */
    NO_ID(true, null, null),
    /** Executed; of several rows the last says {@code Unknown} and has no id. */
    ROW_UNKNOWN_AFTER(true, null, null),
    /** Executed; of several rows the last is missing. */
    ROW_MISSING(true, null, null),
    /** Not executed, {@code Failure} with a throttling code. */
    THROTTLED(false, Status.FAILURE, "OAUTH_INTEGRATION_APPS_TOO_MANY_API_CALLS"),
    /** Not executed, {@code Failure} with a code for busy. */
    BUSY(false, Status.FAILURE, "OTHER_OPERATION_IN_PROGRESS_RETRY_LATER"),
    /** Not executed, 500 with a SOAP fault. */
    FAULT_BEFORE(false, null, null),
    /** Executed, 500 with a SOAP fault. */
    FAULT_AFTER(true, null, null),
    /** Executed, 200 with an empty body. */
    EMPTY_BODY(true, null, null);

    private final boolean executed;
    private final Status status;
    private final String code;

    Quirk(boolean executed, Status status, String code) {
        this.executed = executed;
        this.status = status;
        this.code = code;
    }

    boolean executed() {
        return executed;
    }

    /** Null = what the call itself gives, or no business answer at all. */
    Status status() {
        return status;
    }

    String code() {
        return code;
    }

    String setting() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
