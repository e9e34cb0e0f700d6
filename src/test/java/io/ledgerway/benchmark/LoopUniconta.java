package io.ledgerway.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.ledgerway.benchmark.EntryLines.Line;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.ContentType;

/** The loop's calls to Uniconta (apis/uniconta.md 2). */
final class LoopUniconta {

    private static final String LINES = "ProjectJournalLineClient";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final int LIST = 40;
    private static final int MASTER_PAGE = 5000;

    private final LoopClient client;
    private final String origin;
    private String bearer;

    LoopUniconta(LoopClient client, String origin) {
        this.client = client;
        this.origin = origin;
    }

    void signIn() throws IOException {
        String answer = post("/login", "{\"Username\":\"004711/LedgerwayDemo\",\"Password\":\"demo-password\"}");
        bearer = "Bearer " + EntryLines.JSON.readTree(answer).path("token").textValue();
    }

    /** All rows of an entity. */
    ArrayNode masterData(String entity) throws IOException {
        ArrayNode all = EntryLines.JSON.createArrayNode();
        int read = MASTER_PAGE;
        while (read == MASTER_PAGE) {
            ArrayNode page = query(
                    entity,
                    "[{\"PropertyName\":\"Number\",\"OrderBy\":true,\"Skip\":" + all.size() + ",\"Take\":" + MASTER_PAGE
                            + "}]");
            read = page.size();
            all.addAll(page);
        }
        return all;
    }

    /** @throws IllegalStateException when they are refused */
    void insert(List<Line> batch) throws IOException {
        String lines = batch.stream().map(Line::json).collect(Collectors.joining(",", "[", "]"));
        String answer = post("/Crud/InsertList/" + LINES, lines);
        if (!answer.equals("\"Succes\"")) {
            throw new IllegalStateException("Uniconta refused a batch: " + answer);
        }
    }

    /**
     * Asks for the lines of a batch as the hub does: by the range of their references and days, then by lists for those that
     * the range's first thousand rows leave out.
     *
     * @throws IllegalStateException when it does not stand there whole
     */
    void check(List<Line> batch) throws IOException {
        List<String> references = batch.stream().map(Line::reference).toList();
        List<LocalDate> days = batch.stream().map(Line::date).sorted().toList();
        Set<String> absent = new TreeSet<>(references);
        find(
                absent,
                filter("Journal", "INTEMPUS"),
                filter("ReferenceNumber", Collections.min(references) + ".." + Collections.max(references)),
                filter("Date", DAY.format(days.get(0)) + ".." + DAY.format(days.get(days.size() - 1))));
        List<String> left = List.copyOf(absent);
        for (int from = 0; from < left.size(); from += LIST) {
            List<String> list = left.subList(from, Math.min(left.size(), from + LIST));
            find(absent, filter("ReferenceNumber", String.join(";", list)));
        }
        if (!absent.isEmpty()) {
            throw new IllegalStateException("Uniconta has no lines " + absent);
        }
    }

    private void find(Set<String> absent, String... filters) throws IOException {
        for (JsonNode row : query(LINES, "[" + String.join(",", filters) + ",{\"Skip\":0,\"Take\":1000}]")) {
            absent.remove(row.path("ReferenceNumber").asText());
        }
    }

    private static String filter(String property, String value) {
        return "{\"PropertyName\":\"" + property + "\",\"FilterValue\":\"" + value + "\"}";
    }

    private ArrayNode query(String entity, String filters) throws IOException {
        return (ArrayNode) EntryLines.JSON.readTree(post("/Query/Get/" + entity, filters));
    }

    private String post(String path, String body) throws IOException {
        return client.post(origin + path, bearer, ContentType.APPLICATION_JSON, body);
    }
}
