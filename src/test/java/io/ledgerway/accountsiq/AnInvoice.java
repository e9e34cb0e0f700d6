package io.ledgerway.accountsiq;

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
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** An ordinary document with 23 % tax, and how it is mapped; a test changes only what it is about. */
final class AnInvoice {

    Invoice.Kind kind = Invoice.Kind.SALES_INVOICE;
    String number = "INV-1";
    String account = "CUST01";
    String currency = "EUR";
    String order = "PO-7";
    LocalDate date = LocalDate.of(2026, 3, 31);
    final List<String> nets = new ArrayList<>(List.of("100.00"));

    static AnInvoice of(Invoice.Kind kind, String number) {
        AnInvoice invoice = new AnInvoice();
        invoice.kind = kind;
        invoice.number = number;
        invoice.account = kind.sale() ? "CUST01" : "SUPP01";
        return invoice;
    }

    AnInvoice net(String... amounts) {
        nets.clear();
        nets.addAll(List.of(amounts));
        return this;
    }

    AnInvoice to(String code) {
        account = code;
        return this;
    }

    AnInvoice in(String code) {
        currency = code;
        return this;
    }

    AnInvoice on(String day) {
        date = LocalDate.parse(day);
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
        BigDecimal tax = net.multiply(new BigDecimal("0.23"));
        return new Invoice(
                kind,
                kind.credit() ? Invoice.Type.CREDIT_NOTE : Invoice.Type.INVOICE,
                "380",
                false,
                number,
                date,
                null,
                null,
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
                null,
                null,
                null,
                lines,
                null,
                null,
                new InvoiceTotals(null, null, null, net, tax, null, net.add(tax), null, null, null),
                null);
    }

    private static InvoiceLine line(int number, BigDecimal net) {
        return new InvoiceLine(
                String.valueOf(number),
                "Goods " + number,
                null,
                BigDecimal.ONE,
                "EA",
                net,
                null,
                net,
                new TaxCategory("S", new BigDecimal("23")),
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

    Claim claim(long id) {
        return claim(id, false);
    }

    Claim claim(long id, boolean tried) {
        return new Claim(
                id, "doc-" + id, 1, "ACIQ-" + id, 1, DeliveryState.SENDING, tried, DocumentJson.write(build()));
    }

    static Batch batch(Claim... claims) {
        return new Batch("invoices-to-accountsiq", "accountsiq", 1, time -> true, false, List.of(claims));
    }

    /** So many sales invoices, with numbers from INV-1000. */
    static Batch sales(int invoices) {
        return batch(IntStream.range(1000, 1000 + invoices)
                .mapToObj(id -> of(Invoice.Kind.SALES_INVOICE, "INV-" + id).claim(id))
                .toArray(Claim[]::new));
    }

    /** Maps one to one: account number, account 2000 or 5000, tax code s23; lines below zero become a contra document. */
    static LedgerMapping.Result map(Invoice invoice, ConnectionSettings connection) {
        List<LedgerLine> lines = invoice.lines().stream()
                .map(line -> line(invoice, line, line.net().signum()))
                .toList();
        return new LedgerMapping.Result.Mapped(
                new LedgerInvoice(
                        invoice,
                        invoice.counterparty().accountNumber(),
                        Map.of(),
                        null,
                        invoice.dueDate(),
                        of(invoice, lines, 1)),
                of(invoice, lines, -1));
    }

    private static List<LedgerLine> of(Invoice invoice, List<LedgerLine> lines, int sign) {
        return IntStream.range(0, lines.size())
                .filter(i -> invoice.lines().get(i).net().signum() * sign >= 0
                        && (sign > 0 || invoice.lines().get(i).net().signum() != 0))
                .mapToObj(lines::get)
                .toList();
    }

    private static LedgerLine line(Invoice invoice, InvoiceLine line, int sign) {
        BigDecimal net = line.net().abs();
        return new LedgerLine(
                "line " + line.id(),
                invoice.kind().sale() ? "2000" : "5000",
                net,
                net.multiply(new BigDecimal("0.23")),
                line.tax(),
                "s23",
                line.name(),
                null,
                null,
                null,
                null,
                null,
                Map.of());
    }
}
