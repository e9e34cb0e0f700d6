package io.ledgerway.acumatica;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideRequest;
import io.ledgerway.testing.PublishedAcumatica;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** Acumatica in miniature, in place of the network: seats, books, and answers as a test plans them. */
final class AcumaticaStandIn {

    static final String ENDPOINT = "/entity/Default/24.200.001";

    final StandInRecords books = new StandInRecords();
    final List<OutsideRequest> calls = new CopyOnWriteArrayList<>();
    /** Answers instead of the next calls of an operation; what they replace is carried out only with {@link #executes}. */
    final Map<String, Deque<OutsideAnswer>> planned = new HashMap<>();

    /** What the published contract says against the requests. */
    final List<String> againstTheContract = new CopyOnWriteArrayList<>();

    final Set<String> signedIn = new HashSet<>();
    int seats = 1;
    int polls;
    boolean executes;
    boolean releases = true;
    boolean lifts = true;
    /** What the server does to a record that it saves. */
    UnaryOperator<ObjectNode> saves = record -> record;

    private int issued;

    void plan(String operation, OutsideAnswer answer) {
        planned.computeIfAbsent(operation, name -> new ArrayDeque<>()).add(answer);
    }

    List<String> operations() {
        return calls.stream().map(OutsideRequest::operation).toList();
    }

    synchronized OutsideAnswer answer(OutsideRequest request) {
        calls.add(request);
        String[] address = request.path().split("\\?", 2);
        List<String> query = address.length == 1
                ? List.of()
                : Arrays.stream(address[1].split("&"))
                        .map(each -> each.split("=")[0])
                        .toList();
        againstTheContract.addAll(PublishedAcumatica.problems(request.method(), address[0], query, request.body()));
        OutsideAnswer plan =
                planned.getOrDefault(request.operation(), new ArrayDeque<>()).poll();
        if (plan != null && !executes) {
            return plan;
        }
        OutsideAnswer done = execute(request);
        return plan == null ? done : plan;
    }

    private OutsideAnswer execute(OutsideRequest request) {
        String path = request.path();
        if (path.equals("/entity/auth/login")) {
            return login();
        }
        if (path.equals("/entity/auth/logout")) {
            signedIn.remove(request.headers().get("Cookie"));
            return OutsideAnswer.of(204, Map.of(), "");
        }
        if (!signedIn.contains(request.headers().getOrDefault("Cookie", ""))) {
            return OutsideAnswer.of(401, Map.of(), "{\"message\":\"You are not logged in.\"}");
        }
        if (path.equals("/entity")) {
            return ok("{\"version\":{},\"endpoints\":[{\"name\":\"Default\",\"version\":\"24.200.001\"},"
                    + "{\"name\":\"Default\",\"version\":\"25.200.001\"},{\"name\":\"MyCo\",\"version\":\"1.0.0\"}]}");
        }
        return record(request, path.substring(ENDPOINT.length() + 1));
    }

    private OutsideAnswer login() {
        if (signedIn.size() >= seats) {
            return OutsideAnswer.of(500, Map.of(), "{\"exceptionMessage\":\"API Login Limit\"}");
        }
        String session = "session-" + ++issued;
        signedIn.add("ASP.NET_SessionId=" + session + "; .ASPXAUTH=auth");
        return OutsideAnswer.of(
                204,
                Map.of(
                        "set-cookie",
                        "ASP.NET_SessionId=" + session + "; path=/; HttpOnly\n.ASPXAUTH=auth; path=/; secure"),
                "");
    }

    private OutsideAnswer record(OutsideRequest request, String path) {
        String[] parts = path.split("\\?")[0].split("/");
        return switch (request.method()) {
            case "PUT" -> put(parts[0], AcumaticaJson.read(request.body()).orElseThrow());
            case "POST" -> release(request, parts[0], parts[1]);
            case "DELETE" -> {
                books.all.removeIf(each -> each.path("id").asText().equals(parts[1]));
                yield OutsideAnswer.of(204, Map.of(), "");
            }
            default -> parts.length == 1 ? list(parts[0], path) : one(parts);
        };
    }

    private OutsideAnswer put(String entity, JsonNode sent) {
        if (!sent.has("id")) {
            return ok(AcumaticaJson.write(saves.apply(books.create(entity, sent))));
        }
        ObjectNode record = books.byId(sent.path("id").asText()).orElseThrow();
        if (lifts) {
            StandInRecords.put(record, "Status", "Balanced");
        }
        return ok(AcumaticaJson.write(record));
    }

    private OutsideAnswer release(OutsideRequest request, String entity, String action) {
        String id = AcumaticaJson.read(request.body())
                .orElseThrow()
                .path("entity")
                .path("id")
                .asText();
        if (releases) {
            StandInRecords.put(books.byId(id).orElseThrow(), "Status", "Open");
        }
        return OutsideAnswer.of(
                202,
                Map.of("location", "http://inner/Site" + ENDPOINT + "/" + entity + "/" + action + "/status/1"),
                "");
    }

    private OutsideAnswer one(String[] parts) {
        if (parts.length > 2 && parts[2].equals("status")) {
            return OutsideAnswer.of(polls-- > 0 ? 202 : 204, Map.of(), "");
        }
        return books.byId(parts[1])
                .map(record -> ok(AcumaticaJson.write(record)))
                .orElseGet(() -> OutsideAnswer.of(
                        500,
                        Map.of(),
                        "{\"exceptionType\":\"PX.Api.ContractBased.NoEntitySatisfiesTheConditionException\"}"));
    }

    private OutsideAnswer list(String entity, String path) {
        String query = URLDecoder.decode(path, StandardCharsets.UTF_8);
        ArrayNode rows = AcumaticaJson.MAPPER.createArrayNode();
        if (query.contains("$filter=")) {
            String filter = query.replaceAll(".*\\$filter=(.*?)&\\$select=.*", "$1");
            rows.addAll(books.matching(entity, filter));
        }
        return ok(AcumaticaJson.write(rows));
    }

    static OutsideAnswer ok(String body) {
        return OutsideAnswer.of(200, Map.of(), body);
    }
}
