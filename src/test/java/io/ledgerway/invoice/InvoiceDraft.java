package io.ledgerway.invoice;

import io.ledgerway.document.Address;
import io.ledgerway.document.Identifier;
import io.ledgerway.document.Invoice;
import io.ledgerway.document.Invoice.Kind;
import io.ledgerway.document.Invoice.Type;
import io.ledgerway.document.InvoiceLine;
import io.ledgerway.document.InvoiceTotals;
import io.ledgerway.document.Party;
import io.ledgerway.document.TaxCategory;
import io.ledgerway.document.TaxSubtotal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** An ordinary invoice of 1,000.00 and a quarter of tax; a test states only what differs. */
record InvoiceDraft(
        Kind kind,
        Type type,
        boolean selfBilled,
        String number,
        LocalDate issueDate,
        Party seller,
        Party buyer,
        BigDecimal net) {

    static final Party OURS = party("Skovly Byg ApS", "DK12345678");
    static final Party CUSTOMER = party("Havnens Ejendomme A/S", "DK87654321");

    static InvoiceDraft invoice(String number) {
        return new InvoiceDraft(
                null,
                Type.INVOICE,
                false,
                number,
                LocalDate.of(2026, 11, 20),
                OURS,
                CUSTOMER,
                new BigDecimal("1000.00"));
    }

    static Party party(String name, String vatNumber) {
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

    static Party party(String name, Identifier endpoint, Identifier registration, Identifier... others) {
        return new Party(name, endpoint, null, registration, List.of(others), "C-1", null, null, null);
    }

    InvoiceDraft kind(Kind kind) {
        return new InvoiceDraft(kind, type, selfBilled, number, issueDate, seller, buyer, net);
    }

    InvoiceDraft type(Type type) {
        return new InvoiceDraft(kind, type, selfBilled, number, issueDate, seller, buyer, net);
    }

    InvoiceDraft billedByBuyer() {
        return new InvoiceDraft(kind, type, true, number, issueDate, seller, buyer, net);
    }

    InvoiceDraft issued(LocalDate issueDate) {
        return new InvoiceDraft(kind, type, selfBilled, number, issueDate, seller, buyer, net);
    }

    InvoiceDraft from(Party seller) {
        return new InvoiceDraft(kind, type, selfBilled, number, issueDate, seller, buyer, net);
    }

    InvoiceDraft to(Party buyer) {
        return new InvoiceDraft(kind, type, selfBilled, number, issueDate, seller, buyer, net);
    }

    InvoiceDraft net(String net) {
        return new InvoiceDraft(kind, type, selfBilled, number, issueDate, seller, buyer, new BigDecimal(net));
    }

    Invoice build() {
        BigDecimal tax = net.multiply(new BigDecimal("0.25")).setScale(2, java.math.RoundingMode.HALF_UP);
        TaxCategory standard = new TaxCategory("S", new BigDecimal("25"));
        return new Invoice(
                kind,
                type,
                typeCode(),
                selfBilled,
                number,
                issueDate,
                null,
                issueDate == null ? null : issueDate.plusDays(30),
                null,
                "DKK",
                null,
                seller,
                buyer,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(line(standard)),
                null,
                List.of(new TaxSubtotal(standard, net, tax)),
                new InvoiceTotals(net, null, null, net, tax, null, net.add(tax), null, null, net.add(tax)),
                null);
    }

    private String typeCode() {
        if (selfBilled) {
            return type == Type.INVOICE ? "389" : "261";
        }
        return type == Type.INVOICE ? "380" : "381";
    }

    private InvoiceLine line(TaxCategory tax) {
        boolean negative = net.signum() < 0;
        return new InvoiceLine(
                "1",
                "Spær",
                null,
                negative ? BigDecimal.ONE.negate() : BigDecimal.ONE,
                "EA",
                net.abs(),
                null,
                net,
                tax,
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
}
