package io.ledgerway.sandbox.uniconta;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.sandbox.Json;
import io.ledgerway.sandbox.SandboxMasterData;
import io.ledgerway.sandbox.SandboxMasterData.Customer;
import io.ledgerway.sandbox.SandboxMasterData.Employee;
import io.ledgerway.sandbox.SandboxMasterData.Project;
import io.ledgerway.sandbox.SandboxMasterData.WorkType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** A test's own Uniconta and its visitor over real HTTP. Project P9 is closed. */
final class Visit implements AutoCloseable {

    static final String LINES = "ProjectJournalLineClient";

    private static final SandboxMasterData DATA = new SandboxMasterData(
            List.of(new Customer("1", "Tømrer & Søn")),
            List.of(
                    new Project("P1", "Tag", "1", true),
                    new Project("P2", "Gulv", "1", true),
                    new Project("P9", "Skur", "1", false)),
            List.of(new Employee("17", "Åse Ø", 1), new Employee("18", "Bo", 1)),
            List.of(
                    new WorkType("10", "Montage", "Timer", "10", 1, null, true),
                    new WorkType("20", "Kørsel", "km", "20", 1, null, true)));

    final MovableClock clock = new MovableClock();
    final SandboxUniconta uniconta = SandboxUniconta.start(0, DATA, UnicontaAccount.DEMO, FaultSettings.NONE, clock);
    private final HttpClient http = HttpClient.newHttpClient();
    private String token = "";

    /** A visit that has signed in. */
    static Visit signedIn() {
        Visit visit = new Visit();
        visit.signIn();
        return visit;
    }

    /** A journal line that Uniconta takes. */
    static Line line(String reference) {
        return new Line(Json.MAPPER.createObjectNode()).with("ReferenceNumber", reference);
    }

    JsonNode signIn() {
        JsonNode grant = json(login("004711/LedgerwayDemo", "demo-password"));
        token = grant.path("token").textValue();
        return grant;
    }

    HttpResponse<String> login(String username, String password) {
        return send(
                "POST",
                "/login",
                Json.MAPPER
                        .createObjectNode()
                        .put("Username", username)
                        .put("Password", password)
                        .toString());
    }

    void bear(String other) {
        token = other;
    }

    HttpResponse<String> insert(Line line) {
        return send("POST", "/Crud/Insert/" + LINES, line.toString());
    }

    HttpResponse<String> insertList(Line... lines) {
        return send("POST", "/Crud/InsertList/" + LINES, List.of(lines).toString());
    }

    /** The rows that fit an array of filters. */
    JsonNode query(String entity, String filters) {
        return json(send("POST", "/Query/Get/" + entity, filters));
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, null);
    }

    HttpResponse<String> send(String method, String path, String body) {
        return exchange(request(method, path, body, "application/json"));
    }

    HttpRequest request(String method, String path, String body, String contentType) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uniconta.url().resolve(path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + token);
        return body == null
                ? request.build()
                : request.header("Content-Type", contentType).build();
    }

    HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
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
        uniconta.close();
    }
}
