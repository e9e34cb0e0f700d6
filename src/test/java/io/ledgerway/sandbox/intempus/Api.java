package io.ledgerway.sandbox.intempus;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.sandbox.Json;
import io.ledgerway.sandbox.SandboxData;
import io.ledgerway.sandbox.SandboxMasterData;
import io.ledgerway.sandbox.SandboxMasterData.Customer;
import io.ledgerway.sandbox.SandboxMasterData.Employee;
import io.ledgerway.sandbox.SandboxMasterData.Project;
import io.ledgerway.sandbox.SandboxMasterData.WorkType;
import io.ledgerway.sandbox.SandboxTimeEntry;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A small company in a simulated Intempus, and a caller who knows the key. */
final class Api implements AutoCloseable {

    static final LocalDate DAY = LocalDate.of(2026, 11, 17);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final SandboxMasterData COMPANY = new SandboxMasterData(
            List.of(new Customer("1", "Kunde")),
            List.of(new Project("2601", "Tag", "1", true), new Project("2602", "Altan", "1", true)),
            List.of(new Employee("17", "Bo", 1), new Employee("18", "Eva", 2)),
            List.of(
                    new WorkType("10", "Montage", "Timer", "10", 1, null, true),
                    new WorkType("60", "Ferie", "Dage", "60", 2, new BigDecimal("7.4"), false)));

    final SettableClock clock = new SettableClock();
    final SandboxIntempus intempus =
            SandboxIntempus.start(IntempusSandboxSettings.FREE_PORT, FaultSettings.NONE, new Company(), clock);
    final IntempusBooks books = intempus.books();
    String authorization = "ApiKey Hub@demo.example:demo-api-key";

    /** Adds this many approved entries of employee 17 on case 2601; the first has id 1. */
    Api withEntries(int count) {
        for (int n = 1; n <= count; n++) {
            books.add(entry(n, "7.5"));
        }
        return this;
    }

    static SandboxTimeEntry entry(long id, String amount) {
        return new SandboxTimeEntry(id, "17", "2601", "10", DAY, null, null, amount, "Spær", true);
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, null);
    }

    JsonNode read(String path) {
        return json(get(path));
    }

    /** The ids of the objects in a list. */
    List<Long> ids(String path) {
        return ids(read(path));
    }

    static List<Long> ids(JsonNode list) {
        List<Long> ids = new ArrayList<>();
        list.path("objects").forEach(object -> ids.add(object.path("id").asLong()));
        return ids;
    }

    /** The resource URI of the first object a list gives. */
    String uri(String list) {
        return read(list).at("/objects/0/resource_uri").asText();
    }

    HttpResponse<String> send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(intempus.url() + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return Json.MAPPER.readTree(answer.body());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(answer.body(), e);
        }
    }

    @Override
    public void close() {
        intempus.close();
    }

    private static final class Company implements SandboxData {

        @Override
        public SandboxMasterData masterData() {
            return COMPANY;
        }

        @Override
        public void entries(Consumer<SandboxTimeEntry> taker) {
            // each test adds its own
        }
    }
}
