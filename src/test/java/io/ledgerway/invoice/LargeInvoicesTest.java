package io.ledgerway.invoice;

import static io.ledgerway.invoice.InvoiceDraft.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.delivery.LargeDocuments;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** One large document is worked on at a time, by whichever route of whichever door it comes. */
class LargeInvoicesTest {

    private final LargeDocuments large = new LargeDocuments();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final AtomicBoolean roomMeanwhile = new AtomicBoolean();

    @BeforeEach
    void start() throws Exception {
        InvoiceReading reading = new InvoiceReading(new IntakeSettings(new MockEnvironment()), new IntakeRoom(large));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:door").to("direct:intake");
                from("direct:intake").bean(reading, "read").process(exchange -> lookAround());
            }
        });
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void aLargeInvoiceHasTheRoomUntilItsRouteEnds() {
        Exchange taken = take(InvoicesUnderTest.json(invoice("L-1")) + " ".repeat(LargeDocuments.LARGE));

        assertThat(taken.getException()).isNull();
        assertThat(roomMeanwhile).isFalse();
        assertThat(large.ask().taken()).isTrue();
    }

    @Test
    void aLargeDocumentThatIsRefusedGivesItBack() {
        Exchange refused = take("{" + " ".repeat(LargeDocuments.LARGE));

        assertThat(refused.getException()).isInstanceOf(InvoiceRefusedException.class);
        assertThat(large.ask().taken()).isTrue();
    }

    @Test
    void othersNeedNone() {
        LargeDocuments.Room room = large.ask();

        assertThat(take(InvoicesUnderTest.json(invoice("L-2"))).getException()).isNull();
    }

    private void lookAround() {
        try (LargeDocuments.Room room = large.ask()) {
            roomMeanwhile.set(room.taken());
        }
    }

    private Exchange take(String document) {
        return camel.createProducerTemplate()
                .send(
                        "direct:door",
                        exchange -> exchange.getMessage().setBody(document.getBytes(StandardCharsets.UTF_8)));
    }
}
