package io.ledgerway.trace;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;

/** Lines as Spring Boot's structured logging writes them while the hub is at something. */
class StructuredLineTest {

    private final KeptTraces kept = new KeptTraces();
    private final MockEnvironment settings = new MockEnvironment();

    @AfterEach
    void endWhatIsLeft() {
        kept.tracing().backTo(null);
    }

    @ParameterizedTest
    @CsvSource({"ecs, ''", "logstash, ''", "gelf, _"})
    void aLineHoldsFlowConnectionDocumentAndTrace(String format, String prefix) throws IOException {
        kept.tracing()
                .round("deliver", "time-entries", "uniconta")
                .show()
                .document("INT-901")
                .note("key", "canary-note");

        String line = line(format);

        JsonNode json = new ObjectMapper().readTree(line);
        Map.of(
                        "flow", "time-entries",
                        "connection", "uniconta",
                        "document", "INT-901",
                        "trace", kept.tracing().mark().substring(3, 35))
                .forEach((field, value) ->
                        assertThat(json.path(prefix + field).asText()).isEqualTo(value));
        assertThat(line).doesNotContain("canary-note").endsWith("\n").containsOnlyOnce("\n");
    }

    @Test
    void elasticsearchFindsTheTraceWhereItLooksForIt() throws IOException {
        settings.setProperty("logging.structured.json.rename.trace", "trace.id");
        kept.tracing().part("record", null, null);

        assertThat(new ObjectMapper().readTree(line("ecs")).path("trace.id").asText())
                .isEqualTo(kept.tracing().mark().substring(3, 35));
    }

    private String line(String format) {
        LoggerContext context = new LoggerContext();
        context.putObject(Environment.class.getName(), settings);
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(format);
        encoder.start();
        LoggingEvent event =
                new LoggingEvent("here", context.getLogger("io.ledgerway"), Level.INFO, "Two\nlines.", null, null);
        event.setMDCPropertyMap(LogContext.standing());
        return new String(encoder.encode(event), java.nio.charset.StandardCharsets.UTF_8);
    }
}
