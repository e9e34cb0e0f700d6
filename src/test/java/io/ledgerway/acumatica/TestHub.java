package io.ledgerway.acumatica;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideRequest;
import io.ledgerway.delivery.Batch;
import io.ledgerway.delivery.Settlement;
import io.ledgerway.session.Sessions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.impl.DefaultCamelContext;

/** The Kamelets as they are wired, with the network replaced by a stand-in. */
final class TestHub implements AutoCloseable {

    final SignInRoute signInRoute;
    private final Supplier<Collection<String>> againstTheContract;
    private final DefaultCamelContext camel = new DefaultCamelContext();

    TestHub(TestInstance instance, AcumaticaStandIn acumatica, Sessions sessions) throws Exception {
        this(instance, acumatica::answer, sessions, () -> acumatica.againstTheContract);
    }

    /**
     * A hub over another network.
     *
     * @param againstTheContract what there was to say against its requests, asked at the end
     */
    TestHub(
            TestInstance instance,
            Function<OutsideRequest, OutsideAnswer> network,
            Sessions sessions,
            Supplier<Collection<String>> againstTheContract)
            throws Exception {
        this.againstTheContract = againstTheContract;
        signInRoute = new SignInRoute(camel.createProducerTemplate(), instance);
        KameletComponent kamelets = new KameletComponent();
        kamelets.setLocation("classpath:kamelets");
        camel.addComponent("kamelet", kamelets);
        Map.of(
                        "acumaticaSignIn", new AcumaticaSignIn(instance, instance),
                        "acumaticaSeats", new Seats(instance),
                        "acumaticaCalls",
                                new AcumaticaCalls(instance, new AcumaticaSessions(sessions, signInRoute, instance)),
                        "acumaticaInvoices", new DeliverInvoices(instance, AnInvoice::map),
                        "acumaticaOwnCalls", new OwnCalls())
                .forEach(camel.getRegistry()::bind);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                routeTemplate("outside-call")
                        .templateParameter("connection")
                        .from("kamelet:source")
                        .process(exchange -> exchange.getMessage()
                                .setBody(network.apply(exchange.getMessage().getBody(OutsideRequest.class))));
                from("direct:deliver")
                        .to("kamelet:acumatica-map-invoices?connection=acumatica")
                        .to("kamelet:acumatica-deliver-invoices?connection=acumatica");
                from("direct:test").to("kamelet:acumatica-test?connection=acumatica");
                from("direct:get").to("kamelet:acumatica-get?connection=acumatica&entity=Invoice/abc");
                from("direct:put").to("kamelet:acumatica-put?connection=acumatica&entity=Invoice");
                from("direct:action")
                        .to("kamelet:acumatica-action?connection=acumatica&entity=Invoice&action=ReleaseInvoice");
            }
        });
        camel.start();
    }

    @SuppressWarnings("unchecked")
    List<Settlement> deliver(Batch batch) {
        return camel.createProducerTemplate().requestBody("direct:deliver", batch, List.class);
    }

    String ask(String route, String body) {
        return camel.createProducerTemplate().requestBody("direct:" + route, body, String.class);
    }

    /** At the end each request was as the published contract has it. */
    @Override
    public void close() {
        camel.stop();
        assertThat(againstTheContract.get()).isEmpty();
    }
}
