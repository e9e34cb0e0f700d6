package io.ledgerway.intempus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.cause.Fault;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideRequest;
import io.ledgerway.session.SignInRefusedException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IntempusReadPageKameletTest {

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final List<OutsideRequest> sent = new ArrayList<>();
    private final Deque<OutsideAnswer> answers = new ArrayDeque<>();

    @BeforeEach
    void start() throws Exception {
        KameletComponent kamelets = new KameletComponent();
        kamelets.setLocation("classpath:kamelets");
        camel.addComponent("kamelet", kamelets);
        camel.getRegistry().bind("intempusPages", new IntempusPages(Sample.connections(Sample.settings())));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                routeTemplate("outside-call")
                        .templateParameter("connection")
                        .from("kamelet:source")
                        .process(exchange -> {
                            sent.add(exchange.getMessage().getBody(OutsideRequest.class));
                            exchange.getMessage().setBody(answers.remove());
                        });
                from("direct:test").to("kamelet:intempus-test?connection=intempus");
                from("direct:read").to("kamelet:intempus-read-page?connection=intempus");
            }
        });
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void aRunReadsPageAfterPageUntilTheEnd() {
        answers.add(Sample.list("/web/v1/work_report/?after=900", "{\"id\":899}", "{\"id\":900}"));
        answers.add(Sample.list(null, "{\"id\":901}"));

        CollectRun run = CollectRun.start(PageRequest.since("work_report", 5), WatermarkRule.FIRST);
        while (!run.done()) {
            run = run.accept(read(run.request()));
        }

        assertThat(run.rows()).isEqualTo(3);
        assertThat(sent)
                .extracting(OutsideRequest::path)
                .containsExactly(
                        "/web/v1/work_report/?limit=1000&pagination_type=cursor&logical_timestamp__gt=5",
                        "/web/v1/work_report/?after=900");
    }

    @Test
    void aFailedReadLeavesTheRouteWithItsCause() {
        answers.add(Sample.answer(401, ""));

        assertThatThrownBy(() -> read(PageRequest.all("case")))
                .rootCause()
                .isInstanceOfSatisfying(
                        IntempusReadException.class,
                        e -> assertThat(e.why().code()).isEqualTo("INTEMPUS_KEY_REFUSED"));
    }

    @Test
    void aTestReadsOneRow() {
        answers.add(Sample.list(null, "{\"id\":1}"));

        assertThat(test()).isEqualTo("OK");

        assertThat(sent).extracting(OutsideRequest::path).containsExactly("/web/v1/company/?limit=1");
    }

    @Test
    void aTestWithARefusedKeyBlamesTheConnectionAfterOneTry() {
        answers.add(Sample.answer(401, ""));

        assertThatThrownBy(this::test).rootCause().isInstanceOfSatisfying(SignInRefusedException.class, e -> {
            assertThat(e.fault()).isEqualTo(Fault.CREDENTIALS);
            assertThat(e.why().code()).isEqualTo("INTEMPUS_KEY_REFUSED");
        });
        assertThat(sent).hasSize(1);
    }

    @Test
    void aTestDuringMaintenanceBlamesNobody() {
        answers.add(Sample.answer(503, "<html>"));

        assertThatThrownBy(this::test).rootCause().isExactlyInstanceOf(IntempusReadException.class);
    }

    private String test() {
        return camel.createProducerTemplate().requestBody("direct:test", "", String.class);
    }

    private Page read(PageRequest request) {
        return camel.createProducerTemplate().requestBody("direct:read", request, Page.class);
    }
}
