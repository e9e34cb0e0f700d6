package io.ledgerway.uniconta;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.cause.Fault;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideAnswer.Failure;
import io.ledgerway.delivery.Outcome;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InsertAnswerReaderTest {

    private static final String DOING = "storing journal lines";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "\"Succes\"",
                "\"Success\"",
                "Succes",
                "success",
                "0",
                "\"0\"",
                "true",
                "[]",
                "[{\"ReferenceNumber\":\"INT-1\"}]",
                "{\"Err\":0}",
                "{\"Err\":\"Succes\"}",
                "{\"Err\":\"0\",\"ErrorProperty\":null}",
                "{\"ReferenceNumber\":\"INT-1\",\"Unknown\":{\"x\":1}}",
                "null"
            })
    void anAnswerWithoutAnErrorIsAcceptedAndThenVerified(String body) {
        assertThat(read(200, body)).isInstanceOf(InsertReading.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "200 | \"FieldCannotBeBlank\" | UNICONTA_FIELD_CANNOT_BE_BLANK",
                "200 | FieldCannotBeBlank | UNICONTA_FIELD_CANNOT_BE_BLANK",
                "200 | \"fieldcannotbeblank\" | UNICONTA_FIELD_CANNOT_BE_BLANK",
                "400 | \"ArgumentMissing\" | UNICONTA_ARGUMENT_MISSING",
                "400 | CouldNotFind | UNICONTA_COULD_NOT_FIND",
                "200 | {\"Err\":\"CouldNotFind\",\"ErrorProperty\":\"Project\",\"ErrorValue\":\"9\"}"
                        + " | UNICONTA_COULD_NOT_FIND",
                "200 | [{\"Err\":0},{\"Err\":\"ItemIsOnHold\"}] | UNICONTA_ITEM_IS_ON_HOLD",
                "400 | {\"title\":\"One or more validation errors occurred.\"} | UNICONTA_ERROR",
                "422 | [1] | UNICONTA_ERROR",
                "413 | ~~ | UNICONTA_ERROR",
            })
    void aDataErrorBlamesOneOfTheRows(int status, String body, String code) {
        InsertReading.BadRow bad = (InsertReading.BadRow) read(status, body);

        assertThat(bad.cause().code()).isEqualTo(code);
        assertThat(bad.mayExist()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Err\":117}", "117", "\"SomethingNew\"", "Suc"})
    void anErrorThatNobodyKnowsIsLookedUpBeforeItIsBelieved(String body) {
        InsertReading.BadRow bad = (InsertReading.BadRow) read(200, body);

        assertThat(bad.cause().code()).isEqualTo("UNICONTA_ERROR");
        assertThat(bad.mayExist()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"KeyExists\"", "RecordExists", "{\"Err\":\"KeyExists\"}"})
    void aRowThatExistsIsLookedUp(String body) {
        assertThat(((InsertReading.BadRow) read(200, body)).mayExist()).isTrue();
    }

    @Test
    void theFieldAndValueThatUnicontaNamesAreInTheWords() {
        InsertReading.BadRow bad = (InsertReading.BadRow)
                read(200, "{\"Err\":\"CouldNotFind\",\"ErrorProperty\":\"Project\",\"ErrorValue\":\"9999\"}");

        assertThat(bad.cause().message()).contains("CouldNotFind", "Project", "'9999'");
        assertThat(bad.cause().action()).contains("replay");
    }

    @ParameterizedTest
    @CsvSource({
        "200, <html><body>maintenance</body></html>",
        "200, <!DOCTYPE html><p>",
        "502, <html>bad gateway</html>",
        "400, <html>proxy</html>",
        "200, [{\"Reference",
        "200, '\"Suc'",
        "200, {",
        "200, false",
        "200, '\"CouldNotSave\"'",
        "200, Exception",
        "200, SQLException",
        "200, {\"Err\":\"NoSucces\"}",
        "408, ''",
        "425, ''",
        "500, ''",
        "502, ''",
        "503, busy",
        "504, ''",
        "302, ''",
        "100, ''"
    })
    void whatIsNeitherAcceptedNorSurelyRefusedIsInDoubt(int status, String body) {
        assertThat(alike(read(status, body))).isInstanceOf(Outcome.InDoubt.class);
    }

    @Test
    void aBusyAnswerWithARetryTimeIsInDoubtAllTheSameForItMayComeAfterTheWork() {
        OutsideAnswer busy = OutsideAnswer.of(503, Map.of("retry-after", "30"), "");

        assertThat(alike(InsertAnswerReader.read(busy, DOING))).isInstanceOf(Outcome.InDoubt.class);
    }

    @Test
    void tooManyCallsWaitsAsLongAsUnicontaSays() {
        OutsideAnswer busy = OutsideAnswer.of(429, Map.of("retry-after", "30"), "");

        Outcome.Retry retry = (Outcome.Retry) alike(InsertAnswerReader.read(busy, DOING));

        assertThat(retry.after()).isEqualTo(Duration.ofSeconds(30));
        assertThat(((Outcome.Retry) alike(read(429, ""))).after()).isNull();
    }

    @Test
    void whatWasNeverSentIsTriedAgainAndWhatWasLostIsInDoubt() {
        assertThat(alike(InsertAnswerReader.read(OutsideAnswer.failed(Failure.NOT_SENT, "refused"), DOING)))
                .isInstanceOf(Outcome.Retry.class);
        assertThat(alike(InsertAnswerReader.read(OutsideAnswer.failed(Failure.LOST, "timed out"), DOING)))
                .isInstanceOf(Outcome.InDoubt.class);
    }

    @Test
    void whatAPersonCanMendIsSaid() {
        OutsideAnswer untrusted = OutsideAnswer.failed(Failure.NOT_SENT, "not trusted", "Name it in trust-store.");

        Outcome.Retry retry = (Outcome.Retry) alike(InsertAnswerReader.read(untrusted, DOING));

        assertThat(retry.cause().action()).isEqualTo("Name it in trust-store.");
    }

    @ParameterizedTest
    @CsvSource({
        "403, '', CREDENTIALS",
        "404, '', CREDENTIALS",
        "200, NoRights, CREDENTIALS",
        "200, {\"Err\":\"NoCompanyId\"}, CREDENTIALS",
        "200, NoSubscription, LICENCE",
        "400, NoSubscription, LICENCE"
    })
    void aMissingRightOrLicenceIsTheConnectionsFault(int status, String body, Fault fault) {
        assertThat(((Outcome.Held) alike(read(status, body))).fault()).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({"401, ''", "401, \"x\"", "200, NotLoggedIn", "200, The session has expired", "400, SessionExpired"})
    void aSessionThatIsOverIsNoFaultOfTheEntries(int status, String body) {
        assertThat(read(status, body)).isInstanceOf(InsertReading.SessionOver.class);
    }

    @ParameterizedTest
    @EnumSource(UnicontaError.Blame.class)
    void everyKindOfBlameHasErrorsWithWordsAndSomethingToDo(UnicontaError.Blame blame) {
        assertThat(UnicontaErrors.all())
                .filteredOn(error -> error.blame() == blame)
                .isNotEmpty()
                .allSatisfy(error -> {
                    assertThat(error.meaning()).endsWith(".");
                    assertThat(error.action()).endsWith(".").isNotBlank();
                    assertThat(error.code()).matches("UNICONTA_[A-Z_]+");
                });
    }

    private static InsertReading read(int status, String body) {
        return InsertAnswerReader.read(OutsideAnswer.of(status, Map.of(), body), DOING);
    }

    private static Outcome alike(InsertReading reading) {
        return ((InsertReading.AllAlike) reading).outcome();
    }
}
