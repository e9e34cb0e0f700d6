package io.ledgerway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideAnswerTest {

    private static final byte[] BROKEN = {'"', 'S', (byte) 0xF8, 'r', '"'};

    @Test
    void textAndBytesAreTheSameBody() {
        byte[] utf8 = "{\"text\":\"Sørensen €\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(OutsideAnswer.of(200, Map.of(), utf8).body()).isEqualTo("{\"text\":\"Sørensen €\"}");
        assertThat(OutsideAnswer.of(200, Map.of(), "{\"text\":\"Sørensen €\"}").utf8())
                .isEqualTo(utf8);
    }

    @Test
    void noBodyIsAnEmptyOne() {
        assertThat(OutsideAnswer.of(204, Map.of(), (String) null).body()).isEmpty();
        assertThat(OutsideAnswer.of(204, Map.of(), new byte[0]).body()).isEmpty();
        assertThat(OutsideAnswer.failed(OutsideAnswer.Failure.LOST, "reset").body())
                .isEmpty();
    }

    @Test
    void whatIsNoUtf8IsReplacedInTheTextOnly() {
        OutsideAnswer answer = OutsideAnswer.of(200, Map.of(), BROKEN);

        assertThat(answer.body()).isEqualTo("\"S\uFFFDr\"");
        assertThat(answer.utf8()).isEqualTo(BROKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<!DOCTYPE html><html>", "<html lang=\"da\">", " \r\n\t<HTML>", "<!doctype HTML PUBLIC \"x\">"})
    void aWebPageIsSeenByItsBeginning(String body) {
        assertThat(OutsideAnswer.of(502, Map.of(), body).looksLikeHtml()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "{}", "<?xml version=\"1.0\"?>", "øøøøøøøøøøøøøøøøøø", "<htm"})
    void anythingElseIsNoWebPage(String body) {
        assertThat(OutsideAnswer.of(200, Map.of(), body).looksLikeHtml()).isFalse();
    }

    @Test
    void neitherHeadersNorBodyAreTold() {
        assertThat(OutsideAnswer.of(200, Map.of("set-cookie", "s3cret"), "t0ken"))
                .hasToString("OutsideAnswer[200]");
    }
}
