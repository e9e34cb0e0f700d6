package io.ledgerway.testing;

import io.ledgerway.document.Address;
import io.ledgerway.document.DocumentJson;
import io.ledgerway.document.Invoice;
import io.ledgerway.document.Invoice.Type;
import io.ledgerway.document.InvoiceLine;
import io.ledgerway.document.InvoiceTotals;
import io.ledgerway.document.Party;
import io.ledgerway.document.TaxCategory;
import io.ledgerway.document.TaxSubtotal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Invoices of our own making, each number once: sales invoices and bills, every tenth a credit. Which customer every
 * hundredth is for is no customer of the ledger. The same seed makes the same invoices.
 */
public final class GeneratedInvoices {

    static final String CUSTOMER = "DK90010018";
    static final String VENDOR = "DK90020013";
    static final String LOST_CUSTOMER = "DK90099990";

    private static final String OURS = "DK90000012";
    private static final Party CUSTOMER_PARTY = party("Kunde ApS", CUSTOMER);
    private static final Party VENDOR_PARTY = party("Leverandør ApS", VENDOR);
    private static final Party UNKNOWN_TO_THE_LEDGER = party("Ukendt ApS", LOST_CUSTOMER);
    private static final TaxCategory STANDARD = new TaxCategory("S", new BigDecimal("25"));
    private static final TaxCategory EXEMPT = new TaxCategory("E", BigDecimal.ZERO, null, "Exempt");

    /** Random numbers of neighbouring seeds begin alike: all would be sales, or all bills. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long seed;
    private final Party ours;

    public GeneratedInvoices(long seed) {
        this(seed, OURS);
    }

    /** @param company our company's VAT number, as in the connection's {@code company-ids} */
    public GeneratedInvoices(long seed, String company) {
        this.seed = seed;
        this.ours = party("Demo Byg A/S", company);
    }

    /** Whether the ledger refuses the invoice, for its customer. */
    public static boolean bad(int index) {
        return index % 100 == 57;
    }

    /** What stands in the ledger of a good one: tax included, negative for a credit. */
    public BigDecimal signedTotal(int index) {
        Invoice invoice = invoice(index);
        return invoice.type() == Type.CREDIT_NOTE
                ? invoice.totals().gross().negate()
                : invoice.totals().gross();
    }

    /** Whether we sold, and it is no credit. */
    public boolean isSalesInvoice(int index) {
        Invoice invoice = invoice(index);
        return invoice.type() == Type.INVOICE && invoice.seller().equals(ours);
    }

    public static String number(int index) {
        return "G-" + index;
    }

    /** As the HTTP door and the staging table take it. */
    public String json(int index) {
        return DocumentJson.write(invoice(index));
    }

    /** A hub's settings for these invoices and the ledger, as {@code key=value}. */
    public static List<String> settings(SimulatedLedger ledger) {
        Map<String, String> connection = new TreeMap<>(ledger.settings());
        connection.put("company-ids", OURS);
        List<String> settings = new ArrayList<>(settings(ledger, connection));
        settings.add("ledgerway.flows.invoices-to-" + ledger.connection() + ".start-from=2026-01-01");
        return settings;
    }

    /** Settings of the hub's connection to the ledger, as {@code key=value}. */
    public static List<String> settings(SimulatedLedger ledger, Map<String, String> values) {
        String prefix = "ledgerway.connections." + ledger.connection() + ".";
        return values.entrySet().stream()
                .map(value -> prefix + value.getKey() + "=" + value.getValue())
                .toList();
    }

    /** Lookup tables for these parties, in a hub's working directory. */
    public static void writeLookups(Path directory, SimulatedLedger ledger) {
        Path lookups = directory.resolve("config/lookups").resolve(ledger.connection());
        try {
            Files.createDirectories(lookups);
            for (Map.Entry<String, String> table : ledger.generatedTables().entrySet()) {
                Files.writeString(lookups.resolve(table.getKey() + ".csv"), table.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Invoice invoice(int index) {
        Random random = new Random((seed * 31 + index) * SPREAD);
        boolean sale = bad(index) || random.nextInt(4) > 0;
        Type type = !bad(index) && index % 10 == 3 ? Type.CREDIT_NOTE : Type.INVOICE;
        Party other = bad(index) ? UNKNOWN_TO_THE_LEDGER : sale ? CUSTOMER_PARTY : VENDOR_PARTY;
        List<InvoiceLine> lines = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int line = 1; line <= count; line++) {
            lines.add(line(line, BigDecimal.valueOf(1 + random.nextInt(5_000_000), 2), random.nextInt(6) == 0));
        }
        List<TaxSubtotal> taxes = new ArrayList<>();
        for (TaxCategory category : List.of(STANDARD, EXEMPT)) {
            BigDecimal taxable = net(
                    lines.stream().filter(line -> line.tax().equals(category)).toList());
            if (taxable.signum() != 0) {
                taxes.add(new TaxSubtotal(category, taxable, tax(taxable, category)));
            }
        }
        BigDecimal net = net(lines);
        BigDecimal tax = taxes.stream().map(TaxSubtotal::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        LocalDate issued = LocalDate.of(2026, 1 + index % 10, 1 + index % 28);
        return new Invoice(
                null,
                type,
                type == Type.INVOICE ? "380" : "381",
                false,
                number(index),
                issued,
                null,
                type == Type.INVOICE ? issued.plusDays(30) : null,
                null,
                "DKK",
                null,
                sale ? ours : other,
                sale ? other : ours,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                lines,
                null,
                taxes,
                new InvoiceTotals(net, null, null, net, tax, null, net.add(tax), null, null, net.add(tax)),
                null);
    }

    private static InvoiceLine line(int id, BigDecimal net, boolean exempt) {
        return new InvoiceLine(
                String.valueOf(id),
                "Ydelse " + id,
                null,
                BigDecimal.ONE,
                "EA",
                net,
                null,
                net,
                exempt ? EXEMPT : STANDARD,
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
    }

    private static BigDecimal net(List<InvoiceLine> lines) {
        return lines.stream().map(InvoiceLine::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal tax(BigDecimal taxable, TaxCategory category) {
        return taxable.multiply(category.rate()).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
    }

    private static Party party(String name, String vatNumber) {
        return new Party(
                name,
                null,
                vatNumber,
                null,
                List.of(),
                null,
                new Address(null, null, null, null, null, "DK"),
                null,
                null);
    }
}
