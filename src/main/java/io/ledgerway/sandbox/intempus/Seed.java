package io.ledgerway.sandbox.intempus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.sandbox.Json;
import io.ledgerway.sandbox.SandboxMasterData;
import io.ledgerway.sandbox.SandboxMasterData.WorkType;
import java.util.HashMap;
import java.util.Map;

/** Puts a company into an empty Intempus. */
final class Seed {

    private static final String LONG_AGO = "2000-01-01";

    private final Masters masters;
    private final Map<Integer, String> models = new HashMap<>();
    private final Map<String, String> categories = new HashMap<>();
    private String company;

    Seed(Masters masters) {
        this.masters = masters;
    }

    void plant(SandboxMasterData data) {
        company = row("company", node().put("number", "1").put("name", "Demo"));
        data.workTypes().forEach(this::workType);
        Map<String, String> customers = new HashMap<>();
        data.customers()
                .forEach(each -> customers.put(
                        each.number(),
                        row("customer", named(each.number(), each.name()).put("company", company))));
        data.projects()
                .forEach(each -> row(
                        "case",
                        named(each.number(), each.name())
                                .put("customer", customers.get(each.customer()))
                                .put("permit_new_workreports", each.open())));
        data.employees().forEach(this::employee);
    }

    private void employee(SandboxMasterData.Employee employee) {
        ObjectNode fields = node().put("number", Integer.parseInt(employee.number()))
                .put("name", employee.name())
                .put("username", "e" + employee.number() + "@demo.example")
                .put("company", company);
        String uri = row("employee", fields);
        row(
                "contract",
                node().put("employee", uri)
                        .put("work_model", model(employee.workModel()))
                        .put("start_date", LONG_AGO));
    }

    private void workType(WorkType type) {
        String category = categories.computeIfAbsent(
                type.workModel() + " " + type.caseRelated(),
                key -> row(
                        "work_category",
                        node().put("name", type.caseRelated() ? "Projektarbejde" : "Fravær")
                                .put("case_related", type.caseRelated())
                                .put("work_model", model(type.workModel()))));
        row(
                "work_type",
                named(type.number(), type.name())
                        .put("unit", type.unit())
                        .put(
                                "factor",
                                type.factor() == null ? null : type.factor().toPlainString())
                        .put("report_interval", false)
                        .put("vacation_or_leave", !type.caseRelated())
                        .put("work_model", model(type.workModel()))
                        .put("work_category", category));
    }

    private String model(int number) {
        return models.computeIfAbsent(
                number,
                key -> row(
                        "work_model",
                        node().put("number", String.valueOf(number))
                                .put("name", "Overenskomst " + number)
                                .put("company", company)));
    }

    private String row(String resource, ObjectNode fields) {
        return Uri.of(resource, masters.resource(resource).insert(fields).id());
    }

    private static ObjectNode named(String number, String name) {
        return node().put("number", number).put("name", name).put("active", true);
    }

    private static ObjectNode node() {
        return Json.MAPPER.createObjectNode();
    }
}
