package io.ledgerway.sandbox.acumatica;

import java.util.Locale;

/**
 * What is uncertain about the real Acumatica, or up to its customer, and can be switched in the simulator
 * ({@code ledgerway.sandbox.acumatica.habits.<name>}, kebab case, true or false).
 */
public enum Habit {
    /** Any tenant's name is taken at sign-in; else an unknown one is refused. */
    SINGLE_TENANT(false),
    /** The user's account is disabled. */
    ACCOUNT_DISABLED(false),
    /** The user must change the password in a browser first. */
    PASSWORD_MUST_CHANGE(false),
    /** An unsigned call is sent to the log-in page by a 302; else it is a 401. */
    UNSIGNED_SHOWS_LOGIN_PAGE(false),
    /** {@code GET /entity} answers a bare array, as older builds do. */
    ENDPOINTS_AS_ARRAY(false),
    /** The user may write; else each write is refused. */
    USER_MAY_WRITE(true),
    /** The user may read; else each read is refused. */
    USER_MAY_READ(true),
    /** A write without the right to it is answered 200 with the old values; else 403. */
    NO_RIGHTS_IS_SILENT(false),
    /** What has no place in the contract is refused with 400; else dropped in silence. */
    UNKNOWN_FIELDS_REFUSED(false),
    /** A text beyond its field is cut in silence; else an error of the field. */
    LONG_TEXT_IS_CUT(false),
    /** Refused data is a 500 {@code OutcomeEntityHasErrorsException}; else a 422 with the record. */
    ERRORS_AS_500(false),
    /** A 422 wraps the record in {@code entity} beside an {@code exceptionMessage}, as build 26.1 may. */
    ERRORS_WRAPPED(false),
    /** A PUT's answer holds only keys and the fields that were sent or selected; else all header fields. */
    ECHO_ONLY_SENT(false),
    /** A new document is on hold unless it says otherwise. */
    HOLD_ON_ENTRY(true),
    /** The client gives {@code ReferenceNbr}; else one that is sent for a new document is ignored. */
    MANUAL_NUMBERING(false),
    /** A document off hold must have its {@code Amount} sent, and right; else it is only computed. */
    TOTALS_VALIDATED(false),
    /** A line's {@code Amount} is only computed; else one that is sent stands where there is no price. */
    LINE_AMOUNT_IS_DERIVED(true),
    /** A line without subaccount gets the company's own; else that is an error. */
    SUBACCOUNT_IS_DEFAULTED(true),
    /** Tax is rounded on each line; else on each tax of the document. */
    TAX_ROUNDED_PER_LINE(false),
    /** {@code IsTaxValid} is honoured in an external tax zone only; else wherever the taxes are known. */
    SENT_TAX_ONLY_IN_EXTERNAL_ZONE(false),
    /** A bill must have a {@code VendorRef}. */
    VENDOR_REF_REQUIRED(false),
    /** A second bill of a vendor with the same {@code VendorRef} is refused; else it is only a warning nobody sees here. */
    DUPLICATE_VENDOR_REF_IS_ERROR(false),
    /** What is sent for a released document is dropped in silence; else refused. */
    RELEASED_EDIT_IS_IGNORED(false),
    /** Actions end before they answer, with 204; else 202 and a status to ask for. */
    ACTIONS_END_AT_ONCE(false),
    /** {@code Location} is an absolute address; else a path. */
    LOCATION_IS_ABSOLUTE(false);

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
