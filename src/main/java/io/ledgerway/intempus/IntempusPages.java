package io.ledgerway.intempus;

import io.ledgerway.connection.Connections;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideRequest;
import io.ledgerway.session.SignInRefusedException;
import org.springframework.stereotype.Component;

/** The two ends of the steps that read: the request under the settings of now, and what the answer means. */
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

    /** A read that every user may make and that changes nothing. */
    public OutsideRequest harmless(String connection) {
        return IntempusRequests.harmless(connections.get(connection));
    }

    /**
     * Says aloud when a test read failed.
     *
     * @throws IntempusReadException with the cause
     * @throws SignInRefusedException with the cause, when the connection is at fault
     */
    public String passed(String connection, OutsideAnswer answer) {
        try {
            IntempusAnswers.page(connections.get(connection), IntempusRequests.HARMLESS, answer);
            return "OK";
        } catch (IntempusReadException e) {
            throw e.fault().isPresent()
                    ? new SignInRefusedException(e.why(), e.fault().get())
                    : e;
        }
    }
}
