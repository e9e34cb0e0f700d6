package io.ledgerway.sandbox.intempus;

import java.util.Set;

/**
 * Ways in which the simulator behaves as no server should, each on its own.
 *
 * @param repeatPage the {@code next} of a page leads to the same page
 * @param malformedJson lists break off in the middle of their JSON
 * @param htmlMaintenance every call is answered with an HTML page under this status (200, 503); 0 = off
 * @param nextToOtherOrigin the {@code next} of a page leads to another host
 * @param malformedRows ids of work reports whose amount is the text {@code abc}
 * @param quietApproval approving and unapproving leave the {@code logical_timestamp} as it is
 */
public record Misbehaviour(
        boolean repeatPage,
        boolean malformedJson,
        int htmlMaintenance,
        boolean nextToOtherOrigin,
        Set<Long> malformedRows,
        boolean quietApproval) {

    /** A server as it should be. */
    public static final Misbehaviour NONE = new Misbehaviour(false, false, 0, false, Set.of(), false);

    public Misbehaviour {
        malformedRows = malformedRows == null ? Set.of() : Set.copyOf(malformedRows);
    }

    public Misbehaviour withRepeatPage() {
        return new Misbehaviour(true, malformedJson, htmlMaintenance, nextToOtherOrigin, malformedRows, quietApproval);
    }

    public Misbehaviour withMalformedJson() {
        return new Misbehaviour(repeatPage, true, htmlMaintenance, nextToOtherOrigin, malformedRows, quietApproval);
    }

    /** @param status 200 or 503 */
    public Misbehaviour withHtmlMaintenance(int status) {
        return new Misbehaviour(repeatPage, malformedJson, status, nextToOtherOrigin, malformedRows, quietApproval);
    }

    public Misbehaviour withNextToOtherOrigin() {
        return new Misbehaviour(repeatPage, malformedJson, htmlMaintenance, true, malformedRows, quietApproval);
    }

    public Misbehaviour withMalformedRows(Long... ids) {
        return new Misbehaviour(
                repeatPage, malformedJson, htmlMaintenance, nextToOtherOrigin, Set.of(ids), quietApproval);
    }

    public Misbehaviour withQuietApproval() {
        return new Misbehaviour(repeatPage, malformedJson, htmlMaintenance, nextToOtherOrigin, malformedRows, true);
    }

    Row bent(Row row) {
        if (row instanceof WorkReport report && malformedRows.contains(report.id())) {
            WorkReportDraft draft = report.draft();
            draft.amount = "abc";
            return draft.at(report.id(), report.stamp());
        }
        return row;
    }
}
