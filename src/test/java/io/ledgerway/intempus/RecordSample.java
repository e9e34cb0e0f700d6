package io.ledgerway.intempus;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.delivery.Claim;
import io.ledgerway.delivery.DeliveryState;
import io.ledgerway.delivery.KnownTargets.KnownTarget;
import io.ledgerway.delivery.SentVersion;
import io.ledgerway.document.DocumentJson;
import io.ledgerway.document.MasterRecord;
import io.ledgerway.document.MasterRecord.Customer;
import io.ledgerway.document.MasterRecord.Employee;
import io.ledgerway.document.MasterRecord.Project;
import io.ledgerway.flow.FlowSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.mock.env.MockEnvironment;

/** Ordinary master records and rounds of them; a test states only what differs. */
final class RecordSample {

    private static long ids = 1;

    private RecordSample() {}

    static Customer customer(String number, String name, String vat) {
        return new Customer(number, name, true, "Vej 1", "8000", "Aarhus", null, null, vat);
    }

    static Project project(String number, String customer) {
        return new Project(number, "Sag " + number, true, customer, null, null, null, null, null, null);
    }

    static Employee employee(String number, String email, boolean create) {
        return new Employee(number, "Navn", true, email, null, null, null, null, null, create);
    }

    /** A claim of a record that Intempus cannot have from us yet. */
    static RecordClaim claim(MasterRecord record) {
        return claim(record, true, List.of());
    }

    /** A claim that corrects one that was delivered as id 77. */
    static RecordClaim after(MasterRecord written, MasterRecord record) {
        return claim(
                record,
                record.active(),
                List.of(new SentVersion(1, "MD-1", true, true, "77", DocumentJson.write(written))));
    }

    static RecordClaim claim(MasterRecord record, boolean wanted, List<SentVersion> earlier) {
        return RecordClaim.of(new Claim(
                ids++,
                record.kind().document(record.number()),
                earlier.size() + 1,
                "MD-" + ids,
                1,
                DeliveryState.SENDING,
                false,
                DocumentJson.write(record),
                wanted,
                earlier));
    }

    static RecordRules rules(String... settings) {
        MockEnvironment environment = new MockEnvironment();
        for (String setting : settings) {
            String[] pair = setting.split("=", 2);
            environment.setProperty("ledgerway.flows.master-data." + pair[0], pair[1]);
        }
        return RecordRules.of(new FlowSettings(environment), "master-data");
    }

    /** A search that is over; answers each list with those of these rows that belong to its resource. */
    static RecordSearch searched(List<RecordClaim> claims, Set<String> customers, Map<String, List<String>> rows) {
        RecordSearch search = new RecordSearch(claims, customers, "/web/v1/company/1/");
        while (search.isOpen()) {
            PageRequest request = search.request();
            search.take(page(request, rows.getOrDefault(request.resource(), List.of())));
        }
        return search;
    }

    /** As a strict server answers a list: only rows that the filter names. */
    private static Page page(PageRequest request, List<String> rows) {
        List<JsonNode> all = rows.stream().map(RecordSample::json).toList();
        List<JsonNode> fitting = request.selection() instanceof Selection.Listed listed
                ? all.stream()
                        .filter(row -> listed.values()
                                .contains(row.path(listed.field()).asText()))
                        .toList()
                : all;
        return new Page(request.resource(), fitting, null, null, false);
    }

    static RecordPlanner planner(RecordSearch search, Map<String, KnownTarget> known, String... settings) {
        return new RecordPlanner("intempus", rules(settings), search, known);
    }

    /** JSON with single quotes. */
    static JsonNode json(String text) {
        return Json.containerOrNull(text.replace('\'', '"'));
    }

    static List<String> rows(String... rows) {
        return Arrays.asList(rows);
    }
}
