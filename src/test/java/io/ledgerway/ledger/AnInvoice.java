package io.ledgerway.ledger;

import io.ledgerway.document.AllowanceCharge;
import io.ledgerway.document.Identifier;
import io.ledgerway.document.Invoice;
import io.ledgerway.document.InvoiceLine;
import io.ledgerway.document.InvoiceTotals;
import io.ledgerway.document.Party;
import io.ledgerway.document.PaymentTerms;
import io.ledgerway.document.TaxCategory;
import io.ledgerway.document.TaxSubtotal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An ordinary sales invoice, F-17 to Byg ApS; a test changes only what it is about. Totals follow the parts. */
final class AnInvoice {

    static final TaxCategory S25 = new TaxCategory("S", new BigDecimal("25.00"));
    static final TaxCategory Z = new TaxCategory("Z", BigDecimal.ZERO);

    Invoice.Kind kind = Invoice.Kind.SALES_INVOICE;
    String typeCode = "380";
    String currency = "DKK";
    LocalDate dueDate;
    PaymentTerms terms;
    String accountingCost;
    String buyerReference;
    String project;
    String rounding;
    String gross;
    Party other = new Party(
            "Byg ApS",
            new Identifier("0088", "5790000435975"),
            "DK12345678",
            new Identifier("0184", "12345678"),
            List.of(),
            "C-7",
            null,
            null,
            null);
    final List<InvoiceLine> lines = new ArrayList<>();
    final List<AllowanceCharge> allowancesAndCharges = new ArrayList<>();
    final List<TaxSubtotal> taxes = new ArrayList<>();

    static Party party(String name, String accountNumber) {
        return new Party(name, null, null, null, null, accountNumber, null, null, null);
    }

    AnInvoice line(String net, TaxCategory tax) {
        return line(net, tax, "Timer", null, null);
    }

    AnInvoice line(String net, TaxCategory tax, String name, String item, String accountingCost) {
        lines.add(new InvoiceLine(
                String.valueOf(lines.size() + 1),
                name,
                null,
                new BigDecimal(net).signum() < 0 ? new BigDecimal("-1") : BigDecimal.ONE,
                "HUR",
                new BigDecimal(net).abs(),
                null,
                new BigDecimal(net),
                tax,
                null,
                item,
                "B-" + (lines.size() + 1),
                new Identifier("0160", "0571200" + lines.size()),
                item == null ? null : List.of(new Identifier("MP", "811" + lines.size())),
                accountingCost,
                null,
                null,
                null,
                Map.of()));
        return this;
    }

    AnInvoice allowance(String code, String amount, TaxCategory tax) {
        allowancesAndCharges.add(new AllowanceCharge(false, code, "Rabat", new BigDecimal(amount), null, null, tax));
        return this;
    }

    AnInvoice charge(String code, String amount, TaxCategory tax) {
        allowancesAndCharges.add(new AllowanceCharge(true, code, "Fragt", new BigDecimal(amount), null, null, tax));
        return this;
    }

    AnInvoice tax(TaxCategory category, String amount) {
        taxes.add(new TaxSubtotal(category, null, new BigDecimal(amount)));
        return this;
    }

    Invoice build() {
        boolean sale = kind.sale();
        Party us = party("Us A/S", null);
        return new Invoice(
                kind,
                kind.credit() ? Invoice.Type.CREDIT_NOTE : Invoice.Type.INVOICE,
                typeCode,
                false,
                "F-17",
                LocalDate.of(2026, 1, 31),
                null,
                dueDate,
                null,
                currency,
                null,
                sale ? us : other,
                sale ? other : us,
                buyerReference,
                null,
                null,
                project,
                accountingCost,
                null,
                null,
                terms,
                null,
                lines,
                allowancesAndCharges,
                taxes,
                totals(),
                null);
    }

    private InvoiceTotals totals() {
        BigDecimal net = lines.stream().map(InvoiceLine::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        net = allowancesAndCharges.stream().map(AllowanceCharge::signed).reduce(net, BigDecimal::add);
        BigDecimal tax = taxes.stream().map(TaxSubtotal::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new InvoiceTotals(
                null,
                null,
                null,
                net,
                tax,
                new BigDecimal("999.99"),
                gross == null ? net.add(tax) : new BigDecimal(gross),
                new BigDecimal("40"),
                rounding == null ? null : new BigDecimal(rounding),
                null);
    }
}
