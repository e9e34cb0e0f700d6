package io.ledgerway.benchmark;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes journal lines of work reports, with the fields that the hub sends. Numbers are the same in both systems. */
final class EntryLines {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final String PROJECTS = "ProjectClient";
    private static final String EMPLOYEES = "EmployeeClient";
    private static final String PAY_CATEGORIES = "EmpPayrollCategoryClient";
    private static final String CATEGORIES = "PrCategoryClient";

    /** What {@link #masterData} is to be given. */
    static final List<String> MASTER_DATA = List.of(PROJECTS, EMPLOYEES, PAY_CATEGORIES, CATEGORIES);

    private final Map<String, String> numbers = new HashMap<>();
    private final Map<String, Map<String, JsonNode>> masters = new HashMap<>();

    /**
     * A line of the journal.
     *
     * @param json as it is sent
     */
    record Line(String reference, LocalDate date, String json) {}

    /** Keeps the numbers of a list of Intempus, which work reports name by address. */
    void list(String list, JsonNode rows) {
        rows.forEach(row -> numbers.put(
                row.path("resource_uri").asText(), row.path("number").asText()));
    }

    /** Keeps all rows of an entity of Uniconta. */
    void masterData(String entity, JsonNode rows) {
        Map<String, JsonNode> byNumber = masters.computeIfAbsent(entity, name -> new HashMap<>());
        rows.forEach(row -> byNumber.put(row.path("Number").asText(), row));
    }

    /** The lines of a page; a report that is not approved is left out. */
    List<Line> of(JsonNode reports) throws JsonProcessingException {
        List<Line> lines = new ArrayList<>(reports.size());
        for (JsonNode report : reports) {
            if (report.path("approved").booleanValue()) {
                lines.add(line(report));
            }
        }
        return lines;
    }

    private Line line(JsonNode report) throws JsonProcessingException {
        if (!report.path("work_type_unit").asText().equals("Timer")) {
            throw new IllegalStateException("This counts no hours: " + report);
        }
        LocalDate date = LocalDate.parse(report.path("start_date").asText());
        String reference = "INT-" + report.path("id").asText();
        JsonNode pay =
                master(PAY_CATEGORIES, numbers.get(report.path("worktype").asText()));
        JsonNode category = master(CATEGORIES, pay.path("PrCategory").asText());
        ObjectNode line = JSON.createObjectNode();
        line.put("Journal", "INTEMPUS");
        line.put("Date", date + "T00:00:00");
        line.set("Project", number(PROJECTS, numbers.get(report.path("case").asText())));
        line.set("Employee", number(EMPLOYEES, report.path("employee_number").asText()));
        line.set("PayrollCategory", pay.path("Number"));
        line.set("PrCategory", category.path("Number"));
        line.put("Qty", new BigDecimal(report.path("amount").asText()).stripTrailingZeros());
        line.set("Unit", pay.hasNonNull("Unit") ? pay.path("Unit") : category.path("Unit"));
        String text = report.path("remarks").asText();
        if (!text.isBlank()) {
            line.put("Text", text);
        }
        line.set("Invoiceable", pay.hasNonNull("Invoiceable") ? pay.path("Invoiceable") : category.path("Invoiceable"));
        line.put("ReferenceNumber", reference);
        return new Line(reference, date, JSON.writeValueAsString(line));
    }

    private JsonNode number(String entity, String number) {
        return master(entity, number).path("Number");
    }

    private JsonNode master(String entity, String number) {
        JsonNode row = masters.get(entity).get(number);
        if (row == null) {
            throw new IllegalStateException("Uniconta has no " + entity + " " + number);
        }
        return row;
    }
}
