package io.ledgerway.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class TraceSettingsTest {

    @Test
    void withoutAnEndpointThereIsNothing() {
        assertThat(settings(Map.of(), Map.of())).isEmpty();
        assertThat(settings(Map.of("OTEL_SERVICE_NAME", "hub", "OTEL_TRACES_SAMPLER", "always_on"), Map.of()))
                .isEmpty();
        assertThat(settings(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", " "), Map.of("management.otlp.tracing.endpoint", "")))
                .isEmpty();
    }

    @Test
    void theVariablesOfOpenTelemetrySwitchThemOn() {
        assertThat(settings(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector:4318"), Map.of()))
                .containsEntry("otel.exporter.otlp.endpoint", "http://collector:4318")
                .containsEntry("otel.exporter.otlp.protocol", "http/protobuf");
        assertThat(settings(Map.of("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "http://collector/v1/traces"), Map.of()))
                .containsEntry("otel.exporter.otlp.traces.endpoint", "http://collector/v1/traces");
    }

    @Test
    void soDoesAFileWithTheSameNames() {
        Map<String, String> settings = settings(
                Map.of(),
                Map.of(
                        "otel.exporter.otlp.endpoint", "http://collector:4318",
                        "otel.traces.sampler", "traceidratio",
                        "otel.traces.sampler.arg", "0.1"));

        assertThat(settings)
                .containsEntry("otel.exporter.otlp.endpoint", "http://collector:4318")
                .containsEntry("otel.traces.sampler", "traceidratio")
                .containsEntry("otel.traces.sampler.arg", "0.1");
    }

    @Test
    void soDoesTheNameOfSpringBootUnlessOpenTelemetrysOwnIsThere() {
        Map<String, Object> spring = Map.of("management.otlp.tracing.endpoint", "http://spring/v1/traces");

        assertThat(settings(Map.of(), spring))
                .containsEntry("otel.exporter.otlp.traces.endpoint", "http://spring/v1/traces");
        assertThat(settings(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", "http://own:4318"), spring))
                .containsEntry("otel.exporter.otlp.endpoint", "http://own:4318")
                .doesNotContainKey("otel.exporter.otlp.traces.endpoint");
    }

    @Test
    void openTelemetrysOwnSwitchesKeepThemOff() {
        String endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

        assertThat(settings(Map.of(endpoint, "http://collector:4318", "OTEL_SDK_DISABLED", "true"), Map.of()))
                .isEmpty();
        assertThat(settings(Map.of(endpoint, "http://collector:4318", "OTEL_TRACES_EXPORTER", "none"), Map.of()))
                .isEmpty();
    }

    private static Map<String, String> settings(Map<String, Object> variables, Map<String, Object> file) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        environment.getPropertySources().addLast(new MapPropertySource("file", file));
        return TraceSettings.of(environment);
    }
}
