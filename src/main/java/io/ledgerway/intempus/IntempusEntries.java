package io.ledgerway.intempus;

import io.ledgerway.connection.Connections;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideRequest;
import org.springframework.stereotype.Component;

/** The two ends of the step that reads one entry: whether it is there. */
@Component("intempusEntries")
public class IntempusEntries {

    private final Connections connections;

    IntempusEntries(Connections connections) {
        this.connections = connections;
    }

    /** The request for an entry, by its id in Intempus. */
    public OutsideRequest request(String id, String connection) {
        return IntempusRequests.detail(connections.get(connection), PageRequest.WORK_REPORT, id);
    }

    /**
     * What the answer says.
     *
     * @throws IntempusReadException when it says neither
     */
    public EntryPresence read(String connection, OutsideAnswer answer) {
        return IntempusAnswers.detail(connections.get(connection), PageRequest.WORK_REPORT, answer)
                .map(there -> EntryPresence.THERE)
                .orElse(EntryPresence.GONE);
    }
}
