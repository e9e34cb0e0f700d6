package io.ledgerway.intacct;

import io.ledgerway.cause.Cause;

/** The words for what Intacct refused: what, where, why, and what to do. */
final class RefusalWords {

    static final String BY_ITSELF = "Nothing to do unless it lasts: it is tried again by itself.";
    static final String LOOKED_UP = "Nothing to do: it is looked up in Intacct before anything is sent again.";

    private RefusalWords() {}

    /**
     * The cause of one refusal.
     *
     * @param doing what failed, as the beginning of a sentence, such as {@code Intacct refused invoice 2024-117}
     * @param connection the connection's name
     * @param party the other side's customer or vendor, for people; null where it is not known
     */
    static Cause of(ErrorTable.Reading reading, String doing, String connection, String party) {
        GatewayError error = reading.error();
        String text = error.text().replaceAll("[.\\s]+$", "");
        String message = doing + ": " + text
                + (error.number().isEmpty() || text.equals(error.number()) ? "" : " (" + error.code() + ")") + ".";
        return new Cause(reading.meaning().name(), message, action(reading.meaning(), error, connection, party));
    }

    private static String action(Meaning meaning, GatewayError error, String connection, String party) {
        String settings = "ledgerway.connections." + connection;
        String tables = "config/lookups/" + connection + "/";
        return switch (meaning) {
            case SENDER_REFUSED -> "Correct " + settings + ".sender-id and .sender-password; case matters.";
            case SENDER_NOT_AUTHORISED ->
                "An administrator authorises the sender ID in Intacct under Company > Setup > Company > Security, then"
                        + " tests the connection." + advice(error);
            case SIGN_IN_REFUSED ->
                "Correct company-id, user-id, user-password and entity-id of " + settings
                        + "; the connection then goes on by itself.";
            case ADDRESS_DENIED -> "Add the hub's address to the company's IP filter, then test the connection.";
            case POLICY_INVALID -> "Correct " + settings + ".policy-id, or remove it to be answered at once.";
            case PERMISSION_MISSING ->
                "Give the Web Services user the permission in Intacct, then test or resume the connection.";
            case COMPANY_EXPIRED -> "Ask Sage for the company; the hub looks again by itself.";
            case SESSION_OVER, BUSY, GATEWAY_UNSURE, ROLLED_BACK, MAYBE_PASSING -> BY_ITSELF;
            case IN_PROCESS, UNSURE, ALREADY_RECORDED -> LOOKED_UP;
            case PERIOD_CLOSED ->
                "Open the period in Intacct and replay, or set closed-period: next-open and next-open-date of "
                        + settings + ".";
            case CUSTOMER_UNKNOWN -> mend("customers", party, tables);
            case VENDOR_UNKNOWN -> mend("vendors", party, tables);
            case ACCOUNT_INVALID ->
                "Correct the account in Intacct, or map another in " + tables + "accounts.csv, then replay.";
            case PROJECT_INVALID ->
                "Correct the column PROJECTID in " + tables + ", or the project in Intacct, then replay.";
            case LOCATION_MISSING ->
                "Set " + settings + ".defaults.location, or a column LOCATIONID in " + tables + ", then replay.";
            case DEPARTMENT_MISSING ->
                "Set " + settings + ".defaults.department, or map it in " + tables + "departments.csv, then replay.";
            case TAX_MISSING ->
                "Check " + tables + "tax-codes.csv, " + settings + ".defaults.tax-mode and .tax-solution, then replay.";
            case CURRENCY_NOT_ENABLED ->
                "Enable the currency in Intacct, or set " + settings + ".multi-currency, then replay.";
            case TERM_INVALID -> "Correct " + settings + ".defaults.term or " + tables + "terms.csv, then replay.";
            case EXISTS ->
                "Compare it with the document in Intacct. Correct either, then replay; or discard with a reason.";
            case REQUEST_REFUSED, FIELD_NOT_QUERYABLE ->
                "This is a fault of the hub or of a setting that names a field; correct the setting, or report it.";
            case DUE_DATE_INVALID,
                    CONTACT_INVALID,
                    SMART_RULE,
                    NUMBER_MISSING,
                    FIELD_INVALID,
                    ACTION_INVALID,
                    INTACCT_REFUSED ->
                "Mend it in Intacct, in a lookup table or a setting, then replay." + advice(error);
        };
    }

    private static String mend(String table, String party, String tables) {
        return "Add it in Intacct or map " + (party == null ? "the other side" : party) + " in " + tables + table
                + ".csv, then replay.";
    }

    private static String advice(GatewayError error) {
        return error.correction().isEmpty() ? "" : " Intacct advises: " + error.correction();
    }
}
