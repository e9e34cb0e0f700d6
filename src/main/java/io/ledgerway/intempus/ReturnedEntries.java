package io.ledgerway.intempus;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.compare.FullCompares;
import io.ledgerway.connection.Connections;
import io.ledgerway.delivery.Recorder;
import io.ledgerway.flow.FlowSettings;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Entries that an earlier compare found deleted and that are there again, such as when a right was given back. Nothing
 * about them changed, so the collector would not see them.
 */
@Component
class ReturnedEntries {

    private final FullCompares compares;
    private final Connections connections;
    private final IntempusMasterLists masterLists;
    private final FlowSettings flows;
    private final Recorder recorder;

    ReturnedEntries(
            FullCompares compares,
            Connections connections,
            IntempusMasterLists masterLists,
            FlowSettings flows,
            Recorder recorder) {
        this.compares = compares;
        this.connections = connections;
        this.masterLists = masterLists;
        this.flows = flows;
        this.recorder = recorder;
    }

    /** Records those of a page; where the master lists are not read yet, the next compare does. */
    void record(CompareRun run, Page page, List<String> documents) {
        Set<String> deleted = compares.deletedAmong(run.target(), documents);
        if (deleted.isEmpty()) {
            return;
        }
        List<JsonNode> rows = page.rows().stream()
                .filter(row ->
                        deleted.contains(EntryVersions.document(row.path("id").asText())))
                .toList();
        ReadEntries entries = new TimeEntryReader(
                        masterLists.of(run.source()), UnitAliases.of(connections.get(run.source())))
                .read(new Page(page.resource(), rows, null, null, false));
        if (!entries.awaitsMasterLists()) {
            recorder.record(run.flow(), run.target(), EntryVersions.of(entries, flows.startFrom(run.flow())), null);
        }
    }
}
