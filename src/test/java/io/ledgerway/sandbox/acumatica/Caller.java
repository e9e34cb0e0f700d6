package io.ledgerway.sandbox.acumatica;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A test's own Acumatica and its caller over real HTTP, with a jar of cookies. Pauses move the clock. */
final class Caller implements AutoCloseable {

    static final String DEFAULT = "/entity/Default/25.200.001/";
    static final String CREDENTIALS = "{\"name\":\"ledgerway\",\"password\":\"demo-password\",\"tenant\":\"Demo\"}";

    final MovableClock clock = new MovableClock();
    final List<Duration> pauses = new ArrayList<>();
    final SandboxAcumatica acumatica = SandboxAcumatica.start(clock, this::pause);
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    /** A caller that has signed in. */
    static Caller signedIn() {
        Caller caller = new Caller();
        caller.signIn();
        return caller;
    }

    private synchronized void pause(Duration duration) {
        pauses.add(duration);
        clock.move(duration);
    }

    HttpResponse<String> signIn() {
        return send("POST", "/entity/auth/login", CREDENTIALS);
    }

    HttpResponse<String> signOut() {
        return send("POST", "/entity/auth/logout", "");
    }

    /** Sends another header with each call; null = no more. */
    Caller with(String header, String value) {
        headers.put(header, value);
        headers.values().removeIf(each -> each == null);
        return this;
    }

    void forgetCookies() {
        cookies.clear();
    }

    Map<String, String> cookies() {
        return cookies;
    }

    HttpResponse<String> get(String entityAndQuery) {
        return send("GET", DEFAULT + entityAndQuery, null);
    }

    HttpResponse<String> put(String entityAndQuery, String body) {
        return send("PUT", DEFAULT + entityAndQuery, body.replace('\'', '"'));
    }

    HttpResponse<String> post(String entityAndAction, String body) {
        return send("POST", DEFAULT + entityAndAction, body.replace('\'', '"'));
    }

    /** The record that a PUT saved. */
    JsonNode saved(String entityAndQuery, String body) {
        HttpResponse<String> answer = put(entityAndQuery, body);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return json(answer);
    }

    /** The rows that meet a filter. */
    JsonNode list(String entity, String filter) {
        return json(get(entity + "?$filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8)));
    }

    HttpResponse<String> send(String method, String path, String body) {
        return exchange(request(method, path, body));
    }

    HttpRequest request(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        return request.build();
    }

    URI uri(String path) {
        return path.startsWith("http") ? URI.create(path) : URI.create(acumatica.url() + path.replace(" ", "%20"));
    }

    HttpResponse<String> exchange(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            answer.headers().allValues("set-cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String setCookie) {
        String pair = setCookie.split(";")[0];
        int equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return Json.MAPPER.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(answer.body(), e);
        }
    }

    @Override
    public void close() {
        acumatica.close();
    }
}
