package io.ledgerway.trace;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Where traces go: OpenTelemetry's own settings, from the environment ({@code OTEL_…}) or from a file ({@code otel.…}), and
 * Spring Boot's name for the endpoint.
 */
final class TraceSettings {

    private static final String TRACES = "otel.exporter.otlp.traces.endpoint";
    private static final String ALL = "otel.exporter.otlp.endpoint";
    private static final String SPRING = "management.otlp.tracing.endpoint";

    private TraceSettings() {}

    /** What the SDK is told; empty while no endpoint is set or traces are switched off. */
    static Map<String, String> of(Environment environment) {
        String spring = environment.getProperty(SPRING, "");
        boolean endpoint = Stream.of(TRACES, ALL)
                .anyMatch(key -> !environment.getProperty(key, "").isBlank());
        boolean off = environment
                        .getProperty("otel.sdk.disabled", "false")
                        .trim()
                        .equalsIgnoreCase("true")
                || environment.getProperty("otel.traces.exporter", "").trim().equals("none");
        if (off || !endpoint && spring.isBlank()) {
            return Map.of();
        }
        Map<String, String> settings = new HashMap<>();
        settings.put("otel.exporter.otlp.protocol", "http/protobuf");
        settings.put("otel.propagators", "tracecontext");
        Binder.get(environment)
                .bind("otel", Bindable.mapOf(String.class, String.class))
                .ifBound(written -> written.forEach((key, value) -> settings.put("otel." + key, value)));
        if (!endpoint) {
            settings.put(TRACES, spring.trim());
        }
        return settings;
    }
}
