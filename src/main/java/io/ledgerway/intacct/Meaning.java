package io.ledgerway.intacct;

/** What an error of the gateway means for what was sent (apis/intacct.md 6). */
enum Meaning {
    /** The session is over; nothing was executed. */
    SESSION_OVER(Blame.SESSION),
    /** Too many calls, maintenance; nothing was executed. */
    BUSY(Blame.PASSING),
    /** {@code GW-0011}: some gateway trouble, or a wrong sender: a few tries tell. */
    GATEWAY_UNSURE(Blame.PASSING),
    /** What others of the same transaction took with them. */
    ROLLED_BACK(Blame.PASSING),
    /** Permanent or passing: a few tries tell. */
    MAYBE_PASSING(Blame.PASSING),
    SENDER_REFUSED(Blame.CONNECTION),
    SENDER_NOT_AUTHORISED(Blame.CONNECTION),
    SIGN_IN_REFUSED(Blame.CONNECTION),
    ADDRESS_DENIED(Blame.CONNECTION),
    POLICY_INVALID(Blame.CONNECTION),
    PERMISSION_MISSING(Blame.CONNECTION),
    COMPANY_EXPIRED(Blame.CONNECTION),
    /** The request's own form is refused as a whole: one of its functions is why. */
    REQUEST_REFUSED(Blame.DOCUMENT),
    /** Executed under this control id before. */
    ALREADY_RECORDED(Blame.LOOK_UP),
    /** Another with the same number or key is there. */
    EXISTS(Blame.LOOK_UP),
    /** Being executed now. */
    IN_PROCESS(Blame.DOUBT),
    /** Unknown whether it was executed. */
    UNSURE(Blame.DOUBT),
    FIELD_NOT_QUERYABLE(Blame.DOCUMENT),
    PERIOD_CLOSED(Blame.DOCUMENT),
    CUSTOMER_UNKNOWN(Blame.DOCUMENT),
    VENDOR_UNKNOWN(Blame.DOCUMENT),
    PROJECT_INVALID(Blame.DOCUMENT),
    ACCOUNT_INVALID(Blame.DOCUMENT),
    LOCATION_MISSING(Blame.DOCUMENT),
    DEPARTMENT_MISSING(Blame.DOCUMENT),
    TAX_MISSING(Blame.DOCUMENT),
    CURRENCY_NOT_ENABLED(Blame.DOCUMENT),
    DUE_DATE_INVALID(Blame.DOCUMENT),
    TERM_INVALID(Blame.DOCUMENT),
    CONTACT_INVALID(Blame.DOCUMENT),
    SMART_RULE(Blame.DOCUMENT),
    NUMBER_MISSING(Blame.DOCUMENT),
    FIELD_INVALID(Blame.DOCUMENT),
    ACTION_INVALID(Blame.DOCUMENT),
    /** Every other refusal: permanent until somebody changes something. */
    INTACCT_REFUSED(Blame.DOCUMENT);

    /** Whose fault it is. */
    enum Blame {
        SESSION,
        PASSING,
        CONNECTION,
        DOCUMENT,
        LOOK_UP,
        DOUBT
    }

    final Blame blame;

    Meaning(Blame blame) {
        this.blame = blame;
    }
}
