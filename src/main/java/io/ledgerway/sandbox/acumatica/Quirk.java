package io.ledgerway.sandbox.acumatica;

import java.util.Locale;

/**
 * What a write may meet beside the faults of the wire ({@code ledgerway.sandbox.acumatica.quirks.<name>}, a share of
 * writes).
 */
public enum Quirk {
    /** Nothing. */
    NONE,
    /** The connection is closed at once, and the write is executed later out of the queue. */
    EXECUTED_LATER,
    /** Answered as if saved, but nothing is. */
    NOTHING_SAVED,
    /** An action is answered 204 and does nothing. */
    ACTION_DID_NOTHING,
    /** An action is taken, and fails when its status is asked for. */
    ACTION_FAILS,
    /** 409: a long operation runs on the form. */
    FORM_BUSY,
    /** 500: another process has updated the record. */
    RECORD_LOCKED;

    String setting() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
