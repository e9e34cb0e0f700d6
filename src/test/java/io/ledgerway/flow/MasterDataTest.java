package io.ledgerway.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.Fault;
import io.ledgerway.testing.HubTest;
import io.ledgerway.testing.HubUnderTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Debtors, projects, items and employees of Uniconta in Intempus: each once, changes follow, nothing is deleted. */
@HubTest
class MasterDataTest {

    private static final String DEBTORS = "DebtorClientUser";
    private static final String DEBTOR = "DebtorClient";
    private static final String PROJECT = "ProjectClient";
    private static final String FLOW = "ledgerway.flows.master-data.";
    private static final List<String> WRITES = List.of("customer", "case", "product", "employee");

    @Autowired
    HubUnderTest hub;

    @BeforeEach
    void switchedOn() {
        hub.calm();
        hub.write("ledgerway.connections.intempus.calls-per-minute", "0");
        hub.write(FLOW + "tick-field", "IntempusActive");
        hub.set(FLOW + "enabled", "true");
    }

    @AfterEach
    void switchedOff() {
        hub.calm();
    }

    @Test
    void threeHundredDebtorsAndFiveHundredProjectsArriveOnceAndChangesFollow() {
        IntStream.range(0, 300).forEach(n -> debtor("B" + n, "Kunde " + n));
        IntStream.range(0, 500).forEach(n -> project("BP" + n, "B" + n % 300));

        collect();

        assertThat(standing("customer", "B")).hasSize(300);
        assertThat(standing("case", "BP")).hasSize(500);
        assertThat(row("case", "BP301").get("customer"))
                .isEqualTo(row("customer", "B1").get("resource_uri"));
        assertThat(hub.delivery("debtor:B7").path("state").asText()).isEqualTo("DELIVERED");
        assertThat(hub.delivery("employee:101").path("state").asText()).isEqualTo("DELIVERED");

        long writes = writes();
        collect();
        assertThat(writes()).isEqualTo(writes);

        hub.uniconta().control().change(DEBTOR, "B7", Map.of("Name", "Kunde 7 A/S"));
        hub.uniconta().control().change(PROJECT, "BP8", Map.of("Name", "Nyt tag"));
        collect();

        assertThat(row("customer", "B7")).containsEntry("name", "Kunde 7 A/S");
        assertThat(row("case", "BP8")).containsEntry("name", "Nyt tag");
        assertThat(writes()).isEqualTo(writes + 2);
        assertThat(standing("customer", "B")).hasSize(300);
        assertThat(standing("case", "BP")).hasSize(500);
    }

    @Test
    void lostAnswersDoubleNothing() {
        lost("create customer", Fault.Kind.LOST_BEFORE, Fault.Kind.LOST_AFTER, Fault.Kind.GARBAGE);
        lost("create case", Fault.Kind.LOST_AFTER, Fault.Kind.LOST_BEFORE, Fault.Kind.SERVER_ERROR);
        IntStream.range(0, 5).forEach(n -> debtor("L" + n, "Tabt " + n));
        IntStream.range(0, 5).forEach(n -> project("LP" + n, "L" + n));

        collect();

        assertThat(standing("customer", "L")).hasSize(5);
        assertThat(standing("case", "LP")).hasSize(5);

        lost("update customer", Fault.Kind.LOST_BEFORE, Fault.Kind.LOST_AFTER);
        IntStream.range(0, 3)
                .forEach(n -> hub.uniconta().control().change(DEBTOR, "L" + n, Map.of("Name", "Fundet " + n)));
        collect();

        assertThat(standing("customer", "L")).hasSize(5);
        assertThat(row("customer", "L0")).containsEntry("name", "Fundet 0");
        assertThat(row("customer", "L1")).containsEntry("name", "Fundet 1");
    }

    @Test
    void whatIsNotChosenAnyMoreIsSetInactiveAndComesBackWhenItIsChosenAgain() {
        debtor("U1", "Kunde");
        project("UP1", "U1");
        collect();

        hub.uniconta().control().change(DEBTOR, "U1", Map.of("IntempusActive", false));
        hub.uniconta().control().setPhase("UP1", "Completed");
        JsonNode preview = hub.get("/api/flows/master-data/preview?size=500");
        collect();

        assertThat(preview.path("correct").asInt()).isEqualTo(2);
        assertThat(preview.path("items").findValuesAsText("action")).contains("deactivate");
        assertThat(row("customer", "U1")).containsEntry("active", false);
        assertThat(row("case", "UP1")).containsEntry("active", false).containsEntry("permit_new_workreports", false);
        assertThat(hub.delivery("project:UP1").path("version").asInt()).isEqualTo(2);

        hub.uniconta().control().change(DEBTOR, "U1", Map.of("IntempusActive", true));
        hub.uniconta().control().setPhase("UP1", "InProgress");
        collect();

        assertThat(row("customer", "U1")).containsEntry("active", true);
        assertThat(row("case", "UP1")).containsEntry("active", true).containsEntry("permit_new_workreports", true);
    }

    @Test
    void manyThatAreNotChosenAnyMoreAreShownAndNotSetInactive() {
        debtor("M1", "En");
        debtor("M2", "To");
        collect();
        hub.set(FLOW + "max-deactivations", "1");

        List.of("M1", "M2")
                .forEach(number -> hub.uniconta().control().change(DEBTOR, number, Map.of("IntempusActive", false)));
        hub.send("direct:master-data-collect");

        assertThat(hub.deadLetters("MASTER_DEACTIVATIONS_MANY")).isNotEmpty();
        assertThat(row("customer", "M1")).containsEntry("active", true);

        hub.set(FLOW + "max-deactivations", "50");
        collect();

        assertThat(row("customer", "M1")).containsEntry("active", false);
        assertThat(hub.deadLetters("MASTER_DEACTIVATIONS_MANY")).isEmpty();
    }

    @Test
    void aFieldChangedOnBothSidesIsShownAndNotOverwritten() {
        debtor("C1", "Gammel");
        collect();
        hub.intempus().masters().change("customer", "C1", Map.of("name", "Rettet i Intempus", "city", "Ribe"));
        hub.uniconta().control().change(DEBTOR, "C1", Map.of("Name", "Rettet i Uniconta", "Phone", "11223344"));

        JsonNode preview = hub.get("/api/flows/master-data/preview?size=500");
        hub.send("direct:master-data-collect");
        JsonNode dead = hub.awaitState("debtor:C1", "DEAD");

        assertThat(preview.path("items").findValuesAsText("action")).contains("conflict");
        assertThat(dead.path("cause").path("code").asText()).isEqualTo("MASTER_CHANGED_IN_INTEMPUS");
        assertThat(dead.path("cause").path("message").asText())
                .contains("name is 'Rettet i Intempus' in Intempus and 'Rettet i Uniconta' in Uniconta");
        assertThat(row("customer", "C1")).containsEntry("name", "Rettet i Intempus");

        hub.intempus().masters().change("customer", "C1", Map.of("name", "Rettet i Uniconta"));
        hub.post("/api/deliveries/" + dead.path("id").asText() + "/replay");
        hub.awaitState("debtor:C1", "DELIVERED");

        assertThat(row("customer", "C1")).containsEntry("phone", "11223344").containsEntry("city", "Ribe");
    }

    @Test
    void aCustomerIsMatchedByVatNumberAndAProjectWaitsForOneThatIsNotChosen() {
        hub.intempus()
                .masters()
                .add(
                        "customer",
                        Map.of("name", "Fundet ved CVR", "vat_registration_number", "DK 12 34 56 78", "active", true));
        hub.uniconta()
                .control()
                .add(
                        DEBTORS,
                        Map.of("Account", "V1", "Name", "Anden", "CompanyRegNo", "12345678", "IntempusActive", true));
        hub.uniconta().control().add(DEBTORS, Map.of("Account", "V2", "Name", "Ikke valgt"));
        project("VP1", "V1");
        project("VP2", "V2");
        hub.send("direct:master-data-collect");

        JsonNode dead = hub.awaitState("project:VP2", "DEAD");
        hub.awaitState("project:VP1", "DELIVERED");
        assertThat(row("customer", "V1")).containsEntry("name", "Fundet ved CVR");
        assertThat(dead.path("cause").path("code").asText()).isEqualTo("CUSTOMER_NOT_IN_INTEMPUS");

        hub.uniconta().control().change(DEBTOR, "V2", Map.of("IntempusActive", true));
        collect();

        hub.awaitState("project:VP2", "DELIVERED");
        assertThat(row("case", "VP2").get("customer"))
                .isEqualTo(row("customer", "V2").get("resource_uri"));
    }

    @Test
    void employeesAreNotCreatedUnlessASettingSaysSoAndItemsAre() {
        hub.uniconta()
                .control()
                .add("EmployeeClient", Map.of("Number", "901", "Name", "Ny", "Email", "ny@demo.example"));
        hub.uniconta().control().change("InvItemClient", "4010", Map.of("IntempusActive", true));

        hub.send("direct:master-data-collect");
        JsonNode skipped = hub.awaitState("employee:901", "DISCARDED");
        hub.awaitState("item:4010", "DELIVERED");

        assertThat(skipped.path("cause").path("code").asText()).isEqualTo("EMPLOYEE_NOT_IN_INTEMPUS");
        assertThat(hub.intempus().masters().rows("employee", "901")).isEmpty();
        assertThat(row("product", "4010")).containsEntry("unit", "Pcs").containsEntry("sales_price", "12.5");

        hub.set(FLOW + "create-employees", "true");
        collect();

        assertThat(row("employee", "901")).containsEntry("username", "ny@demo.example");
    }

    @Test
    void aFlowThatIsSwitchedOffSaysSo() {
        hub.set(FLOW + "enabled", "false");

        assertThatThrownBy(() -> hub.post("/api/flows/master-data/run")).hasMessageContaining("FLOW_DISABLED");
        assertThat(hub.flow("master-data").path("enabled").asBoolean(true)).isFalse();
    }

    private void debtor(String number, String name) {
        hub.uniconta().control().add(DEBTORS, Map.of("Account", number, "Name", name, "IntempusActive", true));
    }

    private void project(String number, String customer) {
        hub.uniconta()
                .control()
                .add(
                        PROJECT,
                        Map.of("Number", number, "Name", "Sag " + number, "Account", customer, "Phase", "InProgress"));
    }

    /** Collects and waits until all that was recorded is settled. */
    private void collect() {
        hub.send("direct:master-data-collect");
        HubUnderTest.waiting("all master data is settled", Duration.ofMinutes(1))
                .until(() -> List.of("READY", "SENDING", "IN_DOUBT", "HELD").stream()
                        .allMatch(state -> hub.get("/api/deliveries?flow=master-data&size=1&state=" + state)
                                        .path("total")
                                        .asInt()
                                == 0));
    }

    private void lost(String operation, Fault.Kind... kinds) {
        for (Fault.Kind kind : kinds) {
            hub.intempus().faults().once(operation, Fault.of(kind));
        }
    }

    private long writes() {
        return WRITES.stream()
                .mapToLong(resource -> hub.intempus().calls().of("create " + resource)
                        + hub.intempus().calls().of("update " + resource))
                .sum();
    }

    private List<Map<String, Object>> standing(String resource, String prefix) {
        return hub.intempus().masters().rows(resource).stream()
                .filter(row -> String.valueOf(row.get("number")).matches(prefix + "\\d+"))
                .toList();
    }

    private Map<String, Object> row(String resource, String number) {
        List<Map<String, Object>> rows = hub.intempus().masters().rows(resource, number);
        assertThat(rows).as(resource + " " + number).hasSize(1);
        return rows.get(0);
    }
}
