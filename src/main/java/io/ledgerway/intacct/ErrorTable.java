package io.ledgerway.intacct;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The table of apis/intacct.md 6.1 to 6.3: which errors mean what, at which level. The first row that fits any of an
 * answer's errors counts. Texts are matched loosely, since one code has many meanings and codes are sometimes free text.
 */
final class ErrorTable {

    /** Where an answer says that it failed. */
    enum Level {
        CONTROL,
        SIGN_IN,
        FUNCTION
    }

    private record Row(Level level, Pattern number, Pattern text, Meaning meaning) {

        boolean fits(Level at, GatewayError error) {
            return (level == null || level == at)
                    && number.matcher(error.number()).find()
                    && text.matcher(error.text() + " " + error.correction()).find();
        }
    }

    private static final String ROLL_BACK = "XL03000009";
    private static final String ANY = "";
    private static final String WRONG =
            ".*(not exist|invalid|not valid|not found|unknown|inactive|not active|no such|required|missing|specify)";

    private static final List<Row> ROWS = List.of(
            row(null, "GW-0010|^429$", ANY, Meaning.BUSY),
            row(
                    null,
                    ANY,
                    "too many operations|temporarily off-?line|try again later|rate limit|too many requests|gateway time-?out",
                    Meaning.BUSY),
            row(Level.CONTROL, "GW-0011", ANY, Meaning.GATEWAY_UNSURE),
            row(null, "^GW-\\d+", ANY, Meaning.BUSY),
            row(null, ANY, "already been recorded", Meaning.ALREADY_RECORDED),
            row(null, ANY, "in process", Meaning.IN_PROCESS),
            row(Level.CONTROL, ANY, "partner id or password", Meaning.SENDER_REFUSED),
            row(Level.CONTROL, ANY, "transport policy", Meaning.POLICY_INVALID),
            row(Level.CONTROL, "XL03000003", ANY, Meaning.REQUEST_REFUSED),
            row(Level.CONTROL, ANY, "xml parse|schema error", Meaning.REQUEST_REFUSED),
            row(Level.CONTROL, "U?JPP0002", ANY, Meaning.SIGN_IN_REFUSED),
            row(null, "PL04000055", ANY, Meaning.COMPANY_EXPIRED),
            row(
                    Level.SIGN_IN,
                    ANY,
                    "invalid session|session (is )?(expired|timed out|no longer)",
                    Meaning.SESSION_OVER),
            row(Level.SIGN_IN, ANY, "web services authori[sz]ation", Meaning.SENDER_NOT_AUTHORISED),
            row(null, ANY, "ip address denied", Meaning.ADDRESS_DENIED),
            row(Level.CONTROL, ANY, "sign-?in information", Meaning.SIGN_IN_REFUSED),
            row(Level.SIGN_IN, ANY, ANY, Meaning.SIGN_IN_REFUSED),
            row(Level.CONTROL, ANY, ANY, Meaning.GATEWAY_UNSURE),
            row(Level.FUNCTION, ANY, "get api session failed", Meaning.SIGN_IN_REFUSED),
            row(Level.FUNCTION, "PL04000005", ANY, Meaning.PERMISSION_MISSING),
            row(Level.FUNCTION, "XL03000010", ANY, Meaning.FIELD_NOT_QUERYABLE),
            row(Level.FUNCTION, ANY, "cannot be queried", Meaning.FIELD_NOT_QUERYABLE),
            row(Level.FUNCTION, "BL34000061|PL05000104", ANY, Meaning.EXISTS),
            row(Level.FUNCTION, ANY, "already exists", Meaning.EXISTS),
            row(Level.FUNCTION, "PL01000127", ANY, Meaning.NUMBER_MISSING),
            row(Level.FUNCTION, "DL02000001", ANY, Meaning.UNSURE),
            row(
                    Level.FUNCTION,
                    ANY,
                    "closed period|period (is|has been) closed|books (are|have been) closed|closed accounting period"
                            + "|period .{0,60}is not open|period .{0,60}is closed",
                    Meaning.PERIOD_CLOSED),
            row(Level.FUNCTION, ANY, "smart ?rule", Meaning.SMART_RULE),
            row(Level.FUNCTION, ANY, "due date", Meaning.DUE_DATE_INVALID),
            row(Level.FUNCTION, ANY, "(bill-?to|ship-?to|pay-?to|return-?to|contact)" + WRONG, Meaning.CONTACT_INVALID),
            row(Level.FUNCTION, ANY, "(foreign|multi)-?.?currenc|currency" + WRONG, Meaning.CURRENCY_NOT_ENABLED),
            row(
                    Level.FUNCTION,
                    ANY,
                    "tax (detail|solution|schedule|entr|code)|taxentries|taxsolution",
                    Meaning.TAX_MISSING),
            row(Level.FUNCTION, ANY, "project", Meaning.PROJECT_INVALID),
            row(Level.FUNCTION, ANY, "(payment )?term(s|name)?\\b" + WRONG, Meaning.TERM_INVALID),
            row(Level.FUNCTION, ANY, "customer" + WRONG, Meaning.CUSTOMER_UNKNOWN),
            row(Level.FUNCTION, ANY, WRONG.substring(2) + ".*customer", Meaning.CUSTOMER_UNKNOWN),
            row(Level.FUNCTION, ANY, "vendor" + WRONG, Meaning.VENDOR_UNKNOWN),
            row(Level.FUNCTION, ANY, WRONG.substring(2) + ".*vendor", Meaning.VENDOR_UNKNOWN),
            row(Level.FUNCTION, ANY, "location|entity" + WRONG, Meaning.LOCATION_MISSING),
            row(Level.FUNCTION, ANY, "department", Meaning.DEPARTMENT_MISSING),
            row(Level.FUNCTION, ANY, "account", Meaning.ACCOUNT_INVALID),
            row(Level.FUNCTION, "BL03002129", ANY, Meaning.ACTION_INVALID),
            row(Level.FUNCTION, "BL03000018", ANY, Meaning.FIELD_INVALID),
            row(Level.FUNCTION, ANY, "check the transaction for errors or inconsistencies", Meaning.MAYBE_PASSING));

    private ErrorTable() {}

    /** What errors mean, and the one that says so. */
    record Reading(Meaning meaning, GatewayError error) {}

    /** A rollback notice is never the cause where another error stands. */
    static Reading read(Level level, List<GatewayError> errors) {
        List<GatewayError> causes = errors.stream()
                .filter(error -> !error.number().equals(ROLL_BACK))
                .toList();
        for (Row row : ROWS) {
            for (GatewayError error : causes) {
                if (row.fits(level, error)) {
                    return new Reading(row.meaning, error);
                }
            }
        }
        if (causes.isEmpty() && !errors.isEmpty()) {
            return new Reading(Meaning.ROLLED_BACK, errors.get(0));
        }
        GatewayError first = causes.isEmpty() ? new GatewayError("", "no reason given", "", null, null) : causes.get(0);
        return new Reading(
                switch (level) {
                    case CONTROL -> Meaning.GATEWAY_UNSURE;
                    case SIGN_IN -> Meaning.SIGN_IN_REFUSED;
                    case FUNCTION -> Meaning.INTACCT_REFUSED;
                },
                first);
    }

    private static Row row(Level level, String number, String text, Meaning meaning) {
        return new Row(level, blind(number), blind(text), meaning);
    }

    private static Pattern blind(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
}
