package io.ledgerway.intempus;

import static io.ledgerway.intempus.RecordSample.claim;
import static io.ledgerway.intempus.RecordSample.customer;
import static io.ledgerway.intempus.RecordSample.employee;
import static io.ledgerway.intempus.RecordSample.project;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many records in few calls. */
class RecordSearchTest {

    @Test
    void aHundredProjectsAreOneCallForThemAndOneForTheirCustomers() {
        List<RecordClaim> claims = IntStream.range(0, 100)
                .mapToObj(n -> claim(project("P" + n, "C1")))
                .toList();

        assertThat(asked(claims, Set.of("C1")))
                .hasSize(2)
                .contains("customer number=C1")
                .anyMatch(call -> call.startsWith("case number__in=P0,P1,P10,"));
    }

    @Test
    void allCustomersAreReadOnceWhereSomeAreToBeFoundByVatNumber() {
        List<RecordClaim> claims = List.of(
                claim(customer("1001", "A", "12345678")),
                claim(customer("1002", "B", "87654321")),
                claim(customer("1003", "C", null)));

        assertThat(asked(claims, Set.of())).containsExactly("customer number__in=1001,1002,1003", "customer ");
    }

    @Test
    void employeesAreReadAsAWhole() {
        assertThat(asked(List.of(claim(employee("17", null, false)), claim(employee("X", null, false))), Set.of()))
                .containsExactly("employee ");
    }

    @Test
    void aNumberThatAListCannotHoldIsAskedForAlone() {
        assertThat(asked(List.of(claim(customer("10,1", "A", null)), claim(customer("10&2", "B", null))), Set.of()))
                .containsExactlyInAnyOrder("customer number=10%2C1", "customer number=10%262");
    }

    @Test
    void aLongListIsCut() {
        List<RecordClaim> claims = IntStream.range(0, 100)
                .mapToObj(n -> claim(project("PROJEKT-MED-ET-LANGT-NUMMER-" + n, null)))
                .toList();

        assertThat(asked(claims, Set.of())).hasSizeBetween(2, 3).allMatch(call -> call.length() < 1700);
    }

    private static List<String> asked(List<RecordClaim> claims, Set<String> customers) {
        RecordSearch search = new RecordSearch(claims, customers, "/web/v1/company/1/");
        List<String> asked = new ArrayList<>();
        while (search.isOpen()) {
            PageRequest request = search.request();
            asked.add(request.resource() + " " + request.selection().filter());
            search.take(new Page(request.resource(), List.of(), null, null, false));
        }
        return asked;
    }
}
