package io.ledgerway.deadletter;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.ServiceStatus;
import org.apache.camel.support.DefaultExchange;

/** Sends a dead letter through its route once more, as if its source had. */
class Replay {

    /** Names the dead letter while it is replayed, so that a failure is told to it and makes no second one. */
    static final String PROPERTY = "ledgerwayReplayOf";

    private final CamelContext camel;

    Replay(CamelContext camel) {
        this.camel = camel;
    }

    /**
     * The route, when it can take the dead letter now.
     *
     * @throws CausedException code {@code ROUTE_NOT_RUNNING}
     */
    Route route(DeadLetter letter) {
        Route route = camel.getRoute(letter.route());
        ServiceStatus status = route == null ? null : camel.getRouteController().getRouteStatus(letter.route());
        if (status == null || !(status.isStarted() || status.isSuspended())) {
            throw new CausedException(new Cause(
                    "ROUTE_NOT_RUNNING",
                    "Dead letter " + letter.id() + " cannot be replayed: its route " + letter.route()
                            + (route == null ? " does not exist." : " is stopped."),
                    "Bring the route back, then replay again; or discard the dead letter."));
        }
        return route;
    }

    /** Runs the route to its end. A failure that the dead-letter channel took is told there, any other is thrown. */
    void send(DeadLetter letter, Route route) throws Exception {
        Exchange exchange = DefaultExchange.newFromEndpoint(route.getEndpoint());
        exchange.getExchangeExtension().setFromRouteId(route.getRouteId());
        letter.properties().forEach(exchange::setProperty);
        exchange.setProperty(PROPERTY, letter.id());
        if (!letter.scheduled()) {
            exchange.getMessage().setBody(new KeptBody(letter.body(), letter.bodyType()).restore());
            letter.headers().forEach((name, value) -> {
                if (!Redaction.REMOVED.equals(value)) {
                    exchange.getMessage().setHeader(name, value);
                }
            });
        }
        route.getProcessor().process(exchange);
        if (exchange.getException() != null) {
            throw exchange.getException();
        }
    }

    /** The dead letter that is replayed by this exchange; null when it is none. */
    static Long of(Exchange exchange) {
        return exchange.getProperty(PROPERTY, Long.class);
    }
}
