package io.ledgerway.uniconta;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideAnswer.Failure;
import io.ledgerway.delivery.Outcome;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryAnswerReaderTest {

    private static final UnicontaQuery QUERY =
            new UnicontaQuery("test", "ProjectClient", List.of(UnicontaQuery.Filter.page(1)));

    @Test
    void anArrayIsAnAnswerEvenWhenItIsEmpty() {
        assertThat(((QueryResult.Rows) read(200, "[]")).rows()).isEmpty();
        assertThat(((QueryResult.Rows) read(200, "[{\"Qty\":7.1000000000000000001}]"))
                        .rows()
                        .get(0)
                        .path("Qty")
                        .decimalValue())
                .isEqualByComparingTo(new BigDecimal("7.1000000000000000001"));
    }

    @Test
    void aCharacterThatIsNoUtf8IsReplacedAndTheRowsCount() {
        byte[] body = "[{\"Text\":\"S?r\"}]".getBytes(StandardCharsets.ISO_8859_1);
        body[11] = (byte) 0xF8;

        QueryResult read = QueryAnswerReader.read(OutsideAnswer.of(200, Map.of(), body), QUERY);

        assertThat(((QueryResult.Rows) read).rows().get(0).path("Text").textValue())
                .isEqualTo("S\uFFFDr");
    }

    @ParameterizedTest
    @CsvSource({
        "200, ''",
        "200, null",
        "200, {}",
        "200, CouldNotFind",
        "200, <html></html>",
        "200, [{\"Number\":",
        "400, []",
        "429, ''",
        "500, ''",
        "503, []"
    })
    void everythingElseSaysNothingAboutTheRows(int status, String body) {
        assertThat(((QueryResult.Failed) read(status, body)).outcome()).isInstanceOf(Outcome.Retry.class);
    }

    @ParameterizedTest
    @CsvSource({"403, ''", "404, ''", "200, NoRights", "200, NoSubscription"})
    void aMissingRightIsTheConnectionsFault(int status, String body) {
        assertThat(((QueryResult.Failed) read(status, body)).outcome()).isInstanceOf(Outcome.Held.class);
    }

    @Test
    void aSessionThatIsOverIsSignedInAgain() {
        assertThat(read(401, "")).isNull();
        assertThat(read(200, "\"NotLoggedIn\"")).isNull();
    }

    @Test
    void aLostReadIsTriedAgainForItChangesNothing() {
        QueryResult lost = QueryAnswerReader.read(OutsideAnswer.failed(Failure.LOST, "timed out"), QUERY);

        assertThat(((QueryResult.Failed) lost).outcome()).isInstanceOf(Outcome.Retry.class);
    }

    @Test
    void aQueryLeavesEmptyPropertiesOut() {
        assertThat(UnicontaJson.write(
                        List.of(UnicontaQuery.Filter.of("Journal", "INTEMPUS"), UnicontaQuery.Filter.page(5))))
                .isEqualTo("[{\"PropertyName\":\"Journal\",\"FilterValue\":\"INTEMPUS\"},{\"Skip\":0,\"Take\":5}]");
    }

    private static QueryResult read(int status, String body) {
        return QueryAnswerReader.read(OutsideAnswer.of(status, Map.of(), body), QUERY);
    }
}
