package io.ledgerway.sandbox.accountsiq;

import java.util.Locale;

/** An answer that leaves its receiver in doubt, or puts the call off. Orderable once, or as a share of calls. */
public enum Quirk {
    /** Not executed, status {@code Unknown}. */
    UNKNOWN_BEFORE(Extent.NONE, Status.UNKNOWN, "UNKNOWN"),
    /** Executed, status {@code Unknown}. */
    UNKNOWN_AFTER(Extent.ALL, Status.UNKNOWN, "UNKNOWN"),
    /** The first half is executed, status {@code Unknown}. */
    UNKNOWN_HALFWAY(Extent.FIRST_HALF, Status.UNKNOWN, "UNKNOWN"),
    /** Not executed, status {@code InProgress}. */
    IN_PROGRESS_BEFORE(Extent.NONE, Status.IN_PROGRESS, "UNKNOWN"),
    /** Executed, status {@code InProgress}. */
    IN_PROGRESS_AFTER(Extent.ALL, Status.IN_PROGRESS, "UNKNOWN"),
    /** Executed, {@code Failure} with a code that says nothing certain. */
    GENERAL_ERROR_AFTER(Extent.ALL, Status.FAILURE, "GENERAL_TRANSACTION_UNKNOWN_ERROR"),
    /** Executed, a success without result and with ids of -1. */
    NO_ID(Extent.ALL, null, null),
    /** Executed; of several rows the last says {@code Unknown} and has no id. */
    ROW_UNKNOWN_AFTER(Extent.ALL, null, null),
    /** Executed; of several rows the last is missing, and so is its id. */
    ROW_MISSING(Extent.ALL, null, null),
    /** Executed; of several rows the first is missing, but not its id. */
    FIRST_ROW_MISSING(Extent.ALL, null, null),
    /** Executed; the result is there, but no ids stand beside it. */
    IDS_MISSING(Extent.ALL, null, null),
    /** Not executed, {@code Failure} with a throttling code. */
    THROTTLED(Extent.NONE, Status.FAILURE, "OAUTH_INTEGRATION_APPS_TOO_MANY_API_CALLS"),
    /** Not executed, {@code Failure} with a code for busy. */
    BUSY(Extent.NONE, Status.FAILURE, "OTHER_OPERATION_IN_PROGRESS_RETRY_LATER"),
    /** Not executed, 500 with a SOAP fault. */
    FAULT_BEFORE(Extent.NONE, null, null),
    /** The first half is executed, 500 with a SOAP fault. */
    FAULT_HALFWAY(Extent.FIRST_HALF, null, null),
    /** Executed, 500 with a SOAP fault. */
    FAULT_AFTER(Extent.ALL, null, null),
    /** Executed, 200 with an empty body. */
    EMPTY_BODY(Extent.ALL, null, null);

    private final Extent extent;
    private final Status status;
    private final String code;

    Quirk(Extent extent, Status status, String code) {
        this.extent = extent;
        this.status = status;
        this.code = code;
    }

    Extent extent() {
        return extent;
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

    /** How much of a call is executed. */
    enum Extent {
        NONE,
        /** Of the documents of a plural call the first half, rounded down; nothing of a call for one. */
        FIRST_HALF,
        ALL
    }
}
