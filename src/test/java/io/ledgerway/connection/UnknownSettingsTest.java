package io.ledgerway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnknownSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "release, Write 'defaults.release'.",
        "defaults.batch-size, 'Write ''batch-size'', without ''defaults''.'",
        "btach-size, Is it 'batch-size'?",
        "defaults.relaese, Is it 'defaults.release'?"
    })
    void oneThatNothingReadsIsNamedWithWhatWasMeant(String key, String hint) {
        assertThat(UnknownSettings.warnings(Set.of(key)))
                .containsExactly("'" + key + "' is no setting that the hub knows, and nothing comes of it. " + hint);
    }

    @Test
    void oneThatIsLikeNoOtherIsNamedAlone() {
        assertThat(UnknownSettings.warnings(Set.of("colour-of-money")))
                .containsExactly("'colour-of-money' is no setting that the hub knows, and nothing comes of it.");
    }

    @Test
    void aConnectionIsUpAndShowsTheWarning() {
        ConnectionReading reading =
                ConnectionReading.of("uniconta", Map.of("username", "u", "password", "p", "pasword", "p"));

        assertThat(reading.problem()).isNull();
        assertThat(reading.warnings())
                .containsExactly(
                        "'pasword' is no setting that the hub knows, and nothing comes of it." + " Is it 'password'?");
    }

    /** Each setting that the page explains in the first column of a table below the heads of connections and ledgers. */
    @Test
    void whatThePageExplainsIsNotWarnedOf() throws IOException {
        String page = Files.readString(Path.of("docs", "settings.md"));
        String ofConnections = page.substring(page.indexOf("## Connections"), page.indexOf("## The flow time-entries"));
        Set<String> keys = Pattern.compile("(?m)^\\|([^|]+)\\|")
                .matcher(ofConnections)
                .results()
                .flatMap(row ->
                        Pattern.compile("`([a-z0-9.-]+)`").matcher(row.group(1)).results())
                .map(key -> key.group(1))
                .collect(Collectors.toSet());

        assertThat(keys).hasSizeGreaterThan(60);
        assertThat(UnknownSettings.warnings(keys)).isEmpty();
    }

    @Test
    void whatTheHubReadsIsNotWarnedOf() {
        assertThat(UnknownSettings.warnings(List.of("url", "password", "defaults.hold", "phase-alias", "company-ids")))
                .isEmpty();
    }
}
