package io.ledgerway.acumatica;

/** What an answer that is no success means (apis/acumatica.md 8). */
enum Meaning {
    /** The request never left. */
    NOT_SENT(true),
    /** Time-out or a broken connection after sending: unknown. */
    LOST(false),
    /** 401: session or token gone. */
    SESSION_OVER(false),
    /** 403. */
    NO_RIGHT(true),
    /** 404: entity, version or action. */
    NO_SUCH_ADDRESS(true),
    /** 409: a long operation runs on this form in this session. */
    FORM_BUSY(true),
    /** 412: a header's condition did not hold. */
    CONDITION(false),
    /** 422, or 500 with the same content: nothing was saved. */
    REFUSED(true),
    /** The same, since it is there already. */
    DUPLICATE(false),
    /** The same, since its period takes nothing. */
    PERIOD_CLOSED(true),
    /** 429: not executed. */
    TOO_MANY_CALLS(true),
    /** "API Login Limit": no seat of the licence is free; not executed. */
    NO_SEAT(true),
    /** A read by key or id found nothing. */
    NOT_FOUND(false),
    /** The query asks for what cannot be asked for. */
    QUERY_REFUSED(true),
    /** A form was never set up, the tenant is unknown, or the like. */
    SETUP(true),
    /** Somebody else changed the record at the same time. */
    CHANGED_MEANWHILE(false),
    /** Any other failure of the server, or a web page: unknown. */
    TROUBLE(false);

    /** Whether it says that surely nothing was done. */
    final boolean nothingDone;

    Meaning(boolean nothingDone) {
        this.nothingDone = nothingDone;
    }
}
