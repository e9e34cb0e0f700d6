package io.ledgerway.trace;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A collector of OpenTelemetry: takes spans by OTLP over HTTP and keeps them. */
final class TraceReceiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Span> spans = new CopyOnWriteArrayList<>();
    private final Set<String> services = ConcurrentHashMap.newKeySet();
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final List<String> texts = new CopyOnWriteArrayList<>();

    TraceReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Values of the header {@code x-key} that came with spans. */
    Set<String> keys() {
        return keys;
    }

    Set<String> services() {
        return services;
    }

    /** All that came, as text. */
    List<String> texts() {
        return texts;
    }

    List<Span> spans(Predicate<Span> wanted) {
        return spans.stream().filter(wanted).toList();
    }

    static Predicate<Span> named(String name, String flow) {
        return span ->
                span.getName().equals(name) && flow.equals(attributes(span).get("ledgerway.flow"));
    }

    static Predicate<Span> within(Span other) {
        return span -> span.getTraceId().equals(other.getTraceId())
                && span.getParentSpanId().equals(other.getSpanId());
    }

    static Predicate<Span> linkedTo(Span other) {
        return span -> span.getLinksList().stream()
                .anyMatch(link -> link.getTraceId().equals(other.getTraceId())
                        && link.getSpanId().equals(other.getSpanId()));
    }

    static Predicate<Span> call() {
        return span -> span.getKind() == Span.SpanKind.SPAN_KIND_CLIENT;
    }

    /** As the log writes it. */
    static String trace(Span span) {
        return HexFormat.of().formatHex(span.getTraceId().toByteArray());
    }

    static Map<String, String> attributes(Span span) {
        return span.getAttributesList().stream()
                .collect(Collectors.toMap(KeyValue::getKey, TraceReceiver::value, (one, other) -> one));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static String value(KeyValue attribute) {
        return switch (attribute.getValue().getValueCase()) {
            case STRING_VALUE -> attribute.getValue().getStringValue();
            case INT_VALUE -> String.valueOf(attribute.getValue().getIntValue());
            case BOOL_VALUE -> String.valueOf(attribute.getValue().getBoolValue());
            default -> attribute.getValue().toString();
        };
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            texts.add(new String(body, StandardCharsets.ISO_8859_1));
            keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("x-key")));
            ExportTraceServiceRequest.parseFrom(body).getResourceSpansList().forEach(resource -> {
                resource.getResource().getAttributesList().stream()
                        .filter(attribute -> attribute.getKey().equals("service.name"))
                        .forEach(name -> services.add(value(name)));
                resource.getScopeSpansList().forEach(scope -> spans.addAll(scope.getSpansList()));
            });
            exchange.sendResponseHeaders(200, -1);
        }
    }
}
