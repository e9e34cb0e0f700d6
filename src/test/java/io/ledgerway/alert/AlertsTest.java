package io.ledgerway.alert;

import static io.ledgerway.alert.Alert.Kind.CONNECTION_SUSPENDED;
import static io.ledgerway.alert.Alert.Kind.DEAD_LETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.ledgerway.cause.Cause;
import io.ledgerway.trace.LogContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlertsTest {

    private final List<Object> told = new ArrayList<>();
    private final List<Object> handedOver = new ArrayList<>();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final ProducerTemplate template = mock(ProducerTemplate.class);
    private final Alerts alerts = new Alerts(template);

    @BeforeEach
    void rememberWhatIsTold() {
        when(template.asyncSend(anyString(), any(Processor.class))).thenAnswer(call -> {
            Exchange exchange = new DefaultExchange(camel);
            call.getArgument(1, Processor.class).process(exchange);
            told.add(exchange.getMessage().getBody());
            handedOver.add(exchange.getProperty(LogContext.HANDED_OVER));
            return CompletableFuture.completedFuture(exchange);
        });
    }

    @Test
    void aThousandDeadLettersOfOneCauseAreOneAlert() {
        for (int entry = 0; entry < 1000; entry++) {
            alerts.raise(DEAD_LETTER, "time-entries", cause("EMPLOYEE_UNKNOWN", "Employee " + entry + " is unknown."));
        }

        assertThat(told).hasSize(1);
    }

    @Test
    void anotherCauseSubjectOrKindIsAnotherAlert() {
        alerts.raise(DEAD_LETTER, "time-entries", cause("A", "."));
        alerts.raise(DEAD_LETTER, "time-entries", cause("B", "."));
        alerts.raise(DEAD_LETTER, "master-data", cause("A", "."));
        alerts.raise(CONNECTION_SUSPENDED, "time-entries", cause("A", "."));

        assertThat(told).hasSize(4);
    }

    @Test
    void whatWasClearedIsToldAgain() {
        alerts.raise(CONNECTION_SUSPENDED, "uniconta", cause("CREDENTIALS_REFUSED", "."));
        alerts.raise(CONNECTION_SUSPENDED, "intempus", cause("CREDENTIALS_REFUSED", "."));
        alerts.clear(CONNECTION_SUSPENDED, "uniconta");
        alerts.raise(CONNECTION_SUSPENDED, "uniconta", cause("CREDENTIALS_REFUSED", "."));
        alerts.raise(CONNECTION_SUSPENDED, "intempus", cause("CREDENTIALS_REFUSED", "."));

        assertThat(told)
                .extracting(alert -> ((Alert) alert).subject())
                .containsExactly("uniconta", "intempus", "uniconta");
    }

    @Test
    void theRouteThatTellsItKnowsWhatItIsAbout() {
        LogContext.connection("uniconta").tell(() -> alerts.raise(DEAD_LETTER, "x", cause("A", ".")));

        assertThat(handedOver).containsExactly(Map.of("connection", "uniconta"));
    }

    @Test
    void tellingNeverStopsTheOneWhoTells() {
        when(template.asyncSend(anyString(), any(Processor.class)))
                .thenThrow(new RejectedExecutionException("stopped"));

        assertThatCode(() -> alerts.raise(DEAD_LETTER, "x", cause("A", "."))).doesNotThrowAnyException();
    }

    @Test
    void anAlertIsOneSentence() {
        assertThat(new Alert(CONNECTION_SUSPENDED, "uniconta", new Cause("A", "The password was refused.", "Set it."))
                        .sentence())
                .isEqualTo("connection suspended, uniconta: The password was refused. Set it.");
    }

    private static Cause cause(String code, String message) {
        return new Cause(code, message, "");
    }
}
