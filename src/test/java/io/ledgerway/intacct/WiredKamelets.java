package io.ledgerway.intacct;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import io.ledgerway.connection.OutsideRequest;
import io.ledgerway.delivery.Batch;
import io.ledgerway.delivery.DatabaseClock;
import io.ledgerway.delivery.Settlement;
import io.ledgerway.document.Invoice;
import io.ledgerway.ledger.LedgerInvoice;
import io.ledgerway.ledger.LedgerMapping;
import io.ledgerway.session.Session;
import io.ledgerway.session.Sessions;
import io.ledgerway.session.SignIn;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The shipped Kamelets with their beans, a mapping that takes everything, and a stand-in for the gateway. */
final class WiredKamelets {

    final Given given = new Given();
    final GatewayStandIn gateway = new GatewayStandIn();
    final OneSession sessions = new OneSession();
    final DefaultCamelContext camel = new DefaultCamelContext();
    final CallbackTable callbacks;
    long transactions;

    WiredKamelets() {
        DataSource database = io.ledgerway.ScratchDatabase.h2("V9__intacct_callback");
        JdbcClient jdbc = JdbcClient.create(database);
        callbacks = new CallbackTable(
                jdbc, new TransactionTemplate(new DataSourceTransactionManager(database)), new DatabaseClock(jdbc));
    }

    void start() throws Exception {
        KameletComponent kamelets = new KameletComponent();
        kamelets.setLocation("classpath:kamelets");
        camel.addComponent("kamelet", kamelets);
        Connections connections = new OneConnection();
        GatewayPatience patience = new GatewayPatience();
        BilledTransactions billed = new BilledTransactions((name, number) -> transactions += number);
        IntacctSessions live = new IntacctSessions(sessions, new SignInRoute(camel.createProducerTemplate()));
        LedgerMapping mapping = (invoice, connection) -> new LedgerMapping.Result.Mapped(mapped(invoice));
        Map.of(
                        "intacctSignIn",
                                new IntacctSignIn(connections, patience, Clock.fixed(Given.NOW, ZoneOffset.UTC)),
                        "intacctMapInvoices", new MapInvoices(connections, mapping),
                        "intacctCreateInvoices", new CreateInvoices(connections, live, patience, billed),
                        "intacctSearchInvoices", new SearchInvoices(connections, live, billed),
                        "intacctFindInvoices", new FindInvoices(connections, mapping, callbacks),
                        "intacctLookUpSuspects", new LookUpSuspects(connections),
                        "intacctFunctions", new IntacctFunctions(connections, live, billed),
                        "intacctQueries", new IntacctQueries())
                .forEach(camel.getRegistry()::bind);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                routeTemplate("outside-call")
                        .templateParameter("connection")
                        .from("kamelet:source")
                        .process(exchange -> exchange.getMessage()
                                .setBody(gateway.answer(exchange.getMessage().getBody(OutsideRequest.class))));
                from("direct:send")
                        .to("kamelet:intacct-map-invoices?connection=intacct")
                        .to("kamelet:intacct-look-up-suspects?connection=intacct")
                        .to("kamelet:intacct-create-invoices?connection=intacct")
                        .to("kamelet:intacct-look-up-suspects?connection=intacct")
                        .setBody(simple("${body.settlements}"));
                from("direct:find").to("kamelet:intacct-find-invoices?connection=intacct");
                from("direct:test").to("kamelet:intacct-test?connection=intacct");
                from("direct:function").to("kamelet:intacct-function?connection=intacct&controlId=c-1");
                from("direct:nameless").to("kamelet:intacct-function?connection=intacct");
                from("direct:query")
                        .to("kamelet:intacct-query?connection=intacct&object=ARINVOICE&fields=RECORDNO,RECORDID");
            }
        });
        camel.start();
    }

    Object ask(String route, Object body) {
        return camel.createProducerTemplate().requestBody(route, body);
    }

    @SuppressWarnings("unchecked")
    List<Settlement> settlements(String route, Batch batch) {
        return (List<Settlement>) ask(route, batch);
    }

    /** What the ordinary mapping gives for the stored invoice. */
    private LedgerInvoice mapped(Invoice invoice) {
        LedgerInvoice ordinary = given.ledger();
        return new LedgerInvoice(
                invoice,
                ordinary.counterparty(),
                ordinary.counterpartyFields(),
                ordinary.term(),
                ordinary.dueDate(),
                ordinary.lines());
    }

    private final class OneConnection implements Connections {
        @Override
        public List<String> names() {
            return List.of("intacct");
        }

        @Override
        public ConnectionSettings get(String name) {
            return given.connection();
        }

        @Override
        public void onChange(Runnable listener) {
            // settings of a test do not change by themselves
        }
    }

    /** One session in memory. */
    static final class OneSession implements Sessions {
        final List<Instant> extended = new ArrayList<>();
        private Session session;
        private long generation;

        /** A session that was signed in before. */
        void give(String id) {
            String token = GatewaySession.token(id, URI.create("https://na12.intacct.com/ia/xml/xmlgw.phtml"));
            session = new Session(++generation, token, null, Given.NOW, null);
        }

        @Override
        public Session get(String connection, SignIn signIn) {
            if (session == null) {
                SignIn.Tokens tokens = signIn.signIn(null);
                session = new Session(++generation, tokens.token(), null, Given.NOW, tokens.expiresAt());
            }
            return session;
        }

        @Override
        public Optional<Session> current(String connection) {
            return Optional.ofNullable(session);
        }

        @Override
        public void drop(String connection, long dropped) {
            session = session != null && session.generation() == dropped ? null : session;
        }

        @Override
        public void extend(String connection, long extendedGeneration, Instant expiresAt) {
            extended.add(expiresAt);
        }
    }
}
