package io.ledgerway.accountsiq;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The error codes that matter among the 2,404, by class (apis/accountsiq.md 6). Codes are kept as text: their list grows. */
final class ErrorCodes {

    private static final Map<ErrorClass, List<String>> LISTED = Map.of(
            ErrorClass.TOKEN,
            List.of(
                    "WS_INVALIDTOKEN",
                    "OAUTH_INTEGRATION_APPS_TOKEN_EXPIRED",
                    "OAUTH_INTEGRATION_APPS_TOKEN_IS_INVALID",
                    "OAUTH_INTEGRATION_APPS_ERROR_VALIDATING_TOKEN",
                    "OAUTH_INTEGRATION_APPS_REFRESH_TOKEN_EXPIRED",
                    "OAUTHCONFIGURATION_TOKEN_EXPIRED",
                    "OAUTHCONFIGURATION_INVALID_TOKEN"),
            ErrorClass.THROTTLED,
            List.of(
                    "OAUTH_INTEGRATION_APPS_TOO_MANY_API_CALLS",
                    "OAUTH_INTEGRATION_APPS_RATE_LIMIT_REACHED",
                    "APINBOX_RATE_LIMIT_EXCEEDED"),
            ErrorClass.BUSY,
            List.of(
                    "OTHER_OPERATION_IN_PROGRESS_RETRY_LATER",
                    "JOB_RUNNING",
                    "INVOICE_CANNOT_BE_POSTED_SINCE_IT_IS_LOCKED",
                    "GETTRANSACTIONSBY_QUERY_TIMEOUT"),
            ErrorClass.AMBIGUOUS,
            List.of(
                    "UNKNOWN",
                    "GENERAL_TRANSACTION_UNKNOWN_ERROR",
                    "SERVICE_HANDLER_UNEXPECTED_ERROR",
                    "SALES_BATCH_INVOICE_ERROR_WHILE_CREATING_TRANSACTION_LINES",
                    "INVALID_STATE_FAILED_TO_CREATE_INVOICE",
                    "INVALID_STATE_FAILED_TO_POST_INVOICE"),
            ErrorClass.DUPLICATE,
            List.of(
                    "INVOICE_EXTERNAL_REFERENCE_ALREADY_EXISTS",
                    "RECEIPT_EXTERNAL_REFERENCE_ALREADY_EXISTS",
                    "INVOICE_NUMBER_ALREADY_EXISTS",
                    "INVOICE_NUMBER_NOT_UNIQUE"),
            ErrorClass.STALE,
            List.of("OUTDATED_RECORD"),
            ErrorClass.SETUP,
            List.of(
                    "CANNOT_LOGIN_INVALID_CREDENTIALS",
                    "CANNOT_LOGIN_TO_INACTIVE_COMPANY",
                    "CANNOT_LOGIN_INVALID_LOGIN_STATE",
                    "CANNOT_GET_TOKEN_FOR_PROVIDER",
                    "NOT_AUTHORIZED",
                    "SECURITY_ACCESS_DENIED",
                    "OAUTH_INTEGRATION_APPS_APPLICATION_IS_REVOKED",
                    "OAUTH_INTEGRATION_APPS_TOKEN_DOES_NOT_HAVE_PERMISSION",
                    "OAUTH_INTEGRATION_APPS_NO_ENTITY_PROVIDED_IN_HEADER",
                    "OAUTH_INTEGRATION_APPS_AIQ_SOAP_HEADER_MISMATCH",
                    "API_LAYER_ENTITY_ID_NOT_FOUND",
                    "API_DEPRECATED_FEATURE",
                    "CONFIGURATION_ERROR",
                    "READ_ONLY",
                    "INVALID_OPERATION_ON_CONSOLIDATION_COMPANY"),
            ErrorClass.PERIOD,
            List.of("DATE_IS_OUT_OF_RANGE", "SALES_LEDGER_ALREADY_CLOSED", "PURCHASES_LEDGER_ALREADY_CLOSED"));

    private static final Map<String, ErrorClass> BY_CODE = byCode();

    private ErrorCodes() {}

    /** The class of a code; {@link ErrorClass#DOCUMENT} for every code that is not listed: parked, never retried by itself. */
    static ErrorClass classOf(String code) {
        return BY_CODE.getOrDefault(code, ErrorClass.DOCUMENT);
    }

    private static Map<String, ErrorClass> byCode() {
        Map<String, ErrorClass> classes = new HashMap<>();
        LISTED.forEach((type, codes) -> codes.forEach(code -> classes.put(code, type)));
        return Map.copyOf(classes);
    }
}
