package io.ledgerway.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.resources.Resource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Spans by the OpenTelemetry SDK, which sends them in batches from a thread of its own and drops what it cannot send. */
final class OpenTelemetrySpans implements Spans {

    private static final String SCOPE = "io.ledgerway";
    private static final AttributeKey<String> SERVICE = AttributeKey.stringKey("service.name");
    private static final AttributeKey<String> INSTANCE = AttributeKey.stringKey("service.instance.id");
    private static final int LAST_SECONDS = 5;
    /** The hub's metrics are read by Prometheus, its log from the console. */
    private static final Map<String, String> TRACES_ONLY =
            Map.of("otel.metrics.exporter", "none", "otel.logs.exporter", "none");

    private final OpenTelemetrySdk sdk;
    private final Tracer tracer;

    OpenTelemetrySpans(OpenTelemetrySdk sdk) {
        this.sdk = sdk;
        this.tracer = sdk.getTracer(SCOPE);
    }

    /**
     * By settings of the SDK's autoconfiguration; the environment's own come first.
     *
     * @throws RuntimeException when one of them cannot be used
     */
    static OpenTelemetrySpans by(Map<String, String> settings) {
        return new OpenTelemetrySpans(AutoConfiguredOpenTelemetrySdk.builder()
                .addPropertiesSupplier(() -> settings)
                .addPropertiesCustomizer(properties -> TRACES_ONLY)
                .addResourceCustomizer((resource, properties) -> named(resource))
                .disableShutdownHook()
                .build()
                .getOpenTelemetrySdk());
    }

    @Override
    public OpenSpan start(String name, Kind kind, OpenSpan within, String remote, Instant since) {
        SpanBuilder builder = tracer.spanBuilder(name).setSpanKind(SpanKind.valueOf(kind.name()));
        if (within instanceof Opened opened) {
            builder.setParent(Context.root().with(opened.span()));
        } else {
            builder.setParent(context(remote));
        }
        if (since != null) {
            builder.setStartTimestamp(since);
        }
        return new Opened(builder.startSpan());
    }

    @Override
    public void close() {
        sdk.shutdown().join(LAST_SECONDS, TimeUnit.SECONDS);
    }

    /** The service's name and instance by the operator, else ours; each process is an instance of its own. */
    private static Resource named(Resource resource) {
        AttributesBuilder missing = Attributes.builder();
        String service = resource.getAttribute(SERVICE);
        if (service == null || service.startsWith("unknown_service")) {
            missing.put(SERVICE, "ledgerway");
        }
        if (resource.getAttribute(INSTANCE) == null) {
            missing.put(INSTANCE, UUID.randomUUID().toString());
        }
        return resource.merge(Resource.create(missing.build()));
    }

    private static Context context(String mark) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), mark, Mark.READER);
    }

    private record Opened(Span span) implements OpenSpan {

        @Override
        public String traceId() {
            return span.getSpanContext().getTraceId();
        }

        @Override
        public String mark() {
            SpanContext context = span.getSpanContext();
            return context.isSampled() ? "00-" + context.getTraceId() + "-" + context.getSpanId() + "-01" : null;
        }

        @Override
        public void note(String key, Object value) {
            if (value instanceof Boolean truth) {
                span.setAttribute(key, truth);
            } else if (value instanceof Number number) {
                span.setAttribute(key, number.longValue());
            } else if (value instanceof List<?> texts) {
                span.setAttribute(
                        AttributeKey.stringArrayKey(key),
                        texts.stream().map(String::valueOf).toList());
            } else {
                span.setAttribute(key, value.toString());
            }
        }

        @Override
        public void link(String mark) {
            SpanContext other = Span.fromContext(context(mark)).getSpanContext();
            if (other.isValid()) {
                span.addLink(other);
            }
        }

        @Override
        public void failed(String code) {
            span.setStatus(StatusCode.ERROR, code);
            span.setAttribute("error.type", code);
        }

        @Override
        public void end() {
            span.end();
        }
    }

    /** Reads a mark as if it were the only header of a request. */
    private enum Mark implements TextMapGetter<String> {
        READER;

        @Override
        public Iterable<String> keys(String mark) {
            return List.of("traceparent");
        }

        @Override
        public String get(String mark, String key) {
            return "traceparent".equals(key) ? mark : null;
        }
    }
}
