package io.ledgerway.accountsiq;

import io.ledgerway.cause.Cause;
import java.util.Map;

/** What AccountsIQ's own refusals mean, in sentences for people. */
final class AccountsIqCauses {

    private static final String BY_ITSELF = "Nothing to do unless it lasts: it is tried again by itself.";
    private static final String LOOKED_UP =
            "Nothing to do: it is looked up in AccountsIQ before anything is sent again.";

    /** What to do about the codes that people meet most. */
    private static final Map<String, String> ADVICE = Map.ofEntries(
            Map.entry(
                    "CUSTOMER_CODE_DOES_NOT_EXIST",
                    "Create the customer, or correct the lookup table customers, then replay."),
            Map.entry(
                    "SUPPLIER_CODE_DOES_NOT_EXIST",
                    "Create the supplier, or correct the lookup table vendors, then replay."),
            Map.entry(
                    "GLACCOUNT_CODE_DOES_NOT_EXIST",
                    "Create the account, or correct the lookup table accounts, then replay."),
            Map.entry(
                    "GLACCOUNT_IS_NOT_POSTING_OR_DOES_NOT_EXIST",
                    "Name an account that takes postings in the lookup table accounts, then replay."),
            Map.entry(
                    "GLACCOUNT_NO_DEPARTMENT_IS_DEPARTMENTAL",
                    "This account wants a department: set defaults.department or the lookup table departments, then replay."),
            Map.entry(
                    "TAX_CODE_DOES_NOT_EXIST",
                    "Create the tax code, or correct the lookup table tax-codes, then replay."),
            Map.entry(
                    "TAX_CODE_IS_EXCLUDED_FROM_RETURN_AND_CANNOT_BE_USED",
                    "Name another tax code in the lookup table tax-codes, then replay."),
            Map.entry(
                    "DEPARTMENT_ID_DOES_NOT_EXIST",
                    "Create the department (BI code), or correct the lookup table departments, then replay."),
            Map.entry("CUSTOMER_BALANCE_EXCEEDS_CREDIT_LIMIT", "Raise the customer's credit limit, then replay."),
            Map.entry("NOT_AUTHORIZED", "Give the user its rights in AccountsIQ, then resume the connection."),
            Map.entry("SECURITY_ACCESS_DENIED", "Give the user its rights in AccountsIQ, then resume the connection."),
            Map.entry(
                    "OAUTH_INTEGRATION_APPS_TOKEN_DOES_NOT_HAVE_PERMISSION",
                    "Widen the scope of the integration application, then resume the connection."),
            Map.entry(
                    "OAUTH_INTEGRATION_APPS_APPLICATION_IS_REVOKED",
                    "Let the administrator release the integration application again, then set its new client-secret."),
            Map.entry(
                    "API_DEPRECATED_FEATURE",
                    "Move the connection to version 2.0: set version, url, client-id and client-secret together."),
            Map.entry("API_LAYER_ENTITY_ID_NOT_FOUND", "Correct the setting entity."));

    private AccountsIqCauses() {}

    /**
     * Why a result is no success.
     *
     * @param doing what the call did, such as {@code posting invoice 17}
     */
    static Cause of(OperationStatus status, String doing) {
        if (status.meaning() == OperationStatus.Meaning.UNCLEAR) {
            return new Cause(
                    "ANSWER_UNCLEAR",
                    "While " + doing + ", AccountsIQ left open whether it was done (" + status.said() + ").",
                    LOOKED_UP);
        }
        String said = "While " + doing + ", AccountsIQ answered " + status.said() + ".";
        return switch (status.errorClass()) {
            case TOKEN -> new Cause("SESSION_REFUSED", said, BY_ITSELF);
            case THROTTLED ->
                new Cause("TARGET_BUSY", said, "Lower calls-per-minute if it lasts; it is tried again by itself.");
            case BUSY -> new Cause("TARGET_BUSY", said, BY_ITSELF);
            case AMBIGUOUS -> new Cause("ANSWER_UNCLEAR", said, LOOKED_UP);
            case DUPLICATE -> new Cause("REFERENCE_EXISTS", said, LOOKED_UP);
            case STALE -> new Cause("RECORD_OUTDATED", said, "Replay it: the record is read anew.");
            case PERIOD -> new Cause("PERIOD_CLOSED", said, "Open the period, or correct the date, then replay.");
            case SETUP ->
                new Cause(code(status), said, advice(status, "Correct what it names, then resume the connection."));
            case DOCUMENT -> new Cause(code(status), said, advice(status, "Correct what it names, then replay."));
        };
    }

    /** The token was over, though the status does not say that nothing was done. */
    static Cause sessionOver(String doing) {
        return new Cause(
                "SESSION_OVER",
                "While " + doing + ", the token ended, and AccountsIQ left open whether it was done.",
                LOOKED_UP);
    }

    private static String advice(OperationStatus status, String otherwise) {
        return ADVICE.getOrDefault(status.code(), otherwise);
    }

    /** AccountsIQ's own code, which carries no document data; its odd ones are brought into form. */
    private static String code(OperationStatus status) {
        String code = status.code().toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        return code.isBlank() || code.equals("SUCCESS") ? "ACCOUNTSIQ_REFUSED" : "ACCOUNTSIQ_" + code;
    }
}
