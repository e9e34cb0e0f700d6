package io.ledgerway.accountsiq;

import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideRequest;
import io.ledgerway.delivery.Batch;
import io.ledgerway.delivery.Settlement;
import io.ledgerway.ledger.LedgerMapping;
import io.ledgerway.session.Sessions;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.impl.DefaultCamelContext;

/** The Kamelets as they are wired, with the network replaced by a stand-in. */
final class TestHub implements AutoCloseable {

    private final DefaultCamelContext camel = new DefaultCamelContext();
    final AccountsIqSessions live;

    TestHub(TestEntity entity, AccountsIqStandIn accountsIq, Sessions sessions) throws Exception {
        this(entity, accountsIq::answer, AnInvoice::map, sessions);
    }

    TestHub(
            TestEntity entity,
            Function<OutsideRequest, OutsideAnswer> network,
            LedgerMapping mapping,
            Sessions sessions)
            throws Exception {
        live = new AccountsIqSessions(sessions, new AccountsIqSignInRoute(camel.createProducerTemplate()));
        MasterDataCache cache = new MasterDataCache(entity);
        SeenDocuments seen = new SeenDocuments(entity);
        KameletComponent kamelets = new KameletComponent();
        kamelets.setLocation("classpath:kamelets");
        camel.addComponent("kamelet", kamelets);
        Map.of(
                        "accountsIqSignIn", new AccountsIqSignIn(entity),
                        "accountsIqCalls", new AccountsIqCalls(entity, live),
                        "accountsIqOwnCalls", new OwnCalls(),
                        "accountsIqMapInvoices", new MapInvoices(entity, mapping, cache),
                        "accountsIqSearches", new Searches(),
                        "accountsIqLookUpFirst", new LookUpFirst(entity, seen),
                        "accountsIqFindInvoices", new FindInvoices(entity, mapping, seen),
                        "accountsIqPostInvoices", new PostInvoices(entity, seen),
                        "accountsIqCheckPosted", new CheckPosted(entity, seen))
                .forEach(camel.getRegistry()::bind);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                routeTemplate("outside-call")
                        .templateParameter("connection")
                        .from("kamelet:source")
                        .process(exchange -> exchange.getMessage()
                                .setBody(network.apply(exchange.getMessage().getBody(OutsideRequest.class))));
                from("direct:send")
                        .to("kamelet:accountsiq-map-invoices?connection=accountsiq")
                        .filter(simple("${body.lookingUp}"))
                        .to("kamelet:accountsiq-look-up-first?connection=accountsiq")
                        .end()
                        .to("kamelet:accountsiq-post-invoices?connection=accountsiq");
                from("direct:find").to("kamelet:accountsiq-find-invoices?connection=accountsiq");
                from("direct:test").to("kamelet:accountsiq-test?connection=accountsiq");
                from("direct:call").toD("kamelet:accountsiq-call?connection=accountsiq&operation=${header.operation}");
            }
        });
        camel.start();
    }

    @SuppressWarnings("unchecked")
    List<Settlement> send(Batch batch) {
        return camel.createProducerTemplate().requestBody("direct:send", batch, List.class);
    }

    @SuppressWarnings("unchecked")
    List<Settlement> find(Batch batch) {
        return camel.createProducerTemplate().requestBody("direct:find", batch, List.class);
    }

    String test() {
        return camel.createProducerTemplate().requestBody("direct:test", "", String.class);
    }

    String call(String operation, String parameters) {
        return camel.createProducerTemplate()
                .requestBodyAndHeader("direct:call", parameters, "operation", operation, String.class);
    }

    @Override
    public void close() {
        camel.stop();
    }
}
