package io.ledgerway.uniconta.posting;

import static io.ledgerway.uniconta.UnicontaJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.SentReference;
import io.ledgerway.document.FreeText;
import io.ledgerway.uniconta.LineField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether a page of a journal holds nothing but lines that this hub delivered, each once. */
final class JournalOwners {

    private static final int NAMED = 5;

    private JournalOwners() {}

    /**
     * Why the journal may not be posted; null when the page says nothing against it.
     *
     * @param rows ordered by reference
     * @param last the last reference of the page before; null on the first
     * @param known what the ledger knows of the page's references
     */
    static Cause refusal(String journal, List<JsonNode> rows, String last, Map<String, SentReference> known) {
        List<String> others = new ArrayList<>();
        String before = last;
        String twice = null;
        for (JsonNode row : rows) {
            String reference = reference(row);
            SentReference sent = reference == null ? null : known.get(reference);
            if (sent == null || !sent.delivered()) {
                others.add(words(row, reference, sent));
            } else if (reference.equals(before)) {
                twice = reference;
            }
            before = reference;
        }
        if (!others.isEmpty()) {
            int more = others.size() - NAMED;
            List<String> named = new ArrayList<>(others.subList(0, Math.min(NAMED, others.size())));
            if (more > 0) {
                named.add("and " + more + " more");
            }
            return PostingCauses.otherLines(journal, named);
        }
        return twice == null ? null : PostingCauses.doubled(journal, twice);
    }

    static String reference(JsonNode row) {
        return text(row, LineField.REFERENCE_NUMBER.wire());
    }

    private static String words(JsonNode row, String reference, SentReference sent) {
        if (sent != null) {
            return reference + " (its delivery did not end well)";
        }
        String line = text(row, "LineNumber");
        String where = (line == null ? "a line" : "line " + line)
                + (text(row, "Project") == null ? "" : " on project " + text(row, "Project"));
        return reference == null
                ? where + " without a reference"
                : where + " with the reference '" + cut(reference) + "'";
    }

    private static String cut(String reference) {
        return FreeText.cut(reference, 50);
    }
}
