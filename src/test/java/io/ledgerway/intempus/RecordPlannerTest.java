package io.ledgerway.intempus;

import static io.ledgerway.intempus.RecordSample.after;
import static io.ledgerway.intempus.RecordSample.claim;
import static io.ledgerway.intempus.RecordSample.customer;
import static io.ledgerway.intempus.RecordSample.employee;
import static io.ledgerway.intempus.RecordSample.planner;
import static io.ledgerway.intempus.RecordSample.project;
import static io.ledgerway.intempus.RecordSample.rows;
import static io.ledgerway.intempus.RecordSample.searched;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.delivery.KnownTargets.KnownTarget;
import io.ledgerway.delivery.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which row of Intempus a record means, and what is written for it. */
class RecordPlannerTest {

    private static final Map<String, List<String>> NOTHING = Map.of();
    private static final String COMPANY = "company";

    @Test
    void aRecordThatIntempusLacksIsCreatedWithTheSameKeyEachTime() {
        RecordClaim first = claim(customer("1001", "Ny", null));
        RecordClaim again = claim(customer("1001", "Ny", null));

        ObjectNode one = created(plan(first, NOTHING));
        ObjectNode two = created(plan(again, NOTHING));

        assertThat(one).isEqualTo(two);
        assertThat(one.path("creation_id").asText()).hasSize(36);
        assertThat(one.path(COMPANY).asText()).isEqualTo("/web/v1/company/1/");
        assertThat(one.path("active").asBoolean()).isTrue();
        assertThat(one.has("phone")).isFalse();
    }

    @Test
    void aCustomerWithItsNumberIsTheOneAndIsFilled() {
        RecordPlan plan = plan(
                claim(customer("1001", "Vores", "12345678")),
                Map.of("customer", rows("{'id':5,'number':'1001','name':'Deres','active':true}")));

        assertThat(changed(plan)).isEqualTo("5");
        assertThat(((RecordPlan.Change) plan).body().has("name")).isFalse();
        assertThat(((RecordPlan.Change) plan).body().path("city").asText()).isEqualTo("Aarhus");
    }

    @Test
    void aCustomerWithoutItsNumberIsFoundByVatNumberHoweverItIsWritten() {
        RecordPlan plan = plan(
                claim(customer("1001", "Vores", "12345678")),
                Map.of("customer", rows("{'id':5,'number':'','name':'X','vat_registration_number':'DK 12 34 56 78'}")));

        assertThat(changed(plan)).isEqualTo("5");
        assertThat(((RecordPlan.Change) plan).body().path("number").asText()).isEqualTo("1001");
    }

    @Test
    void aCustomerWithTheNumberOfAnotherDebtorIsThatDebtors() {
        RecordClaim claim = claim(customer("1002", "Filial", "12345678"));
        RecordSearch search = searched(
                List.of(claim),
                Set.of(),
                Map.of("customer", rows("{'id':5,'number':'1001','vat_registration_number':'12345678'}")));

        RecordPlan plan = planner(search, Map.of("debtor:1001", new KnownTarget("5", false)))
                .plan(claim);

        assertThat(created(plan).path("number").asText()).isEqualTo("1002");
    }

    @Test
    void twoRowsThatMayBeMeantAreShown() {
        RecordPlan plan = plan(
                claim(customer("1001", "Vores", null)),
                Map.of("customer", rows("{'id':5,'number':'1001'}", "{'id':6,'number':'1001'}")));

        assertThat(code(plan)).isEqualTo("MASTER_AMBIGUOUS");
    }

    @Test
    void aRecordKeepsItsRowWhenIntempusRenumbersIt() {
        RecordPlan plan = plan(
                after(customer("1001", "Gammel", null), customer("1001", "Ny", null)),
                Map.of(
                        "customer",
                        rows("{'id':77,'number':'X','name':'Gammel','street_address':'Vej 1',"
                                + "'zip_code':'8000','city':'Aarhus','active':true}")));

        assertThat(changed(plan)).isEqualTo("77");
        assertThat(((RecordPlan.Change) plan).body().toString()).isEqualTo("{\"name\":\"Ny\"}");
    }

    @Test
    void aFieldThatUnicontaDoesNotOwnIsNeverTouched() {
        RecordClaim claim = after(customer("1001", "Gammel", null), customer("1001", "Ny", null));
        RecordSearch search =
                searched(List.of(claim), Set.of(), Map.of("customer", rows("{'id':77,'name':'Gammel','active':true}")));

        RecordPlan plan = planner(search, Map.of(), "customers.fields=city").plan(claim);

        assertThat(plan).isEqualTo(new RecordPlan.Settled(new Outcome.Delivered("77")));
    }

    @Test
    void whatAPersonDeletedInIntempusIsShownAndNotCreatedAgain() {
        assertThat(code(plan(after(customer("1001", "A", null), customer("1001", "B", null)), NOTHING)))
                .isEqualTo("MASTER_DELETED_IN_INTEMPUS");
    }

    @Test
    void whatIsNotChosenAnyMoreIsOnlySetInactive() {
        RecordPlan plan = plan(
                after(project("2601", "1001"), project("2601", "1001").inactive()),
                Map.of(
                        "case",
                        rows("{'id':77,'number':'2601','name':'Andet','active':true,"
                                + "'permit_new_workreports':true}")));

        assertThat(((RecordPlan.Change) plan).body().toString())
                .isEqualTo("{\"active\":false,\"permit_new_workreports\":false}");
    }

    @Test
    void aProjectNamesTheCustomerThatCameBeforeItInTheRound() {
        RecordClaim customer = claim(customer("1001", "Ny", null));
        RecordClaim project = claim(project("2601", "1001"));
        RecordPlanner planner = planner(searched(List.of(customer, project), Set.of("1001"), NOTHING), Map.of());

        assertThat(code(planner.plan(project))).isEqualTo("CUSTOMER_NOT_IN_INTEMPUS");
        planner.arrived(customer, "9");
        assertThat(created(planner.plan(project)).path("customer").asText()).isEqualTo("/web/v1/customer/9/");
    }

    @Test
    void aProjectWaitsForACustomerThatIsStillToBeDelivered() {
        RecordClaim project = claim(project("2601", "1001"));
        RecordPlanner planner = planner(
                searched(List.of(project), Set.of("1001"), NOTHING),
                Map.of("debtor:1001", new KnownTarget(null, true)));

        assertThat(((RecordPlan.Settled) planner.plan(project)).outcome()).isInstanceOf(Outcome.Retry.class);
    }

    @Test
    void anEmployeeIsMatchedByNumberOrUserNameAndLeftAlone() {
        Map<String, List<String>> rows = Map.of(
                "employee", rows("{'id':3,'number':17,'name':'Bo'}", "{'id':4,'number':9,'username':'A@firma.dk'}"));

        assertThat(plan(claim(employee("17", null, false)), rows))
                .isEqualTo(new RecordPlan.Settled(new Outcome.Delivered("3")));
        assertThat(plan(claim(employee("X1", "a@firma.dk", false)), rows))
                .isEqualTo(new RecordPlan.Settled(new Outcome.Delivered("4")));
    }

    @Test
    void anEmployeeIsCreatedOnlyWhereThatIsSetAndIntempusCanMailThePassword() {
        ObjectNode body = created(plan(claim(employee("18", "ny@firma.dk", true)), NOTHING));

        assertThat(body.path("number").intValue()).isEqualTo(18);
        assertThat(body.path("username").asText()).isEqualTo("ny@firma.dk");
        assertThat(body.path("password_generation").intValue()).isEqualTo(1);
        assertThat(code(plan(claim(employee("18", "ny@firma.dk", false)), NOTHING)))
                .isEqualTo("EMPLOYEE_NOT_IN_INTEMPUS");
        assertThat(code(plan(claim(employee("18", null, true)), NOTHING))).isEqualTo("EMPLOYEE_EMAIL_MISSING");
        assertThat(code(plan(claim(employee("A18", "ny@firma.dk", true)), NOTHING)))
                .isEqualTo("EMPLOYEE_NUMBER_UNUSABLE");
    }

    private static RecordPlan plan(RecordClaim claim, Map<String, List<String>> rows) {
        return planner(searched(List.of(claim), Set.of(), rows), Map.of()).plan(claim);
    }

    private static ObjectNode created(RecordPlan plan) {
        assertThat(plan).isInstanceOf(RecordPlan.Create.class);
        return ((RecordPlan.Create) plan).body();
    }

    private static String changed(RecordPlan plan) {
        assertThat(plan).isInstanceOf(RecordPlan.Change.class);
        return ((RecordPlan.Change) plan).id();
    }

    private static String code(RecordPlan plan) {
        Outcome outcome = ((RecordPlan.Settled) plan).outcome();
        return outcome instanceof Outcome.Dead dead
                ? dead.cause().code()
                : ((Outcome.Skipped) outcome).cause().code();
    }
}
