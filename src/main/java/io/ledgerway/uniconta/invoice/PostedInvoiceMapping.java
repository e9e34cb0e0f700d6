package io.ledgerway.uniconta.invoice;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.document.Identifier;
import io.ledgerway.document.Invoice;
import io.ledgerway.document.InvoiceLine;
import io.ledgerway.document.InvoiceTotals;
import io.ledgerway.document.Party;
import io.ledgerway.document.TaxSubtotal;
import io.ledgerway.uniconta.invoice.PostedInvoice.Debtor;
import io.ledgerway.uniconta.invoice.PostedInvoice.Head;
import io.ledgerway.uniconta.invoice.PostedInvoice.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A posted debtor invoice as the canonical invoice. Amounts stay as Uniconta states them, with the sign of the document's
 * type; whether they agree is for the rules of the intake to say.
 */
final class PostedInvoiceMapping {

    private static final String GLN = "0088";
    private static final String DANISH_COMPANY = "0184";
    /** Uniconta's number of Denmark (apis/uniconta.md 5.5). */
    private static final int DENMARK = 57;

    private final PostedInvoiceSettings settings;

    PostedInvoiceMapping(PostedInvoiceSettings settings) {
        this.settings = settings;
    }

    /** @throws CausedException codes {@code UNICONTA_FOREIGN_CURRENCY} or {@code UNICONTA_VAT_RATE_MISSING} */
    Invoice map(PostedInvoice posted) {
        Head head = posted.head();
        List<Line> lines = signed(posted);
        boolean credit = sign(head, lines) < 0;
        List<Line> positive = credit ? lines.stream().map(Line::negated).toList() : lines;
        BigDecimal vat = credit ? head.vat().negate() : head.vat();
        Map<String, BigDecimal> taxable = new LinkedHashMap<>();
        positive.forEach(line -> taxable.merge(PostedInvoiceTaxes.category(line.vat()), line.net(), BigDecimal::add));
        Map<String, TaxSubtotal> taxes = PostedInvoiceTaxes.of(taxable, vat, settings.rates());
        return new Invoice(
                null,
                credit ? Invoice.Type.CREDIT_NOTE : Invoice.Type.INVOICE,
                credit ? "381" : "380",
                false,
                head.number(),
                head.date(),
                null,
                head.dueDate(),
                null,
                currency(head),
                null,
                settings.seller(),
                buyer(head, posted.debtor()),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                invoiceLines(head, positive, taxes),
                List.of(),
                List.copyOf(taxes.values()),
                totals(head, credit, positive),
                List.of());
    }

    /** Lines with the sign of their invoice: on some rows they have that of the stock, on which nothing certain is known. */
    private static List<Line> signed(PostedInvoice posted) {
        List<Line> said = posted.lines().stream().filter(line -> !line.silent()).toList();
        boolean stock = sum(said).signum() * posted.head().net().signum() < 0;
        return said.stream()
                .map(line -> stock ? line.negated() : line)
                .map(PostedInvoiceMapping::agreeing)
                .toList();
    }

    /** A quantity whose price gives the net and not its opposite. */
    private static Line agreeing(Line line) {
        boolean opposite = line.price() != null
                && line.quantity().multiply(line.price()).signum() * line.net().signum() < 0;
        return opposite
                ? new Line(
                        line.number(),
                        line.account(),
                        line.place(),
                        line.item(),
                        line.text(),
                        line.quantity().negate(),
                        line.unit(),
                        line.price(),
                        line.discount(),
                        line.net(),
                        line.vat())
                : line;
    }

    private static int sign(Head head, List<Line> lines) {
        if (head.net().signum() != 0) {
            return head.net().signum();
        }
        return head.total().signum() != 0 ? head.total().signum() : sum(lines).signum();
    }

    private static BigDecimal sum(List<Line> lines) {
        return lines.stream().map(Line::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<InvoiceLine> invoiceLines(Head head, List<Line> lines, Map<String, TaxSubtotal> taxes) {
        List<InvoiceLine> mapped = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            mapped.add(PostedInvoiceLines.of(
                    line,
                    i + 1,
                    !head.pricesWithVat(),
                    taxes.get(PostedInvoiceTaxes.category(line.vat())).tax()));
        }
        return mapped;
    }

    /** A total that is less than one beside net and VAT was rounded; any other difference is left to be refused. */
    private static InvoiceTotals totals(Head head, boolean credit, List<Line> lines) {
        BigDecimal net = credit ? head.net().negate() : head.net();
        BigDecimal vat = credit ? head.vat().negate() : head.vat();
        BigDecimal total = credit ? head.total().negate() : head.total();
        BigDecimal rounding = total.subtract(net.add(vat));
        boolean rounded = rounding.signum() != 0 && rounding.abs().compareTo(BigDecimal.ONE) < 0;
        return new InvoiceTotals(
                sum(lines),
                null,
                null,
                net,
                vat,
                null,
                rounded ? net.add(vat) : total,
                null,
                rounded ? rounding : null,
                total);
    }

    private String currency(Head head) {
        if (head.currency() == null || head.currency().equalsIgnoreCase(settings.currency())) {
            return settings.currency();
        }
        if (!settings.foreignCurrency()) {
            throw new CausedException(new Cause(
                    "UNICONTA_FOREIGN_CURRENCY",
                    "Invoice " + head.number() + " is in " + head.currency()
                            + ", and whether Uniconta gives its amounts in " + head.currency() + " or in "
                            + settings.currency() + " is not proven.",
                    "Compare one with its print. If the amounts are in " + head.currency()
                            + ", set ledgerway.intake.uniconta.foreign-currency to true and replay it."));
        }
        return head.currency();
    }

    private static Party buyer(Head head, Debtor debtor) {
        String name = head.name() != null || debtor == null ? head.name() : debtor.name();
        if (debtor == null) {
            return new Party(name, null, null, null, List.of(), head.account(), null, null, null);
        }
        Identifier registration = debtor.registration() == null
                ? null
                : new Identifier(debtor.country() == DENMARK ? DANISH_COMPANY : null, debtor.registration());
        List<Identifier> gln = debtor.ean() == null ? List.of() : List.of(new Identifier(GLN, debtor.ean()));
        return new Party(name, null, debtor.vatNumber(), registration, gln, head.account(), null, null, null);
    }
}
