package io.ledgerway.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.document.DocumentJson;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

    @ParameterizedTest
    @ValueSource(strings = {"Øl & \"brød\"", "two\nlines\r\n\t", "C:\\u0000\\b\\folder", "\uD83D\uDE9C"})
    void ordinaryTextsAreTaken(String text) {
        assertThat(Characters.check(DocumentJson.write(Map.of("name", text)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\b", "\f", "\u001f", "\\\u0007", "\uD83D", "\uDE9C x"})
    void whatNoLedgerCanHoldIsNamed(String text) {
        assertThat(Characters.check(DocumentJson.write(Map.of("name", text)))).hasSize(1);
    }
}
