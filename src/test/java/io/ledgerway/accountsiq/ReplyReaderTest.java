package io.ledgerway.accountsiq;

import static org.assertj.core.api.Assertions.assertThat;

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

class ReplyReaderTest {

    static Stream<Arguments> withoutAnAnswer() {
        return Stream.of(
                Arguments.of(
                        OutsideAnswer.failed(Failure.NOT_SENT, "refused"), Outcome.Retry.class, "TARGET_NOT_REACHED"),
                Arguments.of(OutsideAnswer.failed(Failure.LOST, "timed out"), Outcome.InDoubt.class, "ANSWER_LOST"),
                Arguments.of(Answers.status(429, ""), Outcome.Retry.class, "TARGET_BUSY"),
                Arguments.of(Answers.status(401, ""), Outcome.Held.class, "ACCESS_REFUSED"),
                Arguments.of(Answers.status(403, "<html></html>"), Outcome.Held.class, "ACCESS_REFUSED"),
                Arguments.of(Answers.status(404, ""), Outcome.Held.class, "ADDRESS_WRONG"),
                Arguments.of(Answers.status(405, ""), Outcome.Held.class, "ADDRESS_WRONG"),
                Arguments.of(Answers.status(400, "Bad Request"), Outcome.InDoubt.class, "TARGET_UNAVAILABLE"),
                Arguments.of(Answers.status(302, ""), Outcome.InDoubt.class, "TARGET_UNAVAILABLE"),
                Arguments.of(Answers.status(500, ""), Outcome.InDoubt.class, "TARGET_UNAVAILABLE"),
                Arguments.of(Answers.status(503, "<html>soon</html>"), Outcome.InDoubt.class, "TARGET_UNAVAILABLE"),
                Arguments.of(Answers.fault("Unable to parse '1,00'"), Outcome.InDoubt.class, "SOAP_FAULT"),
                Arguments.of(Answers.ok("<html>soon</html>"), Outcome.InDoubt.class, "TARGET_UNAVAILABLE"),
                Arguments.of(Answers.ok(""), Outcome.InDoubt.class, "ANSWER_UNREADABLE"),
                Arguments.of(
                        Answers.ok("<soap:Envelope xmlns:soap=\"x\"><soap:Bo"),
                        Outcome.InDoubt.class,
                        "ANSWER_UNREADABLE"),
                Arguments.of(
                        Answers.ok("<!DOCTYPE x [<!ENTITY a \"b\">]><Envelope><Body><OpResponse/></Body></Envelope>"),
                        Outcome.InDoubt.class,
                        "ANSWER_UNREADABLE"),
                Arguments.of(Answers.response("Other"), Outcome.InDoubt.class, "ANSWER_UNREADABLE"));
    }

    @ParameterizedTest
    @MethodSource
    void withoutAnAnswer(OutsideAnswer answer, Class<?> outcome, String code) {
        Reply.Failed failed = (Reply.Failed) ReplyReader.read(answer, "Op", "posting");

        assertThat(failed.outcome()).isInstanceOf(outcome);
        assertThat(failed.cause().code()).isEqualTo(code);
        assertThat(failed.ofRead()).isNotInstanceOf(Outcome.InDoubt.class);
    }

    @Test
    void whatAPersonCanMendIsSaid() {
        OutsideAnswer untrusted = OutsideAnswer.failed(Failure.NOT_SENT, "not trusted", "Name it in trust-store.");

        Reply.Failed failed = (Reply.Failed) ReplyReader.read(untrusted, "Op", "posting");

        assertThat(failed.cause().action()).isEqualTo("Name it in trust-store.");
    }

    @Test
    void theServersPauseIsKept() {
        OutsideAnswer busy = OutsideAnswer.of(429, Map.of("retry-after", "7"), "");

        Reply.Failed failed = (Reply.Failed) ReplyReader.read(busy, "Op", "posting");

        assertThat(((Outcome.Retry) failed.outcome()).after()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void unknownElementsAndOtherPrefixesAreIgnored() {
        Reply.Answered answered = (Reply.Answered) ReplyReader.read(
                Answers.ok(
                        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Header><New/></s:Header>"
                                + "<s:Body><a:OpResponse xmlns:a=\"n\"><a:OpResult><a:New><a:Status>Failure</a:Status></a:New>"
                                + "<a:Status>Success</a:Status><a:ErrorCode>SUCCESS</a:ErrorCode></a:OpResult>"
                                + "<a:transactionID>7</a:transactionID></a:OpResponse></s:Body></s:Envelope>"),
                "Op",
                "posting");

        assertThat(answered.status().done()).isTrue();
        assertThat(WireValues.number(answered.response(), "transactionID")).isEqualTo(7);
    }

    @Test
    void anAbsentResultIsUnclearAndNoSuccess() {
        Reply.Answered answered = (Reply.Answered) ReplyReader.read(Answers.response("Op"), "Op", "posting");

        assertThat(answered.status().meaning()).isEqualTo(OperationStatus.Meaning.UNCLEAR);
    }
}
