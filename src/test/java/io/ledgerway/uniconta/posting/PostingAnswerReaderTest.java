package io.ledgerway.uniconta.posting;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideAnswer.Failure;
import io.ledgerway.delivery.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostingAnswerReaderTest {

    private final PostingAnswerReader posts = new PostingAnswerReader("INTEMPUS", true);
    private final PostingAnswerReader checks = new PostingAnswerReader("INTEMPUS", false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"Err\":0,\"JournalPostedlId\":17} | 17",
                "200 | {\"Err\":\"Succes\",\"JournalPostedlId\":\"17\"} | 17",
                "200 | {\"JournalPostedlId\":17,\"New\":[]} | 17",
                "200 | {\"Err\":0} | ''",
                "200 | \"Succes\" | ''",
                "200 | 0 | ''",
                "204 | '' | ''"
            })
    void anAcceptedPostingTellsItsNumberWhereItCan(int status, String body, String number) {
        assertThat(posts.read(answer(status, body))).isEqualTo(new Outcome.Delivered(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"NoLinesToUpdate\"", "NoLinesFound", "{\"Err\":\"NoLinesToUpdate\"}"})
    void anEmptyJournalIsFine(String body) {
        assertThat(posts.read(answer(200, body)))
                .isInstanceOfSatisfying(
                        Outcome.Skipped.class,
                        nothing -> assertThat(nothing.cause().code()).isEqualTo("JOURNAL_EMPTY"));
        assertThat(checks.read(answer(400, body))).isInstanceOf(Outcome.Skipped.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | \"ErrorInJournal\" | ErrorInJournal",
                "400 | ErrorInJournal | ErrorInJournal",
                "200 | {\"Err\":\"CouldNotFind\",\"ErrorProperty\":\"Project\",\"ErrorValue\":\"2636\"} | Project. Value: '2636'",
                "200 | {\"Err\":123} | 123",
                "422 | {} | status 422"
            })
    void aRefusalIsToldInUnicontasWords(int status, String body, String words) {
        for (PostingAnswerReader reader : new PostingAnswerReader[] {posts, checks}) {
            Outcome.Dead refused = (Outcome.Dead) reader.read(answer(status, body));
            assertThat(refused.cause().code()).isEqualTo("JOURNAL_REFUSED");
            assertThat(refused.cause().message()).contains(words);
            assertThat(refused.cause().action()).contains("Nothing was posted", "INTEMPUS");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "500, ''",
        "502, <html></html>",
        "200, <html></html>",
        "408, ''",
        "200, CouldNotSave",
        "200, '{\"Err\":'",
        "200, '[]'",
        "302, ''"
    })
    void anAnswerThatSaysNothingIsADoubtForAPostingAndAnotherTryForACheck(int status, String body) {
        assertThat(posts.read(answer(status, body))).isInstanceOf(Outcome.InDoubt.class);
        assertThat(checks.read(answer(status, body))).isInstanceOf(Outcome.Retry.class);
    }

    @Test
    void aLostAnswerIsADoubtAndACallThatWasNotSentIsNone() {
        assertThat(posts.read(OutsideAnswer.failed(Failure.LOST, "timed out"))).isInstanceOf(Outcome.InDoubt.class);
        assertThat(checks.read(OutsideAnswer.failed(Failure.LOST, "timed out"))).isInstanceOf(Outcome.Retry.class);
        assertThat(posts.read(OutsideAnswer.failed(Failure.NOT_SENT, "refused")))
                .isInstanceOf(Outcome.Retry.class);
        assertThat(posts.read(answer(429, ""))).isInstanceOf(Outcome.Retry.class);
    }

    @ParameterizedTest
    @CsvSource({"403, ''", "404, ''", "200, NoRights", "200, NoSubscription"})
    void aMissingRightIsTheConnectionsFault(int status, String body) {
        assertThat(posts.read(answer(status, body))).isInstanceOf(Outcome.Held.class);
    }

    @Test
    void aSessionThatIsOverIsSignedInAgain() {
        assertThat(posts.read(answer(401, ""))).isNull();
        assertThat(checks.read(answer(200, "\"NotLoggedIn\""))).isNull();
    }

    private static OutsideAnswer answer(int status, String body) {
        return OutsideAnswer.of(status, Map.of(), body);
    }
}
