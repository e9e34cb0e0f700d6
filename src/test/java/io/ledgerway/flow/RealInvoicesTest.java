package io.ledgerway.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.intacct.BookedDocument;
import io.ledgerway.sandbox.intacct.BookedLine;
import io.ledgerway.sandbox.intacct.DocumentKind;
import io.ledgerway.testing.HubInbox;
import io.ledgerway.testing.HubTest;
import io.ledgerway.testing.HubUnderTest;
import io.ledgerway.testing.SimulatedIntacct;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;

/** The example documents of Peppol BIS Billing 3, from the inbox into the books of Intacct, to the cent. */
@HubTest
@EnabledIf(value = "io.ledgerway.flow.PeppolFile#areThere", disabledReason = "needs ../shared/data/ubl/peppol-bis-3")
class RealInvoicesTest {

    private static final String SETTING = "ledgerway.connections.intacct.";

    @Autowired
    HubUnderTest hub;

    private final List<PeppolFile> files = PeppolFile.all();
    private HubInbox inbox;
    private SimulatedIntacct intacct;

    @BeforeEach
    void calm() {
        hub.calm();
        inbox = new HubInbox(hub);
        intacct = hub.ledgers().intacct();
        tellTheParties("customers", PeppolFile::buyer, intacct.control()::addCustomer);
        tellTheParties("vendors", PeppolFile::seller, intacct.control()::addVendor);
        tellTheTaxes();
    }

    @Test
    void whatOurCompaniesSoldStandsInTheBooksOnceToTheCent() {
        areOurs(PeppolFile::seller);

        Map<String, PeppolFile> sent = put("sale", numbered());

        assertBooked(sent, "Sale", DocumentKind.INVOICE, DocumentKind.AR_ADJUSTMENT);
    }

    @Test
    void whatOurCompaniesBoughtStandsInTheBooksOnceToTheCent() {
        areOurs(PeppolFile::buyer);
        Map<String, PeppolFile> numbered = new LinkedHashMap<>();
        files.forEach(file -> numbered.put("Bill-" + (numbered.size() + 1), file));

        Map<String, PeppolFile> sent = put("bill", numbered);

        assertBooked(sent, "Purchase", DocumentKind.BILL, DocumentKind.AP_ADJUSTMENT);
    }

    @Test
    void otherContentUnderTheSameNumberIsRefused() throws IOException {
        areOurs(PeppolFile::seller);
        List<PeppolFile> same = files.stream()
                .filter(file -> file.number().equals("Snippet1") && !file.credit())
                .toList();
        assertThat(same).hasSizeGreaterThan(2);
        PeppolFile first = same.get(0);

        inbox.put("clash-" + first.name(), first.text(first.number()));
        inbox.await(inbox.file("done/clash-" + first.name()));
        same.stream().skip(1).forEach(file -> inbox.put("clash-" + file.name(), file.text(file.number())));

        for (PeppolFile file : same.subList(1, same.size())) {
            Path problems = inbox.file("rejected/clash-" + file.name() + ".problems.txt");
            inbox.await(problems);
            assertThat(Files.readString(problems)).contains("Snippet1", "recorded before with other content");
        }
        assertThat(hub.deadLetters("INVOICE_CONFLICT")).hasSizeGreaterThanOrEqualTo(same.size() - 1);
        awaitDelivered("Snippet1");
        assertThat(booked("Snippet1", DocumentKind.INVOICE))
                .singleElement()
                .satisfies(one -> assertThat(one.total()).isEqualByComparingTo(first.total()));
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

    private void areOurs(Function<PeppolFile, String> party) {
        String ids = files.stream().map(party).distinct().collect(Collectors.joining(", "));
        hub.have(Map.of(SETTING + "company-ids", ids, SETTING + "defaults.due-days", "30"));
    }

    private Map<String, PeppolFile> put(String prefix, Map<String, PeppolFile> numbered) {
        numbered.forEach((number, file) -> inbox.put(prefix + "-" + file.name(), file.text(number)));
        numbered.values().forEach(file -> inbox.await(inbox.file("done/" + prefix + "-" + file.name())));
        numbered.keySet().forEach(this::awaitDelivered);
        return numbered;
    }

    private void assertBooked(
            Map<String, PeppolFile> sent, String side, DocumentKind invoice, DocumentKind adjustment) {
        sent.forEach((number, file) -> {
            DocumentKind kind = file.credit() ? adjustment : invoice;
            assertThat(booked(number, kind)).as(file.name()).singleElement().satisfies(one -> {
                BigDecimal sign = file.credit() ? BigDecimal.ONE.negate() : BigDecimal.ONE;
                assertThat(one.total().multiply(sign)).isEqualByComparingTo(file.total());
                assertThat(one.currency().currency()).isEqualTo(file.currency());
                assertThat(byTax(one, side, sign, BookedLine::amount)).isEqualTo(file.net());
                assertThat(byTax(one, side, sign, BookedLine::tax)).isEqualTo(file.tax());
            });
            assertThat(intacct.books().documents().stream().filter(each -> number.equals(each.number())))
                    .as(file.name())
                    .hasSize(1);
        });
        intacct.assertNothingIsDoubled();
    }

    /** Sums by tax detail; lines without one, which are roundings, are in the total only. */
    private static Map<String, BigDecimal> byTax(
            BookedDocument document, String side, BigDecimal sign, Function<BookedLine, BigDecimal> amount) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        document.lines().stream()
                .filter(line -> !line.taxEntries().isEmpty())
                .forEach(line -> sums.merge(
                        line.taxEntries().get(0).detailId().replaceFirst("^" + side + " ", ""),
                        amount.apply(line).multiply(sign).setScale(2),
                        BigDecimal::add));
        return sums;
    }

    private List<BookedDocument> booked(String number, DocumentKind kind) {
        return intacct.books().documents(kind).stream()
                .filter(each -> number.equals(each.number()))
                .toList();
    }

    /** Without a row for it in a table it waits for one, as it may for a second after the tables were written. */
    private void awaitDelivered(String number) {
        HubUnderTest.waiting(number + " is delivered", Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(deliveries(number))
                        .singleElement()
                        .satisfies(one -> assertThat(one.path("state").asText())
                                .as(one.toString())
                                .isEqualTo("DELIVERED")));
    }

    /** A credit note of the same number is another document. */
    private List<JsonNode> deliveries(String number) {
        return hub.items("/api/deliveries?connection=intacct").stream()
                .filter(each -> each.path("number").asText().equals(number))
                .toList();
    }

    private void tellTheParties(String table, Function<PeppolFile, String> party, BiConsumer<String, String> add) {
        StringBuilder rows = new StringBuilder(intacct.tables().get(table));
        for (String id : files.stream().map(party).distinct().toList()) {
            String code = code(id);
            add.accept(code, "Party " + id);
            rows.append(id).append(',').append(code).append('\n');
        }
        hub.folder().write("config/lookups/intacct/" + table + ".csv", rows.toString());
    }

    /** At most 20 characters. */
    private static String code(String id) {
        String plain = id.replaceAll("[^A-Za-z0-9]", "");
        return "P-" + plain.substring(Math.max(0, plain.length() - 18));
    }

    private void tellTheTaxes() {
        StringBuilder rows = new StringBuilder(intacct.tables().get("tax-codes").replaceAll("(?m)^.*S:25.*\\n", ""));
        files.stream().flatMap(file -> file.net().keySet().stream()).distinct().forEach(key -> {
            String rate = key.contains(":") ? key.substring(key.indexOf(':') + 1) : "0";
            for (String side : List.of("Sale", "Purchase")) {
                intacct.control().addTaxDetail(side + " " + key, rate, side.equals("Sale"));
                rows.append(side.toLowerCase(Locale.ROOT)).append('|').append(key);
                rows.append(',').append(side).append(' ').append(key).append('\n');
            }
        });
        hub.folder().write("config/lookups/intacct/tax-codes.csv", rows.toString());
    }
}
