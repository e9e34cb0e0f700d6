package io.ledgerway.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ledgerway.audit.Audit;
import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.ConnectionStates;
import io.ledgerway.connection.Connections;
import io.ledgerway.connection.Suspensions;
import io.ledgerway.session.SignInRefusedException;
import io.ledgerway.trace.LogContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tests connections: over the live session, else after one sign-in, makes one harmless read. By convention a system's
 * test is the Kamelet {@code <system>-test}; it fails with a {@link SignInRefusedException} when the connection is at fault.
 */
@Component("connectionTests")
public class ConnectionTests {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionTests.class);

    /** Exchange property of what leaves no dead letter, since somebody waits for the answer; known to {@code routes/errors.camel.yaml}. */
    private static final String TOLD = "ledgerwayTold";

    private final ConnectionStates states;
    private final Connections connections;
    private final Suspensions suspensions;
    private final ProducerTemplate producer;
    private final Audit audit;

    ConnectionTests(
            ConnectionStates states,
            Connections connections,
            Suspensions suspensions,
            ProducerTemplate producer,
            Audit audit) {
        this.states = states;
        this.connections = connections;
        this.suspensions = suspensions;
        this.producer = producer;
        this.audit = audit;
    }

    /**
     * The outcome of a test.
     *
     * @param message for people
     * @param cause why it failed; null when it did not
     */
    public record Result(
            String name,
            boolean ok,
            String message,
            @JsonInclude(JsonInclude.Include.NON_NULL) Cause cause) {}

    /**
     * Tests a connection, also while it is suspended. Success ends a suspension for refused credentials, licence or rate;
     * a fault of the connection suspends it, so that nothing tries the refused password again.
     *
     * @param actor the user's name
     * @throws CausedException code {@code CONNECTION_UNKNOWN}
     */
    public Result test(String name, String actor) {
        states.of(name);
        Result result = tried(name, actor);
        audit.record(actor, "test", "connection " + name, result.message());
        return result;
    }

    private Result tried(String name, String actor) {
        try {
            String system = connections.get(name).system();
            ask("kamelet:" + system + "-test?connection=" + name);
            boolean resumed = suspensions.testSucceeded(name, actor);
            return new Result(name, true, resumed ? "It works and goes on." : standing(name), null);
        } catch (CausedException | CamelExecutionException failed) {
            Cause cause = cause(name, failed);
            return new Result(name, false, cause.sentence(), cause);
        }
    }

    /** A failure that a route's error handling took for handled is one all the same, or a refused connection would pass its test. */
    private void ask(String kamelet) {
        Exchange answer = producer.request(kamelet, exchange -> {
            exchange.setProperty(TOLD, true);
            exchange.getMessage().setBody("");
        });
        Exception failure = answer.getException() != null
                ? answer.getException()
                : answer.getProperty(ExchangePropertyKey.EXCEPTION_CAUGHT, Exception.class);
        if (failure != null) {
            throw CamelExecutionException.wrapCamelExecutionException(answer, failure);
        }
    }

    private String standing(String name) {
        return suspensions
                .current(name)
                .map(suspension ->
                        "It works, but stays suspended: " + suspension.cause().sentence())
                .orElse("It works.");
    }

    private Cause cause(String name, Throwable failed) {
        for (Throwable at = failed; at != null; at = at.getCause()) {
            if (at instanceof SignInRefusedException refused) {
                suspensions.suspend(name, refused.why(), refused.fault(), "hub");
            }
            if (at instanceof CausedException caused) {
                return caused.why();
            }
        }
        Throwable root = failed.getCause() == null ? failed : failed.getCause();
        LogContext.connection(name)
                .tell(() -> LOG.warn(
                        "The test of connection {} failed inside the hub: {}",
                        name,
                        root.getClass().getName()));
        return new Cause(
                "TEST_FAILED",
                "The test of connection " + name + " failed inside the hub, before it could say how the connection is.",
                "Look at the log at this time.");
    }
}
