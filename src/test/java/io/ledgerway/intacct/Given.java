package io.ledgerway.intacct;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.delivery.Batch;
import io.ledgerway.delivery.Claim;
import io.ledgerway.delivery.DeliveryState;
import io.ledgerway.delivery.SentVersion;
import io.ledgerway.document.DocumentJson;
import io.ledgerway.document.Identifier;
import io.ledgerway.document.Invoice;
import io.ledgerway.document.InvoiceLine;
import io.ledgerway.document.InvoiceTotals;
import io.ledgerway.document.Party;
import io.ledgerway.document.PrecedingInvoice;
import io.ledgerway.document.TaxCategory;
import io.ledgerway.document.TaxSubtotal;
import io.ledgerway.ledger.LedgerInvoice;
import io.ledgerway.ledger.LedgerLine;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;

/** An ordinary company and its ordinary invoice; a test changes only what it is about. */
final class Given {

    static final Instant NOW = Instant.parse("2026-10-01T08:00:00Z");

    final Map<String, String> values = new HashMap<>(Map.of(
            "sender-id", "snd",
            "sender-password", "sender-secret",
            "company-id", "ACME",
            "user-id", "hub",
            "user-password", "user-secret"));
    final Map<String, String> defaults = new HashMap<>(Map.of("base-currency", "DKK"));
    String referenceField = "externalid";
    int batchSize = 50;

    Invoice.Kind kind = Invoice.Kind.SALES_INVOICE;
    String number = "2026-117";
    String currency = "DKK";
    String order = "PO-9";
    String note = "Thank you";
    LocalDate due = LocalDate.of(2026, 10, 14);
    String term;
    List<PrecedingInvoice> preceding = List.of();
    List<io.ledgerway.document.Attachment> attachments = List.of();
    final Map<String, String> counterpartyFields = new HashMap<>();
    List<LedgerLine> lines =
            new ArrayList<>(List.of(line("1000.00", "250.00", Map.of()), line("99.99", "25.00", Map.of())));

    static LedgerLine line(String net, String tax, Map<String, String> fields) {
        return new LedgerLine(
                "line 1",
                "4000",
                new BigDecimal(net),
                new BigDecimal(tax),
                new TaxCategory("S", new BigDecimal("25")),
                "DK-25",
                "Consulting",
                null,
                null,
                null,
                null,
                null,
                fields);
    }

    ConnectionSettings connection() {
        return new ConnectionSettings(
                "intacct",
                "intacct",
                URI.create("https://api.intacct.com/ia/xml/xmlgw.phtml"),
                "production",
                1,
                batchSize,
                0,
                0,
                Duration.ofSeconds(5),
                Duration.ofMinutes(5),
                Duration.ofHours(12),
                Duration.ofSeconds(30),
                Duration.ofMinutes(7),
                10,
                Duration.ofSeconds(5),
                Duration.ofMinutes(15),
                referenceField,
                Map.copyOf(defaults),
                Map.copyOf(values));
    }

    DocumentSettings settings() {
        return DocumentSettings.read(connection());
    }

    Invoice invoice() {
        Party seller = party("Seller", "DK11111111");
        Party buyer = party("Buyer", "DK12345678");
        LedgerInvoice sums = ledger(null);
        BigDecimal net = lines.stream().map(LedgerLine::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Invoice(
                kind,
                kind.credit() ? Invoice.Type.CREDIT_NOTE : Invoice.Type.INVOICE,
                "380",
                false,
                number,
                LocalDate.of(2026, 9, 30),
                null,
                due,
                null,
                currency,
                null,
                seller,
                buyer,
                null,
                order,
                null,
                null,
                null,
                preceding,
                note,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                new InvoiceTotals(
                        net, null, null, net, sums.total().subtract(net), null, sums.total(), null, null, sums.total()),
                attachments);
    }

    /** The invoice with its one line and tax, as the ledgers' mapping wants it. */
    Invoice invoiceWithLine(BigDecimal net, BigDecimal tax) {
        Invoice bare = invoice();
        TaxCategory category = new TaxCategory("S", new BigDecimal("25"));
        InvoiceLine line = new InvoiceLine(
                "1",
                "Consulting",
                null,
                BigDecimal.ONE,
                "HUR",
                net,
                null,
                net,
                category,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return new Invoice(
                bare.kind(),
                bare.type(),
                bare.typeCode(),
                false,
                bare.number(),
                bare.issueDate(),
                null,
                bare.dueDate(),
                null,
                bare.currency(),
                null,
                bare.seller(),
                bare.buyer(),
                null,
                bare.orderReference(),
                null,
                null,
                null,
                null,
                bare.note(),
                null,
                null,
                List.of(line),
                null,
                List.of(new TaxSubtotal(category, net, tax)),
                bare.totals(),
                null);
    }

    LedgerInvoice ledger() {
        return ledger(invoice());
    }

    private LedgerInvoice ledger(Invoice invoice) {
        return new LedgerInvoice(invoice, kind.sale() ? "C-0042" : "V-0007", counterpartyFields, term, due, lines);
    }

    Claim claim() {
        return claim(1);
    }

    Claim claim(long id) {
        return claim(id, 1, List.of());
    }

    Claim claim(long id, int attempt, List<SentVersion> earlier) {
        Given other = this;
        String before = number;
        other.number = id == 1 ? before : before + "-" + id;
        Claim claim = new Claim(
                id,
                "ACME/" + other.number,
                1 + earlier.size(),
                "LW-REF" + id,
                attempt,
                DeliveryState.SENDING,
                attempt > 1,
                DocumentJson.write(invoice()),
                true,
                earlier);
        number = before;
        return claim;
    }

    Batch batch(int invoices) {
        return batch(IntStream.rangeClosed(1, invoices).mapToObj(this::claim).toArray(Claim[]::new));
    }

    static Batch batch(Claim... claims) {
        return new Batch("invoices-to-intacct", "intacct", 1, time -> true, false, List.of(claims));
    }

    PlannedDocument plan() {
        return DocumentFunctions.plan(claim(), ledger(), settings());
    }

    static Element xml(String text) {
        try {
            return ElementText.read(text);
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Party party(String name, String vat) {
        return new Party(name, null, vat, new Identifier("0184", vat.substring(2)), List.of(), null, null, null, null);
    }
}
