package io.ledgerway.uniconta.record;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.document.MasterKind;
import io.ledgerway.document.MasterRecord;
import io.ledgerway.uniconta.UnicontaJson;
import io.ledgerway.uniconta.UnicontaQuery;
import io.ledgerway.uniconta.UnicontaQuery.Filter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which records of one kind are chosen.
 *
 * @param tickField the company's own field that is ticked for what is chosen; null where none is
 * @param filters conditions in Uniconta's own filter language; all must hold
 * @param phases phases a project must be in; empty = any
 * @param phaseNames tells what a phase's label means
 * @param today employees who left before are not chosen
 * @param createEmployees whether employees that the target lacks are created there
 */
record RecordChoice(
        MasterKind kind,
        String tickField,
        List<Filter> filters,
        Set<String> phases,
        PhaseNames phaseNames,
        LocalDate today,
        boolean createEmployees) {

    private static final String OWN_FIELDS = "User";

    /** One page, in the order of the key. Own fields come only with the entity's longer name (apis/uniconta.md 1). */
    UnicontaQuery query(int skip, int pageSize) {
        List<Filter> all = new ArrayList<>(filters);
        if (tickField != null) {
            all.add(Filter.of(tickField, "true"));
        }
        all.add(Filter.orderedPage(RecordRows.key(kind), skip, pageSize));
        String entity = RecordRows.entity(kind) + (tickField == null ? "" : OWN_FIELDS);
        return new UnicontaQuery("read-" + kind.plural(), entity, all);
    }

    /** The chosen records of a page. Ticks are looked at here too: a filter on an unknown field may be ignored. */
    List<MasterRecord> chosen(List<JsonNode> page) {
        List<MasterRecord> chosen = new ArrayList<>();
        for (JsonNode row : page) {
            MasterRecord record = fits(row) ? RecordRows.record(kind, row, createEmployees) : null;
            if (record != null) {
                chosen.add(record);
            }
        }
        return chosen;
    }

    private boolean fits(JsonNode row) {
        if (row.path("Blocked").asBoolean()
                || tickField != null && !row.path(tickField).asBoolean()) {
            return false;
        }
        return switch (kind) {
            case PROJECT -> phases.isEmpty() || phases.contains(phaseNames.of(UnicontaJson.text(row, "Phase")));
            case EMPLOYEE -> {
                LocalDate left = UnicontaJson.date(row, "Terminated");
                yield left == null || !left.isBefore(today);
            }
            default -> true;
        };
    }
}
