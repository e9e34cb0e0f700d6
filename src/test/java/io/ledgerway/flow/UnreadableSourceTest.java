package io.ledgerway.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.intempus.Misbehaviour;
import io.ledgerway.testing.HubTest;
import io.ledgerway.testing.HubUnderTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Intempus answers what nobody can read: it is said in plain words, and nothing is lost. */
@HubTest
class UnreadableSourceTest {

    @Autowired
    HubUnderTest hub;

    @BeforeEach
    void pagesOfThree() {
        hub.calm();
        hub.set("ledgerway.connections.intempus.batch-size", "3");
        hub.collect();
    }

    static Stream<Arguments> answers() {
        Misbehaviour none = Misbehaviour.NONE;
        return Stream.of(
                arguments("INTEMPUS_ANSWER_MALFORMED", none.withMalformedJson(), "is no JSON at line"),
                arguments("INTEMPUS_MAINTENANCE", none.withHtmlMaintenance(200), "a web page (status 200)"),
                arguments("INTEMPUS_MAINTENANCE", none.withHtmlMaintenance(503), "a web page (status 503)"),
                arguments("INTEMPUS_PAGE_REPEATS", none.withRepeatPage(), "a second time"),
                arguments("INTEMPUS_NEXT_REFUSED", none.withNextToOtherOrigin(), "elsewhere.example"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("answers")
    void whatCannotBeReadIsNamedAndReadAgain(String code, Misbehaviour misbehaviour, String words) {
        List<String> documents = IntStream.rangeClosed(1, 7)
                .mapToObj(n -> hub.enter("2601", n + ".5"))
                .toList();
        hub.intempus().misbehave(misbehaviour);

        hub.collect();

        JsonNode flow = hub.flow("time-entries");
        assertThat(flow.path("lastOutcome").asText()).isEqualTo("FAILED");
        assertThat(flow.path("lastCause").path("code").asText()).isEqualTo(code);
        List<JsonNode> letters = hub.deadLetters(code);
        assertThat(letters).hasSize(1);
        assertThat(letters.get(0).path("cause").path("message").asText()).contains("Intempus", words);
        assertThat(letters.get(0).path("cause").path("action").asText()).isNotBlank();
        assertThat(hub.connection("intempus").path("state").asText()).isEqualTo("UP");

        hub.intempus().misbehave(Misbehaviour.NONE);
        hub.collect();

        documents.forEach(document -> hub.awaitState(document, "DELIVERED"));
        assertThat(documents)
                .allSatisfy(document -> assertThat(hub.lines(document)).hasSize(1));
        assertThat(hub.deadLetters(code)).as("closed by the run that succeeded").isEmpty();
    }

    @Test
    void aMalformedRowDiesAloneAndIsMendedByCorrectingTheEntry() {
        String before = hub.enter("2601", "1");
        String malformed = hub.enter("2601", "2");
        String after = hub.enter("2601", "3");
        long id = HubUnderTest.entry(malformed);
        hub.intempus().misbehave(Misbehaviour.NONE.withMalformedRows(id));

        hub.collect();

        JsonNode dead = hub.awaitState(malformed, "DEAD");
        assertThat(dead.path("cause").path("code").asText()).isEqualTo("AMOUNT_INVALID");
        assertThat(dead.path("cause").path("message").asText()).contains("Time entry " + id, "abc");
        assertThat(dead.path("cause").path("action").asText()).contains("Correct it in Intempus");
        hub.awaitState(before, "DELIVERED");
        hub.awaitState(after, "DELIVERED");

        hub.intempus().misbehave(Misbehaviour.NONE);
        hub.intempus().books().change(id, Map.of("amount", "2.25"));
        hub.collect();

        hub.awaitState(malformed, "DELIVERED");
        assertThat(hub.lines(malformed))
                .singleElement()
                .satisfies(line -> assertThat(line.qty()).isEqualByComparingTo("2.25"));
        assertThat(hub.delivery(malformed, 1).path("state").asText()).isEqualTo("DISCARDED");
    }
}
