package io.ledgerway.deadletter;

import io.ledgerway.ScratchDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A small hub: the shipped error routes and some flows over one database. */
class Hub implements AutoCloseable {

    static final String SECRET = "Sommer2026!";

    final DataSource database;
    final List<Object> events = new ArrayList<>();
    final List<String> audit = new ArrayList<>();
    final Step step = new Step();
    final CamelContext camel = new DefaultCamelContext();
    final DeadLetterStore store;
    final DeadLetters letters;
    Instant now = Instant.parse("2026-03-02T08:00:00Z");

    /** @param kameletsAreManaged whether Kamelets show in JMX: Camel then works on the exchange itself instead of a copy */
    Hub(DataSource database, boolean kameletsAreManaged) throws Exception {
        this.database = database;
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
        store = new DeadLetterStore(JdbcClient.create(database), transactions);
        FailedExchangeReader reader = new FailedExchangeReader(() -> List.of(SECRET));
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
        DeadLetterDecisions decisions = new DeadLetterDecisions(
                store,
                reader,
                new Replay(camel),
                (actor, action, subject, reason) -> audit.add(actor + " " + action + " " + subject + " " + reason),
                new TransactionTemplate(transactions),
                clock);
        letters = new DeadLetters(store, reader, decisions, events::add, clock);
        camel.build();
        camel.getManagementStrategy().getManagementAgent().setRegisterRoutesCreateByKamelet(kameletsAreManaged);
        start();
    }

    static Hub embedded() throws Exception {
        return new Hub(ScratchDatabase.h2("V4__dead_letter"), true);
    }

    private void start() throws Exception {
        camel.addRoutePolicyFactory(new Origin.Policies());
        camel.getRegistry().bind("deadLetters", letters);
        camel.getRegistry().bind("step", step);
        camel.getComponent("kamelet", KameletComponent.class).setLocation("classpath:deadletter");
        var loader = PluginHelper.getRoutesLoader(camel);
        loader.loadRoutes(ResourceHelper.resolveResource(
                camel, "file:" + Path.of("routes", "errors.camel.yaml").toAbsolutePath()));
        loader.loadRoutes(ResourceHelper.resolveResource(camel, "classpath:deadletter/flows.camel.yaml"));
        camel.start();
    }

    /** Lets a document arrive; the exchange as its sender sees it afterwards. */
    Exchange arrive(String route, Object body, String... headers) {
        return camel.createProducerTemplate().send("direct:" + route, exchange -> {
            exchange.getMessage().setBody(body);
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getMessage().setHeader(headers[i], headers[i + 1]);
            }
        });
    }

    /** Lets a schedule fire. */
    void fire(String routeId) throws Exception {
        Route route = camel.getRoute(routeId);
        Exchange exchange = DefaultExchange.newFromEndpoint(route.getEndpoint());
        exchange.getExchangeExtension().setFromRouteId(routeId);
        route.getProcessor().process(exchange);
    }

    DeadLetter only() {
        DeadLetterPage page = letters.list(0, 50);
        if (page.total() != 1) {
            throw new AssertionError("One dead letter expected: " + page.items());
        }
        return letters.get(page.items().get(0).id());
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    @Override
    public void close() {
        camel.stop();
    }

    /** A step that fails until it is mended. */
    public static class Step {
        volatile RuntimeException fault;
        final List<Object> done = new ArrayList<>();

        public void run(Object body) {
            if (fault != null) {
                throw fault;
            }
            done.add(body);
        }
    }
}
