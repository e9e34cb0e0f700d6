package io.ledgerway.intempus;

import io.ledgerway.connection.Connections;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideRequest;
import org.springframework.stereotype.Component;

/** The two ends of the step that reads a page: the request under the settings of now, and what the answer means. */
@Component("intempusPages")
public class IntempusPages {

    private final Connections connections;

    public IntempusPages(Connections connections) {
        this.connections = connections;
    }

    /** The request for a page. */
    public OutsideRequest request(PageRequest page, String connection) {
        return IntempusRequests.page(connections.get(connection), page);
    }

    /**
     * The page in an answer.
     *
     * @throws IntempusReadException when the answer is no page
     */
    public Page read(PageRequest page, String connection, OutsideAnswer answer) {
        return IntempusAnswers.page(connections.get(connection), page, answer);
    }
}
