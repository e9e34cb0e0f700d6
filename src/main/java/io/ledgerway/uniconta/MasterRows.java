package io.ledgerway.uniconta;

import static io.ledgerway.uniconta.UnicontaJson.date;
import static io.ledgerway.uniconta.UnicontaJson.flag;
import static io.ledgerway.uniconta.UnicontaJson.number;
import static io.ledgerway.uniconta.UnicontaJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Master data while it is read page by page; only what lines need is kept. Used by one thread at a time. */
final class MasterRows {

    private final Map<String, MasterData.Project> projects = caseBlind();
    private final Map<String, MasterData.Employee> employees = caseBlind();
    private final Map<String, MasterData.PayCategory> payCategories = caseBlind();
    private final Map<String, MasterData.ProjectCategory> projectCategories = caseBlind();

    /** Adds a page; answers how many rows of it were new. */
    int add(MasterEntity entity, List<JsonNode> rows) {
        return switch (entity) {
            case PROJECTS -> add(projects, rows, MasterRows::project);
            case EMPLOYEES -> add(employees, rows, MasterRows::employee);
            case PAY_CATEGORIES -> add(payCategories, rows, MasterRows::payCategory);
            case PROJECT_CATEGORIES -> add(projectCategories, rows, MasterRows::projectCategory);
        };
    }

    MasterData snapshot(Instant readAt) {
        return new MasterData(
                readAt,
                Collections.unmodifiableMap(projects),
                Collections.unmodifiableMap(employees),
                Collections.unmodifiableMap(payCategories),
                Collections.unmodifiableMap(projectCategories));
    }

    private static <T> int add(Map<String, T> into, List<JsonNode> rows, Function<JsonNode, T> read) {
        int before = into.size();
        for (JsonNode row : rows) {
            String number = text(row, "Number");
            if (number != null) {
                into.put(number, read.apply(row));
            }
        }
        return into.size() - before;
    }

    private static MasterData.Project project(JsonNode row) {
        return new MasterData.Project(
                text(row, "Number"),
                text(row, "Name"),
                text(row, "Phase"),
                row.path("Blocked").asBoolean());
    }

    private static MasterData.Employee employee(JsonNode row) {
        return new MasterData.Employee(
                text(row, "Number"),
                row.path("Blocked").asBoolean(),
                date(row, "Terminated"),
                number(row, "CostPrice"),
                number(row, "SalesPrice"));
    }

    private static MasterData.PayCategory payCategory(JsonNode row) {
        return new MasterData.PayCategory(
                text(row, "Number"),
                text(row, "Name"),
                text(row, "PrCategory"),
                text(row, "Unit"),
                text(row, "Item"),
                flag(row, "Invoiceable"),
                row.path("Blocked").asBoolean(),
                number(row, "Rate"),
                number(row, "SalesPrice"));
    }

    private static MasterData.ProjectCategory projectCategory(JsonNode row) {
        return new MasterData.ProjectCategory(
                text(row, "Number"),
                text(row, "Unit"),
                flag(row, "Invoiceable"),
                row.path("IsDefault").asBoolean());
    }

    private static <T> Map<String, T> caseBlind() {
        return new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    }
}
