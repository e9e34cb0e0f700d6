package io.ledgerway.intacct;

import io.ledgerway.connection.ConnectionSettings;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * How documents are found again. Whether EXTERNALID may be queried, what a look-up by external id says of an unknown one,
 * and whether totals include tax, is unverified (apis/intacct.md 4.3, 4.4, 11): settings.
 *
 * @param field the field that a query asks for
 * @param byNumber whether that field is the document's number, which others may bear too
 * @param byExternalId whether what the query did not find is asked for by external id
 * @param notFound what an answer says that means: there is none
 * @param totalIncludesTax whether the total that Intacct shows includes tax entries
 */
record SearchSettings(
        String field, boolean byNumber, boolean byExternalId, Pattern notFound, boolean totalIncludesTax) {

    static final String NUMBER = "RECORDID";
    static final String ORDER_NUMBER = "DOCNUMBER";
    static final String EXTERNAL_ID = "EXTERNALID";
    private static final String NOT_FOUND =
            "not found|no .{0,40}found|does ?n[o']t exist|do not exist|not exist|cannot find|can't find|could ?n[o']t find|could not find"
                    + "|unable to find|there is no .{0,40}key|no such|invalid key|unknown key";
    private static final Pattern NOT_FOUND_PATTERN = Pattern.compile(NOT_FOUND, Pattern.CASE_INSENSITIVE);

    static SearchSettings of(ConnectionSettings settings) {
        String look = settings.value("externalid-lookup", "get");
        if (!look.matches("get|query|none")) {
            throw DocumentSettings.invalid(settings.name(), "externalid-lookup", look, "get, query, none");
        }
        boolean own = !settings.referenceField().equals(DocumentSettings.EXTERNAL_ID);
        String field = settings.referenceField().equals(DocumentSettings.PO_NUMBER)
                ? ORDER_NUMBER
                : own ? settings.referenceField() : look.equals("query") ? EXTERNAL_ID : NUMBER;
        return new SearchSettings(
                field,
                field.equals(NUMBER),
                look.equals("get"),
                pattern(settings),
                Boolean.parseBoolean(settings.value("total-includes-tax", "true")));
    }

    /** The field for one kind of document: a customer credit has neither order number nor custom fields. */
    String field(DocumentKind kind) {
        boolean has = byNumber
                || field.equals(EXTERNAL_ID)
                || (field.equals(ORDER_NUMBER) ? !kind.credit() : kind.customFields());
        return has ? field : NUMBER;
    }

    private static Pattern pattern(ConnectionSettings settings) {
        String text = settings.value("not-found-text", NOT_FOUND);
        if (text.equals(NOT_FOUND)) {
            return NOT_FOUND_PATTERN;
        }
        try {
            return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException e) {
            throw DocumentSettings.invalid(settings.name(), "not-found-text", text, "a regular expression");
        }
    }
}
