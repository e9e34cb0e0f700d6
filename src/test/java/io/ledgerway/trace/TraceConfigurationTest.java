package io.ledgerway.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class TraceConfigurationTest {

    private final ApplicationContextRunner hub =
            new ApplicationContextRunner().withUserConfiguration(TraceConfiguration.class);

    @Test
    void withoutAnEndpointNothingIsMade() {
        hub.run(context -> {
            Tracing tracing = context.getBean(Tracing.class);
            try (Work work = tracing.part("record", null, null)) {
                assertThat(work.traced()).isFalse();
            }
            assertThat(tracing.spans()).isSameAs(Spans.NONE);
            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .noneMatch(name -> name.startsWith("BatchSpanProcessor"));
        });
    }

    @Test
    void aSettingThatCannotBeUsedLeavesTheHubWithoutTracesAndTellsNoSecret(CapturedOutput output) {
        hub.withPropertyValues(
                        "otel.exporter.otlp.endpoint=http://127.0.0.1:9",
                        "otel.exporter.otlp.headers=canary-header-8a1f")
                .run(context ->
                        assertThat(context.getBean(Tracing.class).spans()).isSameAs(Spans.NONE));
        hub.withPropertyValues("otel.exporter.otlp.endpoint=http://127.0.0.1:9", "otel.exporter.otlp.protocol=grpc")
                .run(context ->
                        assertThat(context.getBean(Tracing.class).spans()).isSameAs(Spans.NONE));

        assertThat(output).contains("No traces are kept", "http/protobuf").doesNotContain("canary-header-8a1f");
    }
}
