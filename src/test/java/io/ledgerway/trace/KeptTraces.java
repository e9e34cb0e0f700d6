package io.ledgerway.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.List;

/** Tracing whose spans stay in memory, to be looked at once they have ended. */
public final class KeptTraces {

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final Tracing tracing;

    public KeptTraces() {
        this(Sampler.alwaysOn());
    }

    KeptTraces(Sampler sampler) {
        tracing = new Tracing(new OpenTelemetrySpans(OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder()
                        .setSampler(sampler)
                        .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                        .build())
                .build()));
    }

    public Tracing tracing() {
        return tracing;
    }

    /** In the order in which they ended. */
    public List<SpanData> spans() {
        return exporter.getFinishedSpanItems();
    }

    /** The one span of this name. */
    public SpanData span(String name) {
        List<SpanData> named =
                spans().stream().filter(span -> span.getName().equals(name)).toList();
        if (named.size() != 1) {
            throw new AssertionError(named.size() + " spans are named " + name + ": " + spans());
        }
        return named.get(0);
    }

    /** A text that a span keeps; null where it does not. */
    public static String text(SpanData span, String key) {
        return span.getAttributes().get(AttributeKey.stringKey(key));
    }
}
