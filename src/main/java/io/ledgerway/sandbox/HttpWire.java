package io.ledgerway.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Between the JDK's exchange and {@link Call} and {@link Answer}. */
final class HttpWire {

    private static final List<String> FILES = List.of("application/octet-stream", "application/pdf", "image/");

    private HttpWire() {}

    static Call read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        String body = new String(bytes, charset(headers.getOrDefault("content-type", "")));
        var uri = exchange.getRequestURI();
        return new Call(exchange.getRequestMethod(), uri.getPath(), query(uri.getRawQuery()), headers, body);
    }

    static void write(HttpExchange exchange, Answer answer) throws IOException {
        if (answer.status() == 0) {
            return;
        }
        answer.headers()
                .forEach((name, value) ->
                        exchange.getResponseHeaders().put(name, value.lines().toList()));
        if (answer.body() == null) {
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(answer.status(), 0);
        try (var out = new BufferedOutputStream(exchange.getResponseBody(), 16 * 1024)) {
            answer.body().writeTo(out);
        }
    }

    private static Charset charset(String contentType) {
        boolean file = FILES.stream().anyMatch(contentType.toLowerCase(Locale.ROOT)::startsWith);
        return file ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        if (raw == null || raw.isEmpty()) {
            return query;
        }
        for (String pair : raw.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            query.put(decoded(name), decoded(value));
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
