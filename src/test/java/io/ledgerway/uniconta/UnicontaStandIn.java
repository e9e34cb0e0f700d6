package io.ledgerway.uniconta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Answers calls from memory in place of the network: a journal, posted lines and master data, and what a test plans. */
final class UnicontaStandIn {

    final List<OutsideRequest> calls = new ArrayList<>();
    final Map<String, List<JsonNode>> tables = new HashMap<>();
    final Deque<OutsideAnswer> plannedInserts = new ArrayDeque<>();
    final Deque<OutsideAnswer> plannedQueries = new ArrayDeque<>();
    final Deque<OutsideAnswer> plannedSignIns = new ArrayDeque<>();
    Function<JsonNode, String> refuses = row -> null;
    boolean executesPlanned;

    UnicontaStandIn() {
        table("ProjectClient", """
                [{"Number":"2636","Phase":"InProgress"},{"Number":"2700","Phase":"Completed"}]""");
        table("EmployeeClient", """
                [{"Number":"17"}]""");
        table("EmpPayrollCategoryClient", """
                [{"Number":"10","PrCategory":"TIMER","Unit":"Hours"}]""");
        table("PrCategoryClient", """
                [{"Number":"TIMER"}]""");
        table("ProjectJournalLineClient", "[]");
        table("ProjectTransClient", "[]");
    }

    void table(String entity, String rows) {
        tables.put(entity, new ArrayList<>(TestCompany.rows(rows)));
    }

    List<JsonNode> journal() {
        return tables.get("ProjectJournalLineClient");
    }

    List<String> operations() {
        return calls.stream().map(OutsideRequest::operation).toList();
    }

    OutsideAnswer answer(OutsideRequest request) {
        calls.add(request);
        try {
            return switch (request.operation()) {
                case "sign-in", "refresh", "choose-company" ->
                    plannedSignIns.isEmpty()
                            ? ok("{\"token\":\"t" + calls.size() + "\",\"refreshToken\":\"r\"}")
                            : plannedSignIns.poll();
                case "sign-out" -> ok("");
                case "insert-lines" -> insert(request);
                default -> plannedQueries.isEmpty() ? query(request) : plannedQueries.poll();
            };
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private OutsideAnswer insert(OutsideRequest request) throws java.io.IOException {
        JsonNode lines = UnicontaJson.MAPPER.readTree(request.body());
        OutsideAnswer planned = plannedInserts.poll();
        if (planned != null && !executesPlanned) {
            return planned;
        }
        for (JsonNode line : lines) {
            String refusal = refuses.apply(line);
            if (refusal != null) {
                return ok("\"" + refusal + "\"");
            }
            journal().add(line);
        }
        return planned == null ? ok("\"Succes\"") : planned;
    }

    /** Filters as far as these tests need it: range and list of references, paging. */
    private OutsideAnswer query(OutsideRequest request) throws java.io.IOException {
        JsonNode filters = UnicontaJson.MAPPER.readTree(request.body());
        int skip = 0;
        int take = Integer.MAX_VALUE;
        String references = null;
        for (JsonNode filter : filters) {
            skip = filter.path("Skip").asInt(skip);
            take = filter.path("Take").asInt(take);
            if (filter.path("PropertyName").asText().equals("ReferenceNumber")) {
                references = filter.path("FilterValue").asText();
            }
        }
        String wanted = references;
        ArrayNode rows = UnicontaJson.MAPPER.createArrayNode();
        tables.get(request.path().substring("/Query/Get/".length())).stream()
                .filter(row ->
                        wanted == null || matches(row.path("ReferenceNumber").asText(), wanted))
                .skip(skip)
                .limit(take)
                .forEach(rows::add);
        return ok(UnicontaJson.write(rows));
    }

    private static boolean matches(String reference, String filter) {
        int range = filter.indexOf("..");
        return range < 0
                ? List.of(filter.split(";")).contains(reference)
                : reference.compareTo(filter.substring(0, range)) >= 0
                        && reference.compareTo(filter.substring(range + 2)) <= 0;
    }

    static OutsideAnswer ok(String body) {
        return OutsideAnswer.of(200, Map.of(), body);
    }

    static OutsideAnswer status(int status, String body) {
        return OutsideAnswer.of(status, Map.of(), body);
    }
}
