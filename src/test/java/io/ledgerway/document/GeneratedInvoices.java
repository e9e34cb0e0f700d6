package io.ledgerway.document;

import io.ledgerway.document.Invoice.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes invoices that agree with themselves to the cent, from a random source. */
public final class GeneratedInvoices {

    private static final List<TaxCategory> CATEGORIES = List.of(
            new TaxCategory("S", new BigDecimal("25")),
            new TaxCategory("S", new BigDecimal("7.50")),
            new TaxCategory("Z", new BigDecimal("0")),
            new TaxCategory("AE", new BigDecimal("0.00"), "VATEX-EU-AE", "Reverse charge"),
            new TaxCategory("O", null, "VATEX-EU-O", "Not subject to VAT"));

    private final Random random;

    public GeneratedInvoices(Random random) {
        this.random = random;
    }

    public Invoice next() {
        List<InvoiceLine> lines = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(5); i++) {
            lines.add(line(String.valueOf(i + 1)));
        }
        List<AllowanceCharge> all = new ArrayList<>();
        for (int i = 0; i < random.nextInt(3); i++) {
            all.add(allowanceCharge(category()));
        }
        List<TaxSubtotal> taxes = taxes(lines, all);
        Type type = random.nextBoolean() ? Type.INVOICE : Type.CREDIT_NOTE;
        boolean selfBilled = random.nextInt(4) == 0;
        LocalDate issued = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365));
        return new Invoice(
                null,
                type,
                type == Type.INVOICE ? selfBilled ? "389" : "380" : selfBilled ? "261" : "381",
                selfBilled,
                "F-" + random.nextInt(100_000),
                issued,
                maybe(issued.minusDays(2)),
                issued.plusDays(30),
                maybe(new InvoicePeriod(issued.minusDays(30), maybe(issued))),
                "DKK",
                "EUR",
                party("Sælger A/S", "DK12345678"),
                party("Køber & Søn <ApS>", "DK87654321"),
                maybe("ref 1"),
                maybe("PO-17"),
                maybe("K-1"),
                maybe("P-2"),
                maybe("4025:123"),
                random.nextBoolean() ? List.of() : List.of(new PrecedingInvoice("F-1", maybe(issued.minusDays(40)))),
                maybe("Note \"one\"\nline two"),
                random.nextBoolean() ? new PaymentTerms(30, "Netto 30 dage") : new PaymentTerms(null, "Som aftalt"),
                maybe(new Payment("30", maybe("+71<1>"), "DK5000400440116243")),
                lines,
                all,
                taxes,
                totals(lines, all, taxes),
                random.nextBoolean() ? List.of() : attachments());
    }

    private InvoiceLine line(String id) {
        BigDecimal quantity = decimal(20, random.nextInt(3)).subtract(new BigDecimal(5));
        BigDecimal price = decimal(1000, random.nextInt(5));
        BigDecimal each = random.nextBoolean()
                ? null
                : new BigDecimal(List.of("1", "10", "100.0", "3").get(random.nextInt(4)));
        List<AllowanceCharge> all = new ArrayList<>();
        for (int i = 0; i < random.nextInt(3); i++) {
            all.add(allowanceCharge(null));
        }
        BigDecimal net = quantity.multiply(price)
                .divide(each == null ? BigDecimal.ONE : each, 20, RoundingMode.HALF_UP)
                .add(all.stream().map(AllowanceCharge::signed).reduce(BigDecimal.ZERO, BigDecimal::add))
                .setScale(2, RoundingMode.HALF_UP);
        return new InvoiceLine(
                id,
                "Item " + id,
                maybe("More about it"),
                quantity,
                "HUR",
                price,
                each,
                net,
                category(),
                all,
                maybe("S-1"),
                maybe("B-1"),
                maybe(new Identifier("0160", "5701234567899")),
                random.nextBoolean() ? List.of() : List.of(new Identifier("STI", "8001"), new Identifier(null, "7")),
                maybe("4025"),
                maybe("3"),
                maybe(new InvoicePeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31))),
                null,
                Map.of());
    }

    private AllowanceCharge allowanceCharge(TaxCategory tax) {
        BigDecimal base = decimal(500, 2);
        boolean percentage = random.nextBoolean();
        BigDecimal percent = new BigDecimal(random.nextInt(50));
        BigDecimal amount = percentage
                ? base.multiply(percent).movePointLeft(2).setScale(2, RoundingMode.HALF_UP)
                : decimal(100, 2);
        return new AllowanceCharge(
                random.nextBoolean(),
                maybe("95"),
                "Discount",
                amount,
                percentage ? base : null,
                percentage ? percent : null,
                tax);
    }

    private List<TaxSubtotal> taxes(List<InvoiceLine> lines, List<AllowanceCharge> all) {
        Map<TaxCategory, BigDecimal> taxable = new LinkedHashMap<>();
        for (InvoiceLine line : lines) {
            taxable.merge(withExemption(line.tax()), line.net(), BigDecimal::add);
        }
        all.forEach(one -> taxable.merge(withExemption(one.tax()), one.signed(), BigDecimal::add));
        List<TaxSubtotal> taxes = new ArrayList<>();
        taxable.forEach((tax, sum) -> taxes.add(new TaxSubtotal(
                tax,
                sum,
                tax.rate() == null
                        ? new BigDecimal("0.00")
                        : sum.multiply(tax.rate()).movePointLeft(2).setScale(2, RoundingMode.HALF_UP))));
        return taxes;
    }

    private InvoiceTotals totals(List<InvoiceLine> lines, List<AllowanceCharge> all, List<TaxSubtotal> taxes) {
        BigDecimal lineNet = TotalsArithmetic.sum(lines, InvoiceLine::net);
        BigDecimal allowances = sum(all, false);
        BigDecimal charges = sum(all, true);
        BigDecimal net = lineNet.subtract(allowances).add(charges);
        BigDecimal tax = TotalsArithmetic.sum(taxes, TaxSubtotal::amount);
        BigDecimal gross = net.add(tax);
        BigDecimal prepaid = maybe(decimal(50, 2));
        BigDecimal rounding = maybe(decimal(1, 2).subtract(new BigDecimal("0.50")));
        return new InvoiceTotals(
                lineNet,
                allowances.signum() == 0 ? null : allowances,
                charges.signum() == 0 ? null : charges,
                net,
                tax,
                decimal(1000, 2),
                gross,
                prepaid,
                rounding,
                gross.subtract(prepaid == null ? BigDecimal.ZERO : prepaid)
                        .add(rounding == null ? BigDecimal.ZERO : rounding));
    }

    private static BigDecimal sum(List<AllowanceCharge> all, boolean charge) {
        return TotalsArithmetic.sum(
                all.stream().filter(one -> one.charge() == charge).toList(), AllowanceCharge::amount);
    }

    private Party party(String name, String vat) {
        return new Party(
                name,
                new Identifier("0088", "5790000000001"),
                maybe(vat),
                maybe(new Identifier("0184", vat.substring(2))),
                random.nextBoolean()
                        ? List.of()
                        : List.of(new Identifier("0088", "5790000000002"), new Identifier(null, "17")),
                maybe("10042"),
                maybe(new Address("Vej 1", maybe("2. sal"), "Århus", "8000", maybe("Midtjylland"), "DK")),
                maybe("Bo"),
                maybe("bo@example.org"));
    }

    private List<Attachment> attachments() {
        return List.of(
                new Attachment("A1", maybe("Timesheet"), "t.pdf", "application/pdf", "VGVzdA==", null),
                new Attachment("A2", "Specification", null, null, null, "https://example.org/spec"),
                new Attachment("A3", null, null, null, null, null));
    }

    private TaxCategory category() {
        TaxCategory full = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
        return new TaxCategory(full.code(), full.rate());
    }

    private static TaxCategory withExemption(TaxCategory tax) {
        return CATEGORIES.stream()
                .filter(one -> one.key().equals(tax.key()))
                .findFirst()
                .orElseThrow();
    }

    private BigDecimal decimal(int bound, int scale) {
        return new BigDecimal(random.nextDouble() * bound).setScale(scale, RoundingMode.HALF_UP);
    }

    private <T> T maybe(T value) {
        return random.nextInt(3) == 0 ? null : value;
    }
}
