package io.ledgerway.intacct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.ledgerway.cause.Fault;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideAnswer.Failure;
import io.ledgerway.delivery.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One row for each answer shape and error of apis/intacct.md 1.3, 5 and 6. */
class CreateAnswerReaderTest {

    private static final String ID = "LW-REF1-create";
    private final Given given = new Given();

    static Stream<Arguments> requestsThatWereRefusedWhole() {
        String html = "<!DOCTYPE html><html><body>Maintenance</body></html>";
        return Stream.of(
                row(
                        control("XL03000006", "Incorrect Intacct XML Partner ID or password."),
                        Outcome.Held.class,
                        "SENDER_REFUSED"),
                row(
                        control("XL03000006", "'p' is not a valid transport policy."),
                        Outcome.Held.class,
                        "POLICY_INVALID"),
                row(
                        control("XMLGW_JPP0002", "Sign-in information is incorrect."),
                        Outcome.Held.class,
                        "SIGN_IN_REFUSED"),
                row(
                        Answers.status(
                                401,
                                Answers.controlFailure(Answers.error("UJPP0002", "Sign-in information is incorrect"))),
                        Outcome.Held.class,
                        "SIGN_IN_REFUSED"),
                row(control("PL04000055", "This company has expired."), Outcome.Held.class, "COMPANY_EXPIRED"),
                row(
                        control("XL03000003", "XML Parse schema error: Element 'amount' is not expected"),
                        Outcome.Dead.class,
                        "REQUEST_REFUSED"),
                row(
                        Answers.status(
                                429,
                                Answers.controlFailure(Answers.error("GW-0010", "Rate limit")),
                                "retry-after",
                                "7"),
                        Outcome.Retry.class,
                        "BUSY"),
                row(Answers.status(429, "slow down"), Outcome.Retry.class, "BUSY"),
                row(
                        Answers.status(
                                400,
                                "<response><control><status>failure</status></control><errormessage><error><errorno>GW-0011"
                                        + "</errorno><description>Invalid Request [Request ID: 1]</description></error></errormessage></response>"),
                        Outcome.Retry.class,
                        "GATEWAY_UNSURE"),
                row(
                        control("", "There are too many operations running for this company (200024)."),
                        Outcome.Retry.class,
                        "BUSY"),
                row(control("", "The Service is Temporarily Off-line [Support ID: a]"), Outcome.Retry.class, "BUSY"),
                row(control("invalidRequest", "invalidRequest"), Outcome.Retry.class, "GATEWAY_UNSURE"),
                row(signIn("XL03000006", "Sign-in information is incorrect"), Outcome.Held.class, "SIGN_IN_REFUSED"),
                row(
                        signIn(
                                "XL03000006",
                                "Invalid Web Services Authorization: sender 'snd' is not authorized for company ACME"),
                        Outcome.Held.class,
                        "SENDER_NOT_AUTHORISED"),
                row(signIn("", "IP Address Denied"), Outcome.Held.class, "ADDRESS_DENIED"),
                row(OutsideAnswer.failed(Failure.NOT_SENT, "refused"), Outcome.Retry.class, "TARGET_NOT_REACHED"),
                row(OutsideAnswer.failed(Failure.LOST, "timed out"), Outcome.InDoubt.class, "ANSWER_LOST"),
                row(Answers.status(500, ""), Outcome.InDoubt.class, "TARGET_UNAVAILABLE"),
                row(Answers.status(502, html), Outcome.InDoubt.class, "TARGET_UNAVAILABLE"),
                row(Answers.status(524, html), Outcome.InDoubt.class, "TARGET_UNAVAILABLE"),
                row(Answers.ok(html), Outcome.InDoubt.class, "TARGET_UNAVAILABLE"),
                row(Answers.ok(""), Outcome.InDoubt.class, "ANSWER_UNREADABLE"),
                row(
                        Answers.ok(Answers.operation(Answers.created(ID, "7")).substring(0, 500)),
                        Outcome.InDoubt.class,
                        "ANSWER_UNREADABLE"),
                row(Answers.ok(Answers.operation()), Outcome.InDoubt.class, "ANSWER_UNREADABLE"),
                row(
                        Answers.ok("<response><control><status>maybe</status></control></response>"),
                        Outcome.InDoubt.class,
                        "ANSWER_UNREADABLE"),
                row(Answers.ok("<other/>"), Outcome.InDoubt.class, "ANSWER_UNREADABLE"),
                row(
                        Answers.ok("<response><control><status>success</status></control></response>"),
                        Outcome.InDoubt.class,
                        "ANSWER_UNREADABLE"),
                row(Answers.ok(Answers.acknowledged()), Outcome.InDoubt.class, "AWAITING_CALLBACK"));
    }

    @Test
    void whatAPersonCanMendIsSaid() {
        OutsideAnswer untrusted = OutsideAnswer.failed(Failure.NOT_SENT, "not trusted", "Name it in trust-store.");

        CreateReading.AllAlike all = (CreateReading.AllAlike) read(untrusted, true);

        assertThat(TestOutcomes.cause(all.outcome()).action()).isEqualTo("Name it in trust-store.");
    }

    @ParameterizedTest
    @MethodSource("requestsThatWereRefusedWhole")
    void anAnswerToTheWholeRequestMeansTheSameForAll(OutsideAnswer answer, Class<?> outcome, String code) {
        CreateReading.AllAlike all = (CreateReading.AllAlike) read(answer, true);

        assertThat(all.outcome()).isInstanceOf(outcome);
        assertThat(TestOutcomes.cause(all.outcome()).code()).isEqualTo(code);
        assertThat(TestOutcomes.cause(all.outcome()).action()).isNotBlank();
    }

    @Test
    void successIsAWhitelist() {
        assertThat(outcome(Answers.created(ID, "16747"))).isEqualTo(new Outcome.Delivered("16747"));
        assertThat(outcome(Answers.result("aborted", ID))).isInstanceOf(Outcome.Retry.class);
        assertThat(outcome(Answers.result("aborted", ID, Answers.error("XL03000009", "rolled back"))))
                .isInstanceOf(Outcome.Retry.class);
        assertThat(outcome(Answers.result(
                        "aborted", ID, Answers.error("BL03000018", "Missing unit"), Answers.error("XL03000009", "x"))))
                .isInstanceOf(Outcome.Dead.class);
        assertThat(outcome(Answers.result("queued", ID))).isInstanceOf(Outcome.InDoubt.class);
        assertThat(outcome(Answers.created("somebody-else", "1"))).isInstanceOf(Outcome.InDoubt.class);
    }

    @Test
    void resultsAreMatchedByControlIdAndNeverByPosition() {
        List<PlannedDocument> chunk = given.batch(3).claims().stream()
                .map(claim -> DocumentFunctions.plan(claim, given.ledger(), given.settings()))
                .toList();

        CreateReading.Each each = each(
                Answers.ok(Answers.operation(
                        Answers.created("LW-REF3-create", "33"),
                        Answers.failed("LW-REF1-create", Answers.error("BL03000018", "Missing unit")),
                        Answers.created("LW-REF2-create", "22"))),
                chunk);

        assertThat(each.outcomes().get(3L)).isEqualTo(new Outcome.Delivered("33"));
        assertThat(each.outcomes().get(2L)).isEqualTo(new Outcome.Delivered("22"));
        assertThat(each.outcomes().get(1L)).isInstanceOf(Outcome.Dead.class);
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource({
        "?, A successful transaction has already been recorded with the control id #LW-REF1-create, RECORDED",
        "BL34000061, Another invoice with the given value(s) already exists, EXISTS",
        "PL05000104, Another one, EXISTS"
    })
    void whatMayStandThereAlreadyIsLookedUp(String number, String text, Suspect.Why why) {
        CreateReading.Each each = each(
                Answers.ok(Answers.operation(Answers.failed(ID, Answers.error(number, text)))), List.of(given.plan()));

        assertThat(each.outcomes()).isEmpty();
        assertThat(each.suspects()).extracting(Suspect::why).containsExactly(why);
    }

    @Test
    void aSessionThatIsOverIsNoFaultOfAnybody() {
        assertThat(read(Answers.ok(Answers.sessionOver()), true)).isInstanceOf(CreateReading.SessionOver.class);
    }

    @Test
    void aRefusedFormOfManyIsSentOneByOne() {
        OutsideAnswer answer = control("XL03000003", "XML Parse schema error");

        assertThat(CreateAnswerReader.read(
                        answer, GatewayAnswerReader.read(answer), List.of(given.plan(), given.plan()), "intacct", true))
                .isInstanceOf(CreateReading.OneByOne.class);
    }

    @Test
    void anUnclearRefusalIsTakenForTheSendersFaultWhenPatienceEnds() {
        Outcome.Held held =
                (Outcome.Held) ((CreateReading.AllAlike) read(control("GW-0011", "Invalid Request"), false)).outcome();

        assertThat(held.fault()).isEqualTo(Fault.CREDENTIALS);
    }

    @Test
    void theWaitThatIsAskedForIsKept() {
        OutsideAnswer busy =
                Answers.status(429, Answers.controlFailure(Answers.error("GW-0010", "Slow")), "retry-after", "7");

        assertThat(((Outcome.Retry) ((CreateReading.AllAlike) read(busy, true)).outcome()).after())
                .isEqualTo(Duration.ofSeconds(7));
    }

    private CreateReading read(OutsideAnswer answer, boolean patience) {
        return CreateAnswerReader.read(
                answer, GatewayAnswerReader.read(answer), List.of(given.plan()), "intacct", patience);
    }

    private Outcome outcome(String result) {
        return each(Answers.ok(Answers.operation(result)), List.of(given.plan()))
                .outcomes()
                .get(1L);
    }

    private static CreateReading.Each each(OutsideAnswer answer, List<PlannedDocument> chunk) {
        return (CreateReading.Each)
                CreateAnswerReader.read(answer, GatewayAnswerReader.read(answer), chunk, "intacct", true);
    }

    private static OutsideAnswer control(String number, String text) {
        return Answers.ok(Answers.controlFailure(Answers.error(number, text)));
    }

    private static OutsideAnswer signIn(String number, String text) {
        return Answers.ok(Answers.signInFailure(Answers.error(number, text)));
    }

    private static Arguments row(OutsideAnswer answer, Class<?> outcome, String code) {
        return arguments(answer, outcome, code);
    }
}
