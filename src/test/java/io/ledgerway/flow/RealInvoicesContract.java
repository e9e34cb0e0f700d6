package io.ledgerway.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.testing.HubInbox;
import io.ledgerway.testing.HubTest;
import io.ledgerway.testing.HubUnderTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The example documents of Peppol BIS Billing 3, from the inbox into the books of a ledger: each to the cent, or refused by
 * a rule that has a name. Each ledger has a subclass that says how its books are read.
 */
@HubTest
abstract class RealInvoicesContract {

    @Autowired
    HubUnderTest hub;

    final List<PeppolFile> files = PeppolFile.all();
    HubInbox inbox;
    private final Map<String, String> taxes = new TreeMap<>();

    /** The connection's name. */
    abstract String connection();

    /** Settings of the connection that these documents need, without its name. */
    Map<String, String> settings() {
        return Map.of("defaults.due-days", "30");
    }

    /** Adds the customer or vendor to the ledger. @param currency of the first document of theirs */
    abstract void addParty(boolean sale, String code, String currency);

    /**
     * Adds a tax to the ledger; answers its code.
     *
     * @param key category and rate, such as {@code S:25}
     * @param percent the rate
     */
    abstract String addTax(boolean sale, String key, String percent);

    /** Code of the tax that rounding is booked with, where the ledger wants one; else null. */
    String addRoundingTax() {
        return null;
    }

    /** Whatever stands in the ledger under this number. */
    abstract List<Booked> booked(String number);

    abstract void assertNothingIsDoubled();

    /** Code of the cause for which the ledger takes the document not; null = it is taken. @param currency the party's */
    String refusal(PeppolFile file, String currency) {
        return null;
    }

    /**
     * A document as it stands in a ledger's books.
     *
     * @param credit whether it takes from what is owed; its amounts are positive all the same
     * @param total with tax and rounding
     * @param net by tax code, without rounding
     * @param tax by tax code, with two decimals as {@code net}
     */
    record Booked(
            boolean sale,
            boolean credit,
            BigDecimal total,
            String currency,
            Map<String, BigDecimal> net,
            Map<String, BigDecimal> tax) {}

    @BeforeEach
    void calm() {
        hub.calm();
        inbox = new HubInbox(hub);
        tellTheParties(true);
        tellTheParties(false);
        tellTheTaxes();
    }

    @Test
    void whatOurCompaniesSoldStandsInTheBooksOnceToTheCent() {
        areOurs(PeppolFile::seller);

        assertBooked(put("sale", numbered()), true);
    }

    @Test
    void whatOurCompaniesBoughtStandsInTheBooksOnceToTheCent() {
        areOurs(PeppolFile::buyer);
        Map<String, PeppolFile> numbered = new LinkedHashMap<>();
        files.forEach(file -> numbered.put("BILL-" + (numbered.size() + 1), file));

        assertBooked(put("bill", numbered), false);
    }

    void areOurs(Function<PeppolFile, String> party) {
        Map<String, String> wanted = new HashMap<>(settings());
        wanted.put("company-ids", files.stream().map(party).distinct().collect(Collectors.joining(", ")));
        hub.have(wanted.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> "ledgerway.connections." + connection() + "." + each.getKey(), Map.Entry::getValue)));
    }

    void await(String number, String state, String cause) {
        HubUnderTest.waiting(number + " is " + state, Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(deliveries(number))
                        .singleElement()
                        .satisfies(one -> {
                            assertThat(one.path("state").asText())
                                    .as(one.toString())
                                    .isEqualTo(state);
                            assertThat(one.path("cause").path("code").asText(""))
                                    .as(one.toString())
                                    .isEqualTo(cause);
                        }));
    }

    /** Each under its own number where that is free, else under another. */
    private Map<String, PeppolFile> numbered() {
        Map<String, PeppolFile> numbered = new LinkedHashMap<>();
        for (PeppolFile file : files) {
            String number = file.number();
            numbered.put(numbered.containsKey(number) ? "No-" + numbered.size() : number, file);
        }
        assertThat(numbered).hasSize(files.size());
        return numbered;
    }

    private Map<String, PeppolFile> put(String prefix, Map<String, PeppolFile> numbered) {
        String name = connection() + "-" + prefix + "-";
        numbered.forEach((number, file) -> inbox.put(name + file.name(), file.text(number)));
        numbered.values().forEach(file -> inbox.await(inbox.file("done/" + name + file.name())));
        return numbered;
    }

    private void assertBooked(Map<String, PeppolFile> sent, boolean sale) {
        Map<String, String> currencies = currencies(sale);
        sent.forEach((number, file) -> {
            String refusal = refusal(file, currencies.get(party(sale).apply(file)));
            await(number, refusal == null ? "DELIVERED" : "DEAD", refusal == null ? "" : refusal);
            if (refusal != null) {
                assertThat(booked(number)).as(file.name()).isEmpty();
                return;
            }
            assertThat(booked(number)).as(file.name()).singleElement().satisfies(one -> {
                assertThat(one.sale()).isEqualTo(sale);
                assertThat(one.credit()).isEqualTo(file.credit());
                assertThat(one.total()).isEqualByComparingTo(file.total());
                assertThat(one.currency()).isEqualTo(file.currency());
                assertThat(one.net()).isEqualTo(byCode(sale, file.net()));
                assertThat(one.tax()).isEqualTo(byCode(sale, file.tax()));
            });
        });
        assertNothingIsDoubled();
    }

    /** The file's sums by the ledger's tax codes. */
    private Map<String, BigDecimal> byCode(boolean sale, Map<String, BigDecimal> sums) {
        Map<String, BigDecimal> byCode = new TreeMap<>();
        sums.forEach((key, sum) -> byCode.put(taxes.get(side(sale) + key), sum));
        return byCode;
    }

    /** A credit note of the same number is another document. */
    private List<JsonNode> deliveries(String number) {
        return hub.items("/api/deliveries?connection=" + connection()).stream()
                .filter(each -> each.path("number").asText().equals(number))
                .toList();
    }

    private static Function<PeppolFile, String> party(boolean sale) {
        return sale ? PeppolFile::buyer : PeppolFile::seller;
    }

    /** Of each party's first document. */
    private Map<String, String> currencies(boolean sale) {
        Map<String, String> currencies = new LinkedHashMap<>();
        files.forEach(file -> currencies.putIfAbsent(party(sale).apply(file), file.currency()));
        return currencies;
    }

    private void tellTheParties(boolean sale) {
        String table = sale ? "customers" : "vendors";
        StringBuilder rows = new StringBuilder("source,target\n");
        currencies(sale).forEach((id, currency) -> {
            addParty(sale, code(id), currency);
            rows.append(id).append(',').append(code(id)).append('\n');
        });
        write(table, rows);
    }

    /** At most 20 characters. */
    private static String code(String id) {
        String plain = id.replaceAll("[^A-Za-z0-9]", "");
        return "P-" + plain.substring(Math.max(0, plain.length() - 18));
    }

    private void tellTheTaxes() {
        StringBuilder rows = new StringBuilder("source,target\n");
        for (boolean sale : List.of(true, false)) {
            files.stream()
                    .flatMap(file -> file.net().keySet().stream())
                    .distinct()
                    .forEach(key -> {
                        String percent = key.contains(":") ? key.substring(key.indexOf(':') + 1) : "0";
                        taxes.put(side(sale) + key, addTax(sale, key, percent));
                    });
        }
        taxes.forEach((key, code) -> rows.append(key).append(',').append(code).append('\n'));
        String rounding = addRoundingTax();
        write(
                "tax-codes",
                rounding == null
                        ? rows
                        : rows.append("rounding,").append(rounding).append('\n'));
    }

    private static String side(boolean sale) {
        return sale ? "sale|" : "purchase|";
    }

    private void write(String table, CharSequence rows) {
        hub.tables().write(connection(), Map.of(table, rows.toString()));
    }
}
