package io.ledgerway.trace;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Keeps traces where an endpoint is set. A setting that cannot be used leaves the hub without traces, never without work. */
@Configuration
class TraceConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(TraceConfiguration.class);

    @Bean(destroyMethod = "close")
    Tracing tracing(Environment environment) {
        Map<String, String> settings = TraceSettings.of(environment);
        return settings.isEmpty() ? Tracing.off() : new Tracing(spans(settings));
    }

    @Bean
    RoundsEnd roundsEnd(Tracing tracing) {
        return new RoundsEnd(tracing);
    }

    /** Never the exception's text: it may hold the headers that the collector is to be sent. */
    private static Spans spans(Map<String, String> settings) {
        try {
            return OpenTelemetrySpans.by(settings);
        } catch (RuntimeException | LinkageError e) {
            LOG.error(
                    "No traces are kept: OpenTelemetry refuses its settings ({}). Correct OTEL_… or otel.… and start again:"
                            + " the protocol must be http/protobuf, the endpoint a URL such as http://collector:4318, headers"
                            + " a list such as name=value.",
                    e.getClass().getSimpleName());
            return Spans.NONE;
        }
    }
}
