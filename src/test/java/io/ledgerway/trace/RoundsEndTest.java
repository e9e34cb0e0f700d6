package io.ledgerway.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rounds in routes, one of which never ends its own. */
class RoundsEndTest {

    private final KeptTraces kept = new KeptTraces();
    private final Tracing tracing = kept.tracing();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final List<Map<String, String>> deadLetters = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        camel.addRoutePolicyFactory(new RoundsEnd(tracing));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:failing")
                        .errorHandler(deadLetterChannel("direct:dead-letter"))
                        .process(exchange -> tracing.round("deliver", "time-entries", "uniconta")
                                .show())
                        .to("direct:inner")
                        .process(exchange -> {
                            throw new IllegalStateException("always");
                        });
                from("direct:inner").process(exchange -> tracing.part("inner", null, null));
                from("direct:dead-letter").process(exchange -> deadLetters.add(LogContext.standing()));
            }
        });
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void aRoundEndsWithItsRouteAndItsDeadLetterStillKnowsIt() {
        try (var producer = camel.createProducerTemplate()) {
            producer.sendBody("direct:failing", "");
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }

        assertThat(deadLetters).hasSize(1);
        assertThat(deadLetters.get(0))
                .containsEntry("flow", "time-entries")
                .containsEntry("connection", "uniconta")
                .containsEntry("trace", kept.span("deliver").getTraceId());
        assertThat(kept.spans()).extracting(span -> span.getName()).containsExactly("inner", "deliver");
        assertThat(tracing.standing()).isNull();
        assertThat(LogContext.standing()).isEmpty();
    }

    @Test
    void whatWasUnderWayBeforeTheRouteGoesOnAfterIt() throws Exception {
        try (Work outer = tracing.part("outer", null, "intacct");
                var producer = camel.createProducerTemplate()) {
            producer.sendBody("direct:inner", "");

            assertThat(tracing.standing()).isSameAs(outer);
            assertThat(kept.span("inner").getParentSpanId())
                    .isEqualTo(tracing.mark().substring(36, 52));
            assertThat(LogContext.standing()).containsEntry("connection", "intacct");
        }
    }

    @Test
    void linesOfARouteAreAboutWhatWasHandedOver() throws Exception {
        try (var producer = camel.createProducerTemplate()) {
            producer.send(
                    "direct:dead-letter",
                    exchange -> exchange.setProperty(LogContext.HANDED_OVER, Map.of("flow", "master-data")));
        }

        assertThat(deadLetters).containsExactly(Map.of("flow", "master-data"));
        assertThat(LogContext.standing()).isEmpty();
    }
}
