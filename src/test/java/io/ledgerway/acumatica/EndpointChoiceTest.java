package io.ledgerway.acumatica;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.acumatica.EndpointChoice.Endpoint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The endpoint is read from the instance's own list. */
class EndpointChoiceTest {

    private static final String ROWS =
            "[{\"name\":\"Default\",\"version\":\"24.200.001\"},{\"name\":\"MANUFACTURING\",\"version\":\"23.200.001\"}]";

    private final TestInstance instance = new TestInstance();
    private final List<Endpoint> there = List.of(
            new Endpoint("Default", "24.200.001"),
            new Endpoint("Default", "25.200.001"),
            new Endpoint("MANUFACTURING", "23.200.001"),
            new Endpoint("MyCo", "1.0.0"));

    @ParameterizedTest
    @ValueSource(strings = {ROWS, "{\"version\":{},\"endpoints\":" + ROWS + "}"})
    void theListComesInTwoShapes(String body) {
        assertThat(EndpointChoice.list(AcumaticaJson.read(body).orElseThrow()))
                .containsExactly(new Endpoint("Default", "24.200.001"), new Endpoint("MANUFACTURING", "23.200.001"));
    }

    @ParameterizedTest
    @CsvSource({
        "Default, 24.200.001, Default/24.200.001",
        "default, 25.200, Default/25.200.001",
        "Manufacturing, 23.200.001, MANUFACTURING/23.200.001",
        "MyCo, 1.0.0, MyCo/1.0.0"
    })
    void namesMatchWhateverTheirCase(String name, String version, String path) {
        set(name, version);

        assertThat(EndpointChoice.of(instance.settings(), there))
                .map(Endpoint::path)
                .contains(path);
    }

    @Test
    void aWrongOneNamesThoseThereAre() {
        set("Default", "22.200.001");
        assertThat(EndpointChoice.of(instance.settings(), there)).isEmpty();
        assertThat(EndpointChoice.missing(instance.settings(), there).message())
                .contains("no endpoint Default 22.200.001", "the versions 24.200.001, 25.200.001");

        set("Defualt", "24.200.001");
        assertThat(EndpointChoice.missing(instance.settings(), there).message())
                .contains("It has the endpoints Default, MANUFACTURING, MyCo.");
    }

    private void set(String name, String version) {
        instance.values.put("endpoint-name", name);
        instance.values.put("endpoint-version", version);
    }
}
