package io.ledgerway.deadletter;

import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.RoutePolicySupport;
import org.apache.camel.util.StringHelper;

/**
 * How an exchange came into the hub. Kept on the exchange from its first route on: inside a Kamelet, which works on a copy,
 * and behind a splitter neither the route nor the message it began with can be told any more.
 *
 * @param endpoint address that began it, secrets not yet removed
 * @param message what it began with; null when Camel does not keep it
 */
record Origin(String route, String endpoint, boolean scheduled, Message message) {

    private static final String PROPERTY = "hubOrigin";
    private static final Set<String> SCHEDULES = Set.of("timer", "quartz", "scheduler", "cron");

    /** Every exchange has one: where none was kept, it is told from the exchange itself. */
    static Origin of(Exchange exchange) {
        Origin kept = exchange.getProperty(PROPERTY, Origin.class);
        return kept != null ? kept : told(exchange, String.valueOf(exchange.getFromRouteId()));
    }

    private static Origin told(Exchange exchange, String route) {
        Endpoint from = exchange.getFromEndpoint();
        String uri = from == null ? "" : from.getEndpointUri();
        boolean original = Boolean.TRUE.equals(exchange.getContext().isAllowUseOriginalMessage())
                && exchange.getUnitOfWork() != null;
        return new Origin(
                route,
                uri,
                SCHEDULES.contains(StringHelper.before(uri, ":", uri)),
                original ? exchange.getUnitOfWork().getOriginalInMessage() : null);
    }

    /** Never the message: traces print exchange properties. */
    @Override
    public String toString() {
        return route;
    }

    /** Gives each route what notes the origin of the exchanges that begin in it. */
    static class Policies implements RoutePolicyFactory {
        @Override
        public RoutePolicy createRoutePolicy(CamelContext camel, String routeId, NamedNode definition) {
            keepOriginalMessages(camel);
            return new Policy();
        }

        /** As Camel does for {@code useOriginalMessage}; the factory may have read the setting already. */
        private static void keepOriginalMessages(CamelContext camel) {
            if (!Boolean.TRUE.equals(camel.isAllowUseOriginalMessage())) {
                camel.setAllowUseOriginalMessage(true);
                PluginHelper.getUnitOfWorkFactory(camel).afterPropertiesConfigured(camel);
            }
        }
    }

    private static class Policy extends RoutePolicySupport {
        @Override
        public void onExchangeBegin(Route route, Exchange exchange) {
            boolean begins = route.getRouteId().equals(exchange.getFromRouteId());
            if (!route.isCreatedByKamelet() && (begins || exchange.getProperty(PROPERTY) == null)) {
                exchange.setProperty(PROPERTY, told(exchange, route.getRouteId()));
            }
        }
    }
}
