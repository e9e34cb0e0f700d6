package io.ledgerway.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.Fault;
import io.ledgerway.testing.HubTest;
import io.ledgerway.testing.HubUnderTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An entry that is changed or withdrawn before, while or after it is sent never stands twice. */
@HubTest
class ChangedEntriesTest {

    private static final String INSERTS = "insert-list ProjectJournalLineClient";

    @Autowired
    HubUnderTest hub;

    @BeforeEach
    void signedIn() {
        hub.calm();
        String document = hub.enter("2601", "1");
        hub.collect();
        hub.awaitState(document, "DELIVERED");
    }

    @ParameterizedTest(name = "answered after {0} ms")
    @ValueSource(longs = {1_500, 3_000})
    void anEntryChangedWhileItIsBeingSentIsNotDoubled(long late) {
        hub.uniconta().faults().once(INSERTS, Fault.of(Fault.Kind.LATE).after(Duration.ofMillis(late)));
        String document = hub.enter("2601", "2");
        hub.collect();
        hub.awaitState(document, "SENDING");

        hub.intempus().books().change(HubUnderTest.entry(document), Map.of("amount", "3"));
        hub.collect();

        awaitVersion(document, 2, "DELIVERED");
        assertThat(hub.delivery(document, 1).path("state").asText()).isEqualTo("DELIVERED");
        assertThat(hub.lines(document)).singleElement().satisfies(line -> {
            assertThat(line.reference()).isEqualTo(document + "-R2");
            assertThat(line.qty()).isEqualByComparingTo("3");
        });
    }

    @Test
    void anEntryChangedWhileItsCallIsLostGoesInItsLastVersionOnly() {
        Duration delay = Duration.ofMillis(1_500);
        hub.uniconta().faults().once(INSERTS, new Fault(Fault.Kind.LOST_BEFORE, delay, 0, Duration.ZERO));
        String document = hub.enter("2601", "2");
        hub.collect();
        hub.awaitState(document, "SENDING");

        hub.intempus().books().change(HubUnderTest.entry(document), Map.of("amount", "3"));
        hub.collect();

        hub.awaitState(document, "DELIVERED");
        assertThat(hub.delivery(document, 1).path("cause").path("message").asText())
                .isEqualTo("Superseded by version 2.");
        assertThat(hub.lines(document))
                .singleElement()
                .satisfies(line -> assertThat(line.qty()).isEqualByComparingTo("3"));
    }

    @Test
    void anEntryChangedBeforeItIsSentGoesInItsLastVersionOnly() {
        hub.suspend("uniconta");
        String document = hub.enter("2601", "2");
        hub.collect();
        hub.intempus().books().change(HubUnderTest.entry(document), Map.of("amount", "3.5"));
        hub.collect();

        hub.resume("uniconta");

        JsonNode delivered = hub.awaitState(document, "DELIVERED");
        assertThat(delivered.path("version").asInt()).isEqualTo(2);
        JsonNode first = hub.delivery(document, 1);
        assertThat(first.path("state").asText()).isEqualTo("DISCARDED");
        assertThat(first.path("cause").path("message").asText()).isEqualTo("Superseded by version 2.");
        assertThat(hub.lines(document))
                .singleElement()
                .satisfies(line -> assertThat(line.qty()).isEqualByComparingTo("3.5"));
    }

    @Test
    void anApprovalWithdrawnBeforeTransferLeavesNothing() {
        hub.suspend("uniconta");
        String document = hub.enter("2601", "2");
        hub.collect();
        hub.intempus().books().unapprove(HubUnderTest.entry(document));
        hub.collect();

        hub.resume("uniconta");

        JsonNode discarded = hub.awaitState(document, "DISCARDED");
        assertThat(discarded.path("version").asInt()).isEqualTo(2);
        assertThat(discarded.path("cause").path("code").asText()).isEqualTo("APPROVAL_WITHDRAWN");
        assertThat(discarded.path("cause").path("message").asText())
                .contains(
                        "entry " + HubUnderTest.entry(document),
                        "was taken back before it was transferred: it lost its approval");
        assertThat(hub.delivery(document, 1).path("state").asText()).isEqualTo("DISCARDED");
        assertThat(hub.lines(document)).isEmpty();
    }

    private void awaitVersion(String document, int version, String state) {
        hub.until(
                document + " is " + state + " in version " + version,
                () -> hub.delivery(document).path("version").asInt() == version
                        && hub.delivery(document).path("state").asText().equals(state));
    }
}
