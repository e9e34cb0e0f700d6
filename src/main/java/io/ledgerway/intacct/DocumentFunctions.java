package io.ledgerway.intacct;

import io.ledgerway.delivery.Claim;
import io.ledgerway.document.Invoice;
import io.ledgerway.ledger.LedgerInvoice;
import io.ledgerway.ledger.LedgerLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Writes a document as functions of the gateway, in the exact order of apis/intacct.md 3.1, 3.3 and 3.5. */
final class DocumentFunctions {

    private DocumentFunctions() {}

    /**
     * One document as it is to be sent.
     *
     * @throws io.ledgerway.cause.CausedException when the document, a table or a setting has what Intacct does not take
     */
    static PlannedDocument plan(Claim claim, LedgerInvoice document, DocumentSettings settings) {
        Invoice invoice = document.invoice();
        DocumentKind kind = DocumentKind.of(invoice.kind());
        LineItems lines = LineItems.of(document, kind, settings);
        GatewayFunction attach = SupportingDocument.of(invoice, claim.reference(), kind, settings);
        DocumentHead head = new DocumentHead(document, kind, claim.reference(), settings);
        List<Element> parts = switch (kind) {
            case INVOICE -> charge(head, attach != null, "billto", "shipto");
            case BILL -> charge(head, attach != null, "payto", "returnto");
            case ADJUSTMENT -> adjustment(head);
            case VENDOR_ADJUSTMENT -> vendorAdjustment(head);
        };
        parts.add(Element.of(items(kind), lines.elements()));
        List<GatewayFunction> functions = new ArrayList<>();
        if (attach != null) {
            functions.add(attach);
        }
        functions.add(new GatewayFunction(
                ControlIds.function(claim.reference(), ControlIds.CREATE), Element.of(kind.function, parts)));
        return new PlannedDocument(claim, expected(claim, document, kind, lines.total()), party(invoice), functions);
    }

    static ExpectedDocument expected(Claim claim, LedgerInvoice document, DocumentKind kind, BigDecimal total) {
        BigDecimal net = document.lines().stream().map(LedgerLine::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new ExpectedDocument(
                kind,
                claim.reference(),
                document.invoice().number(),
                document.counterparty(),
                total.abs(),
                net.abs(),
                document.invoice().currency());
    }

    /** The other side by what lookup tables are asked for first. */
    static String party(Invoice invoice) {
        var party = invoice.counterparty();
        String side = invoice.kind().sale() ? "buyer " : "seller ";
        return side + (party.vatNumber() == null ? party.name() : party.vatNumber());
    }

    private static List<Element> charge(DocumentHead head, boolean attached, String bill, String ship) {
        List<Element> parts = new ArrayList<>();
        parts.add(head.party());
        parts.add(head.created());
        parts.add(head.posted());
        parts.add(head.due());
        parts.add(head.term());
        parts.add(head.action());
        parts.add(head.number());
        parts.add(head.orderNumber());
        parts.add(head.description());
        parts.add(head.externalId());
        parts.add(head.contact(bill));
        parts.add(head.contact(ship));
        parts.addAll(head.currency());
        parts.add(head.supdoc(attached));
        parts.add(head.customFields());
        parts.add(head.taxSolution());
        return parts;
    }

    private static List<Element> adjustment(DocumentHead head) {
        List<Element> parts = credit(head, "invoiceno");
        parts.add(head.taxSolution());
        return parts;
    }

    private static List<Element> vendorAdjustment(DocumentHead head) {
        List<Element> parts = credit(head, "billno");
        parts.add(head.customFields());
        parts.add(head.taxSolution());
        return parts;
    }

    private static List<Element> credit(DocumentHead head, String original) {
        List<Element> parts = new ArrayList<>();
        parts.add(head.party());
        parts.add(head.created());
        parts.add(head.posted());
        parts.add(head.number());
        parts.add(head.action());
        parts.add(head.original(original));
        parts.add(head.description());
        parts.add(head.externalId());
        parts.addAll(head.currency());
        return parts;
    }

    private static String items(DocumentKind kind) {
        return switch (kind) {
            case INVOICE -> "invoiceitems";
            case BILL -> "billitems";
            case ADJUSTMENT -> "aradjustmentitems";
            case VENDOR_ADJUSTMENT -> "apadjustmentitems";
        };
    }
}
