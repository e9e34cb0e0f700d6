package io.ledgerway.trace;

import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;

/**
 * A round ends at the latest with the route in which it began, dead letter and all: a thread that goes on to other work no
 * longer speaks of it. What was under way before that route goes on.
 */
final class RoundsEnd implements RoutePolicyFactory {

    private final Tracing tracing;

    RoundsEnd(Tracing tracing) {
        this.tracing = tracing;
    }

    @Override
    public RoutePolicy createRoutePolicy(CamelContext camel, String routeId, NamedNode definition) {
        return new Policy("ledgerwayWork-" + routeId);
    }

    /** Where a thread stood when the route began. */
    private record Standing(Thread thread, Work work, LogContext handedOver) {

        /** Camel's tracer prints exchange properties. */
        @Override
        public String toString() {
            return "standing";
        }
    }

    private final class Policy extends RoutePolicySupport {

        private final String property;

        Policy(String property) {
            this.property = property;
        }

        @Override
        public void onExchangeBegin(Route route, Exchange exchange) {
            if (!route.isCreatedByKamelet()) {
                LogContext lines = new LogContext();
                if (exchange.removeProperty(LogContext.HANDED_OVER) instanceof Map<?, ?> about) {
                    lines.with(about);
                }
                exchange.setProperty(property, new Standing(Thread.currentThread(), tracing.standing(), lines));
            }
        }

        @Override
        public void onExchangeDone(Route route, Exchange exchange) {
            if (exchange.removeProperty(property) instanceof Standing standing
                    && standing.thread() == Thread.currentThread()) {
                tracing.backTo(standing.work());
                standing.handedOver().close();
            }
        }
    }
}
