package io.ledgerway.intempus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerway.cause.Fault;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideAnswer.Failure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntempusAnswersTest {

    private static final PageRequest CASES = PageRequest.all("case");
    private static final String CURSOR_REFUSED =
            "{\"error_message\":\"Cursor pagination is not supported\",\"traceback\":\"secret path\"}";

    @Test
    void aPageHasItsRowsItsNextPageAndItsTimestamp() {
        Page page = read(Sample.list("/web/v1/case/?after=2", "{\"id\":1}", "{\"id\":2}"));

        assertThat(page.rows()).extracting(row -> row.get("id").asInt()).containsExactly(1, 2);
        assertThat(page.next()).isEqualTo("/web/v1/case/?after=2");
        assertThat(page.logicalTimestamp()).isEqualTo(9123456999L);
        assertThat(page.cursorRefused()).isFalse();
    }

    @Test
    void theListEndsWhereNextIsNull() {
        assertThat(read(Sample.list(null)).next()).isNull();
    }

    @Test
    void numbersKeepAllTheirDigits() {
        Page page = read(Sample.list(null, "{\"id\":1,\"hour_budget\":2.53333333333333333330}"));

        assertThat(page.rows().get(0).get("hour_budget").decimalValue()).hasToString("2.53333333333333333330");
    }

    @Test
    void aCharacterThatIsNoUtf8KeepsNoPageFromBeingRead() {
        byte[] body =
                Sample.list(null, "{\"id\":1,\"remarks\":\"S?rensen\"}").utf8().clone();
        body[new String(body, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xF8;

        Page page = read(OutsideAnswer.of(200, Map.of(), body));

        assertThat(page.rows().get(0).get("remarks").textValue()).isEqualTo("S\uFFFDrensen");
    }

    @Test
    void aNextPageElsewhereIsRefused() {
        assertThat(failure(Sample.list("https://evil.example/web/v1/case/"))
                        .why()
                        .code())
                .isEqualTo("INTEMPUS_NEXT_REFUSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "-1", "999999999999999999999999"})
    void aTimestampThatIsNoNumberIsNone(String header) {
        String body = Sample.list(null).body();

        assertThat(read(OutsideAnswer.of(200, Map.of("logical-timestamp", header), body))
                        .logicalTimestamp())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            400 | {"error":"The 'email' field does not allow filtering."}            | INTEMPUS_REQUEST_REFUSED | case (connection intempus): The 'email' field does not allow filtering.
            400 | {"error":["Datoen er låst","Projekt mangler"]}                     | INTEMPUS_REQUEST_REFUSED | : Datoen er låst; Projekt mangler
            400 | {"work_report":{"amount":["Angiv et tal"]}}                        | INTEMPUS_REQUEST_REFUSED | : work_report.amount: Angiv et tal
            400 | nonsense                                                           | INTEMPUS_REQUEST_REFUSED | refused the request
            409 | {"error":["Related rows exist"]}                                   | INTEMPUS_REQUEST_REFUSED | : Related rows exist
            403 | {"error":"Forbidden"}                                              | INTEMPUS_RIGHT_MISSING   | lacks a right
            404 | ~~                                                                 | INTEMPUS_NOT_FOUND       | no such address
            404 | {"error":"An incorrect URL was provided"}                          | INTEMPUS_NOT_FOUND       | An incorrect URL
            405 | ~~                                                                 | INTEMPUS_METHOD_REFUSED  | does not offer
            500 | {"error_message":"Sorry, incident 4711","traceback":"File secret"} | INTEMPUS_FAULT           | : Sorry, incident 4711
            500 | {"error_message":"Sorry","incident_id":"ab-12"}                    | INTEMPUS_FAULT           | incident_id: ab-12
            502 | ~~                                                                 | INTEMPUS_FAULT           | status 502
            503 | <html><body>Vi er straks tilbage</body></html>                     | INTEMPUS_MAINTENANCE     | web page (status 503)
            200 | <!DOCTYPE html><html></html>                                       | INTEMPUS_MAINTENANCE     | web page (status 200)
            302 | ~~                                                                 | INTEMPUS_ANSWER_UNKNOWN  | status 302
            204 | ~~                                                                 | INTEMPUS_ANSWER_UNKNOWN  | status 204
            201 | {"meta":{"next":null},"objects":[]}                                | INTEMPUS_ANSWER_UNKNOWN  | status 201
            401 | ~~                                                                 | INTEMPUS_KEY_REFUSED     | user name or the API key
            401 | {"error":"Feature is off"}                                         | INTEMPUS_RIGHT_MISSING   | : Feature is off
            401 | <html>Log in</html>                                                | INTEMPUS_KEY_REFUSED     | user name or the API key
            429 | <html>Too many</html>                                              | INTEMPUS_RATE_LIMITED    | fewer calls
            200 | {"meta":{"next":null}}                                             | INTEMPUS_ANSWER_INCOMPLETE | lacks objects
            200 | {"meta":{"next":null},"objects":{}}                                | INTEMPUS_ANSWER_INCOMPLETE | lacks objects
            200 | {"objects":[]}                                                     | INTEMPUS_ANSWER_INCOMPLETE | lacks meta.next
            200 | {"meta":{},"objects":[]}                                           | INTEMPUS_ANSWER_INCOMPLETE | lacks meta.next
            200 | {"meta":{"next":7},"objects":[]}                                   | INTEMPUS_ANSWER_INCOMPLETE | lacks meta.next
            200 | [1,2]                                                              | INTEMPUS_ANSWER_INCOMPLETE | lacks objects
            200 | ~~                                                                 | INTEMPUS_ANSWER_INCOMPLETE | lacks objects
            200 | {"meta":{"next":null},"objects":[{"id":1}                          | INTEMPUS_ANSWER_MALFORMED | line 1, column
            200 | {"meta":{"next":null},"objects":[]} trailing                       | INTEMPUS_ANSWER_MALFORMED | line 1, column 37
            """)
    void anAnswerThatIsNoPageSaysWhy(int status, String body, String code, String words) {
        IntempusReadException failure = failure(Sample.answer(status, body));

        assertThat(failure.why().code()).isEqualTo(code);
        assertThat(failure).hasMessageContaining(words).hasMessageNotContaining("secret");
        assertThat(failure.why().action()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "401,'',CREDENTIALS,false",
        "401,'{\"error\":1}',CREDENTIALS,false",
        "403,'',CREDENTIALS,false",
        "429,'',RATE,true",
        "500,'',,true",
        "503,<html>,,true",
        "400,'',,false",
        "404,'',,false",
        "200,x,,false"
    })
    void onlyTheConnectionsFaultsSuspendItAndOnlyPassingOnesAreTriedAgain(
            int status, String body, Fault fault, boolean passing) {
        IntempusReadException failure = failure(Sample.answer(status, body));

        assertThat(failure.fault().orElse(null)).isEqualTo(fault);
        assertThat(failure.passing()).isEqualTo(passing);
    }

    @Test
    void tooManyCallsWaitAsLongAsTheAnswerSaysElseAMinute() {
        OutsideAnswer named = OutsideAnswer.of(429, Map.of("retry-after", "17"), "");

        assertThat(failure(named).retryAfter()).contains(Duration.ofSeconds(17));
        assertThat(failure(Sample.answer(429, "")).retryAfter()).contains(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @CsvSource({"NOT_SENT,INTEMPUS_NOT_REACHED", "LOST,INTEMPUS_NO_ANSWER"})
    void noAnswerIsReadAgain(Failure how, String code) {
        IntempusReadException failure = failure(OutsideAnswer.failed(how, "connection\r\nrefused"));

        assertThat(failure.why().code()).isEqualTo(code);
        assertThat(failure).hasMessageContaining("connection refused");
        assertThat(failure.passing()).isTrue();
        assertThat(failure.fault()).isEmpty();
    }

    @Test
    void whatAPersonCanMendIsSaid() {
        IntempusReadException failure =
                failure(OutsideAnswer.failed(Failure.NOT_SENT, "not trusted", "Name it in trust-store."));

        assertThat(failure.why().sentence()).endsWith("not trusted. Name it in trust-store.");
    }

    @Test
    void aMalformedAnswerIsQuotedShortAndCleanWithoutAnyKey() {
        String body = "Authorization: ApiKey me@firma.dk:0123abcd\n\u0007" + "x".repeat(500);

        IntempusReadException failure = failure(Sample.answer(200, body));

        assertThat(failure).hasMessageContaining("it begins: Authorization: ApiKey … xxx");
        assertThat(failure.getMessage())
                .doesNotContain("0123abcd", "\n", "\u0007")
                .hasSizeLessThan(350);
    }

    @Test
    void aRefusedCursorMeansToReadByOffset() {
        assertThat(read(Sample.answer(500, CURSOR_REFUSED)).cursorRefused()).isTrue();
    }

    @Test
    void aFaultWhileReadingByOffsetIsNoRefusedCursor() {
        assertThatThrownBy(() ->
                        IntempusAnswers.page(Sample.settings(), CASES.byOffset(), Sample.answer(500, CURSOR_REFUSED)))
                .isInstanceOf(IntempusReadException.class);
    }

    @Test
    void aTracebackThatNamesThePaginatorIsNoRefusedCursor() {
        assertThat(failure(Sample.answer(500, "{\"error_message\":\"Sorry\",\"traceback\":\"paginator.py\"}"))
                        .why()
                        .code())
                .isEqualTo("INTEMPUS_FAULT");
    }

    @Test
    void anEntryThatIsGoneIsKnownOnlyByAnEmptyNotFound() {
        assertThat(IntempusAnswers.detail(Sample.settings(), "work_report", Sample.answer(404, "")))
                .isEmpty();
        assertThatThrownBy(() -> IntempusAnswers.detail(
                        Sample.settings(), "work_report", Sample.answer(404, "{\"error\":\"incorrect URL\"}")))
                .hasMessageContaining("incorrect URL");
        assertThatThrownBy(() -> IntempusAnswers.detail(
                        Sample.settings(), "work_report", Sample.answer(404, "<html>Not Found</html>")))
                .isInstanceOf(IntempusReadException.class);
    }

    @Test
    void oneEntryIsReadWhole() {
        assertThat(IntempusAnswers.detail(Sample.settings(), "work_report", Sample.answer(200, "{\"id\":901}")))
                .hasValueSatisfying(row -> assertThat(row.get("id").asInt()).isEqualTo(901));
        assertThatThrownBy(() -> IntempusAnswers.detail(Sample.settings(), "work_report", Sample.answer(200, "{}")))
                .hasMessageContaining("lacks id");
    }

    private static Page read(OutsideAnswer answer) {
        return IntempusAnswers.page(Sample.settings(), CASES, answer);
    }

    private static IntempusReadException failure(OutsideAnswer answer) {
        return catchThrowableOfType(IntempusReadException.class, () -> read(answer));
    }
}
