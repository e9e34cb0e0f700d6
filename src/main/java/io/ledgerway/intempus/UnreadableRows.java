package io.ledgerway.intempus;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.Connections;
import io.ledgerway.delivery.Recorder;
import io.ledgerway.document.DocumentJson;
import io.ledgerway.flow.FlowSettings;
import java.util.List;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;

/**
 * Rows without an id cannot become deliveries: each goes through the flow's route for single rows, which fails, so that
 * the dead-letter channel keeps it whole. A replay comes the same way.
 */
@Component("unreadableRows")
public class UnreadableRows {

    private final ProducerTemplate producer;
    private final Connections connections;
    private final IntempusMasterLists masterLists;
    private final FlowSettings flows;
    private final Recorder recorder;

    public UnreadableRows(
            ProducerTemplate producer,
            Connections connections,
            IntempusMasterLists masterLists,
            FlowSettings flows,
            Recorder recorder) {
        this.producer = producer;
        this.connections = connections;
        this.masterLists = masterLists;
        this.flows = flows;
        this.recorder = recorder;
    }

    /** Hands a row to the flow's route for single rows. */
    void keep(String flow, RejectedRow row) {
        producer.sendBody("direct:" + flow + "-row", row.json());
    }

    /**
     * Records one row, given as JSON.
     *
     * @throws CausedException why it cannot be read
     */
    public void record(String json, String flow, String source, String target) {
        Page page =
                new Page(PageRequest.WORK_REPORT, List.of(DocumentJson.read(json, JsonNode.class)), null, null, false);
        ReadEntries entries =
                new TimeEntryReader(masterLists.of(source), UnitAliases.of(connections.get(source))).read(page);
        if (!entries.rejected().isEmpty()) {
            throw new CausedException(entries.rejected().get(0).cause());
        }
        recorder.record(flow, target, EntryVersions.of(entries, flows.startFrom(flow)), null);
    }
}
