package io.ledgerway.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.testing.GeneratedInvoices;
import io.ledgerway.testing.SimulatedLedger;
import io.ledgerway.testing.SimulatedSystems;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares what was given to the hub, what stands in the books and what the hub's ledger says, by SQL of its own. */
final class IndependentChecker {

    private final JdbcClient database;

    IndependentChecker(JdbcClient database) {
        this.database = database;
    }

    /** How many deliveries are settled; 0 while anything waits. */
    long settled() {
        Map<String, Long> states = states();
        boolean waits = Set.of("READY", "SENDING", "IN_DOUBT", "HELD").stream().anyMatch(states::containsKey);
        return waits ? 0 : states.values().stream().mapToLong(Long::longValue).sum();
    }

    Map<String, Long> states() {
        Map<String, Long> states = new TreeMap<>();
        database.sql("select state, count(*) from delivery group by state").query(row -> {
            states.put(row.getString(1), row.getLong(2));
        });
        return states;
    }

    /** Each good invoice is in the books once, to the cent, and the hub knows it; each bad one is dead and not there. */
    void check(SimulatedLedger ledger, GeneratedInvoices invoices, int count) {
        Map<String, List<String>> expected = new TreeMap<>();
        Set<String> bad = new TreeSet<>();
        for (int index = 0; index < count; index++) {
            if (GeneratedInvoices.bad(index)) {
                bad.add(GeneratedInvoices.number(index));
            } else {
                expected.put(GeneratedInvoices.number(index), List.of(plain(invoices.signedTotal(index))));
            }
        }
        Map<String, List<String>> booked = new TreeMap<>();
        ledger.totals()
                .forEach((number, totals) -> booked.put(
                        number, totals.stream().map(IndependentChecker::plain).toList()));
        assertSame(ledger.connection() + ": source and books", expected, booked);
        assertThat(numbers(ledger.connection(), "DELIVERED"))
                .as(ledger.connection() + ": the hub knows what is delivered")
                .isEqualTo(expected.keySet());
        assertThat(numbers(ledger.connection(), "DEAD"))
                .as(ledger.connection() + ": the hub knows what is refused")
                .isEqualTo(bad);
        assertNoRowTwice(ledger.connection(), count, expected.size());
    }

    /** Each approved entry is in the books once, with its hours, and the hub knows it. */
    void check(SimulatedSystems systems) {
        systems.assertBooksAgree();
        Set<String> approved = systems.approved().stream()
                .map(entry -> "INT-" + entry.id())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(database.sql("select document from delivery where connection = 'uniconta' and state = 'DELIVERED'")
                        .query(String.class)
                        .set())
                .isEqualTo(approved);
        assertNoRowTwice("uniconta", approved.size(), approved.size());
    }

    private void assertNoRowTwice(String connection, int rows, int delivered) {
        assertThat(count("select count(*) from delivery where connection = ?", connection))
                .as(connection + ": one delivery for each document")
                .isEqualTo(rows);
        assertThat(count(
                        "select count(distinct target_id) from delivery where connection = ? and state = 'DELIVERED'",
                        connection))
                .as(connection + ": each delivery has a document of its own in the target")
                .isEqualTo(delivered);
        assertThat(count(
                        "select count(*) from (select a.delivery_id from delivery_attempt a join delivery d"
                                + " on d.id = a.delivery_id where d.connection = ? and a.outcome = 'DELIVERED'"
                                + " group by a.delivery_id having count(*) > 1) twice",
                        connection))
                .as(connection + ": none was settled as delivered twice")
                .isZero();
    }

    private Set<String> numbers(String connection, String state) {
        return new TreeSet<>(database.sql("select number from delivery where connection = ? and state = ?")
                .param(connection)
                .param(state)
                .query(String.class)
                .list());
    }

    long count(String sql, Object... parameters) {
        return database.sql(sql).params(List.of(parameters)).query(Long.class).single();
    }

    /** Of ten thousand only those that differ are worth reading. */
    private static void assertSame(String what, Map<String, List<String>> expected, Map<String, List<String>> actual) {
        Set<String> all = new HashSet<>(expected.keySet());
        all.addAll(actual.keySet());
        Map<String, String> differences = new TreeMap<>();
        all.stream()
                .filter(number ->
                        !expected.getOrDefault(number, List.of()).equals(actual.getOrDefault(number, List.of())))
                .forEach(number ->
                        differences.put(number, "should be " + expected.get(number) + " and is " + actual.get(number)));
        assertThat(differences).as(what).isEmpty();
    }

    private static String plain(BigDecimal amount) {
        return amount.setScale(2).toPlainString();
    }
}
