package io.ledgerway.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

    private static final List<String> KNOWN = List.of("httpMethod", "uri", "steps", "okStatusCodeRange", "name");

    @ParameterizedTest
    @CsvSource({
        "httpMethd, httpMethod",
        "httpmethod, httpMethod",
        "stesp, ''",
        "step, steps",
        "nam, name",
        "names, name",
        "page, ''",
        "okStatusRange, ''",
        "filter, ''",
    })
    void onlyAWordThatWasProbablyMeantIsOffered(String written, String meant) {
        assertThat(Suggestion.nearest(written, KNOWN).orElse("")).isEqualTo(meant);
    }
}
