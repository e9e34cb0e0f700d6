package io.ledgerway.acumatica;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.delivery.Batch;
import io.ledgerway.delivery.Claim;
import io.ledgerway.delivery.DeliveryState;
import io.ledgerway.document.DocumentJson;
import io.ledgerway.document.Invoice;
import io.ledgerway.document.InvoiceLine;
import io.ledgerway.document.InvoiceTotals;
import io.ledgerway.document.Party;
import io.ledgerway.document.TaxCategory;
import io.ledgerway.ledger.LedgerInvoice;
import io.ledgerway.ledger.LedgerLine;
import io.ledgerway.ledger.LedgerMapping;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An ordinary document with 25 % tax, and how it is mapped; a test changes only what it is about. */
final class AnInvoice {

    /** Columns that the lookup rows of every line set, by field; for the tests of this package only. */
    final Map<String, String> columns = new HashMap<>();

    private final Invoice.Kind kind;
    private final String number;
    private final List<String> nets = new ArrayList<>(List.of("100.00"));
    private String account;
    private String currency = "EUR";
    private String quantity;
    private String price;
    private String note;
    private String order = "PO-7";

    private AnInvoice(Invoice.Kind kind, String number) {
        this.kind = kind;
        this.number = number;
        this.account = kind.sale() ? "CUST01" : "VEND01";
    }

    static AnInvoice of(Invoice.Kind kind, String number) {
        return new AnInvoice(kind, number);
    }

    static AnInvoice sale(String number) {
        return of(Invoice.Kind.SALES_INVOICE, number);
    }

    static AnInvoice bill(String number) {
        return of(Invoice.Kind.BILL, number);
    }

    AnInvoice net(String... amounts) {
        nets.clear();
        nets.addAll(List.of(amounts));
        return this;
    }

    AnInvoice times(String pieces, String each) {
        quantity = pieces;
        price = each;
        return net(new BigDecimal(pieces)
                .multiply(new BigDecimal(each))
                .setScale(2, java.math.RoundingMode.HALF_UP)
                .toPlainString());
    }

    AnInvoice to(String code) {
        account = code;
        return this;
    }

    AnInvoice in(String code) {
        currency = code;
        return this;
    }

    AnInvoice note(String text) {
        note = text;
        return this;
    }

    AnInvoice order(String text) {
        order = text;
        return this;
    }

    AnInvoice column(String field, String value) {
        columns.put(field, value);
        return this;
    }

    Invoice build() {
        Party us = new Party("Us", null, null, null, null, null, null, null, null);
        Party other = new Party("Other", null, null, null, null, account, null, null, null);
        List<InvoiceLine> lines = new ArrayList<>();
        BigDecimal net = BigDecimal.ZERO;
        for (String amount : nets) {
            lines.add(line(lines.size() + 1, new BigDecimal(amount)));
            net = net.add(new BigDecimal(amount));
        }
        BigDecimal tax = net.multiply(new BigDecimal("0.25"));
        return new Invoice(
                kind,
                kind.credit() ? Invoice.Type.CREDIT_NOTE : Invoice.Type.INVOICE,
                "380",
                false,
                number,
                LocalDate.of(2026, 3, 31),
                null,
                kind.credit() ? null : LocalDate.of(2026, 4, 30),
                null,
                currency,
                null,
                kind.sale() ? us : other,
                kind.sale() ? other : us,
                null,
                order,
                null,
                null,
                null,
                null,
                note,
                null,
                null,
                lines,
                null,
                null,
                new InvoiceTotals(null, null, null, net, tax, null, net.add(tax), null, null, null),
                null);
    }

    private InvoiceLine line(int id, BigDecimal net) {
        return new InvoiceLine(
                String.valueOf(id),
                "Goods " + id,
                null,
                quantity == null ? BigDecimal.ONE : new BigDecimal(quantity),
                "EA",
                price == null ? net : new BigDecimal(price),
                null,
                net,
                new TaxCategory("S", new BigDecimal("25")),
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

    LedgerInvoice booked() {
        return booked(build(), columns);
    }

    PlannedDocument planned(TestInstance instance) {
        return new DocumentBuilder(instance.documents()).of(booked(), "LW-REF-1");
    }

    Claim claim(long id) {
        return claim(id, DeliveryState.SENDING, 1, false);
    }

    Claim doubted(long id) {
        return claim(id, DeliveryState.IN_DOUBT, 1, true);
    }

    /** By an operator. */
    Claim replayed(long id) {
        return claim(id, DeliveryState.IN_DOUBT, 0, true);
    }

    private Claim claim(long id, DeliveryState state, int attempt, boolean tried) {
        return new Claim(id, "doc-" + id, 1, "LW-" + id, attempt, state, tried, DocumentJson.write(build()));
    }

    static Batch batch(Claim... claims) {
        boolean lookUp = claims.length > 0 && claims[0].state() == DeliveryState.IN_DOUBT;
        return new Batch("invoices-to-acumatica", "acumatica", 1, time -> true, lookUp, List.of(claims));
    }

    /** Maps one to one: account number, account 4000 or 6000, tax category TAXABLE. */
    static LedgerMapping.Result map(Invoice invoice, ConnectionSettings connection) {
        return new LedgerMapping.Result.Mapped(booked(invoice, Map.of()));
    }

    private static LedgerInvoice booked(Invoice invoice, Map<String, String> columns) {
        return new LedgerInvoice(
                invoice,
                invoice.counterparty().accountNumber(),
                Map.of(),
                null,
                invoice.dueDate(),
                invoice.lines().stream()
                        .map(line -> line(invoice, line, columns))
                        .toList());
    }

    private static LedgerLine line(Invoice invoice, InvoiceLine line, Map<String, String> columns) {
        return new LedgerLine(
                "line " + line.id(),
                invoice.kind().sale() ? "4000" : "6000",
                line.net(),
                line.net().multiply(new BigDecimal("0.25")),
                line.tax(),
                "TAXABLE",
                line.name(),
                null,
                null,
                null,
                line.quantity(),
                line.price(),
                columns);
    }
}
