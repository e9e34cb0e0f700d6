package io.ledgerway.intempus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideAnswer.Failure;
import io.ledgerway.delivery.Outcome;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each answer to a write means for its record and for those after it. */
class WriteVerdictTest {

    private static final RecordClaim CLAIM = RecordSample.claim(RecordSample.customer("1001", "Jensen", null));
    private static final ObjectNode BODY = (ObjectNode) RecordSample.json("{'number':'1001','name':'Jensen'}");

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("answers")
    void anAnswerIsReadByItsStatusAndShape(int status, String body, Class<?> outcome, boolean othersGoOn) {
        WriteVerdict verdict = verdict(OutsideAnswer.of(status, Map.of(), body.replace('\'', '"')));

        assertThat(verdict.outcome()).isInstanceOf(outcome);
        assertThat(verdict.rest() == null).isEqualTo(othersGoOn);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments(201, "{'id':5,'number':'1001','name':'Jensen'}", Outcome.Delivered.class, true),
                arguments(200, "{'id':5,'number':'1001'}", Outcome.Delivered.class, true),
                arguments(202, "{'id':5}", Outcome.Delivered.class, true),
                arguments(201, "{'id':5,'number':'1001','name':'Andet'}", Outcome.Dead.class, true),
                arguments(201, "{'number':'10", Outcome.InDoubt.class, true),
                arguments(201, "", Outcome.InDoubt.class, true),
                arguments(400, "{'error':['Kunden findes allerede.']}", Outcome.Dead.class, true),
                arguments(409, "{'error':['x']}", Outcome.Dead.class, true),
                arguments(404, "", Outcome.InDoubt.class, true),
                arguments(404, "{'error':'An incorrect URL'}", Outcome.Dead.class, true),
                arguments(500, "{'error_message':'x','traceback':'y'}", Outcome.InDoubt.class, true),
                arguments(502, "<html></html>", Outcome.InDoubt.class, true),
                arguments(401, "", Outcome.Held.class, false),
                arguments(401, "{'error':'Ingen adgang'}", Outcome.Held.class, false),
                arguments(429, "", Outcome.Retry.class, false));
    }

    @Test
    void theWordsOfIntempusArePassedOn() {
        Outcome.Dead dead = (Outcome.Dead)
                verdict(OutsideAnswer.of(400, Map.of(), "{\"customer\":{\"zip_code\":[\"Postnummer skal angives.\"]}}"))
                        .outcome();

        assertThat(dead.cause().message())
                .contains("Debtor 1001 (Jensen)", "customer.zip_code: Postnummer skal angives.");
    }

    @Test
    void retryAfterIsKept() {
        Outcome.Retry busy = (Outcome.Retry)
                verdict(OutsideAnswer.of(429, Map.of("retry-after", "7"), "")).rest();

        assertThat(busy.after()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void whatWasNotSentIsTriedAgainAndWhatWasLostIsLookedUp() {
        WriteVerdict notSent = verdict(OutsideAnswer.failed(Failure.NOT_SENT, "Connection refused"));
        WriteVerdict lost = verdict(OutsideAnswer.failed(Failure.LOST, "Read timed out"));

        assertThat(notSent.outcome()).isInstanceOf(Outcome.Retry.class).isEqualTo(notSent.rest());
        assertThat(lost.outcome()).isInstanceOf(Outcome.InDoubt.class);
        assertThat(lost.rest()).isInstanceOf(Outcome.Retry.class);
    }

    @Test
    void whatAPersonCanMendIsSaid() {
        WriteVerdict untrusted =
                verdict(OutsideAnswer.failed(Failure.NOT_SENT, "not trusted", "Name it in trust-store."));

        assertThat(((Outcome.Retry) untrusted.outcome()).cause().action()).isEqualTo("Name it in trust-store.");
    }

    private static WriteVerdict verdict(OutsideAnswer answer) {
        return WriteVerdict.of(answer, CLAIM, BODY);
    }
}
