package io.ledgerway.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorSuspensionTest {

    @ParameterizedTest
    @CsvSource({
        "month end, anna suspended the connection: month end. Resume it when it may be used again.",
        "Wait!, anna suspended the connection: Wait! Resume it when it may be used again.",
        "' ', anna suspended the connection: No reason was given. Resume it when it may be used again."
    })
    void theReasonReadsAsASentence(String reason, String sentence) {
        assertThat(OperatorSuspension.cause("anna", reason).sentence()).isEqualTo(sentence);
    }
}
