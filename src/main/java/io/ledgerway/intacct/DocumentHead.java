package io.ledgerway.intacct;

import io.ledgerway.document.Invoice;
import io.ledgerway.ledger.LedgerInvoice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The parts of a document before its lines, each as the element that it becomes; null where it is left out. */
final class DocumentHead {

    private final Invoice invoice;
    private final LedgerInvoice document;
    private final DocumentKind kind;
    private final String reference;
    private final DocumentSettings settings;
    private final Map<String, String> columns = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    DocumentHead(LedgerInvoice document, DocumentKind kind, String reference, DocumentSettings settings) {
        this.document = document;
        this.invoice = document.invoice();
        this.kind = kind;
        this.reference = reference;
        this.settings = settings;
        document.counterpartyFields().forEach((column, value) -> {
            if (!LineFields.isField(column)) {
                columns.put(column.strip(), value);
            }
        });
    }

    Element party() {
        String party = FieldRules.identifier(kind.partyElement, document.counterparty(), FieldRules.ACCOUNT_LABEL);
        if (party == null) {
            throw FieldRules.refused("COUNTERPARTY_MISSING", "No lookup table says which customer or vendor it is.");
        }
        return Element.text(kind.partyElement, party);
    }

    Element created() {
        if (invoice.issueDate() == null) {
            throw FieldRules.refused("DATE_MISSING", "The document has no issue date.");
        }
        return FieldRules.date("datecreated", invoice.issueDate());
    }

    /** Only where the document's own period is closed and later ones are to take it. */
    Element posted() {
        LocalDate open = settings.nextOpen();
        return open != null && invoice.issueDate().isBefore(open) ? FieldRules.date("dateposted", open) : null;
    }

    Element due() {
        return FieldRules.date("datedue", document.dueDate());
    }

    /** Intacct wants a term or a due date; both may be given. */
    Element term() {
        String term = columns.containsKey("TERMNAME")
                ? columns.get("TERMNAME")
                : document.term() == null ? settings.term() : document.term();
        Element element = Element.optional("termname", FieldRules.identifier("termname", term, FieldRules.TERM));
        if (element == null && document.dueDate() == null) {
            throw FieldRules.refused(
                    "DUE_DATE_MISSING",
                    "The document has no due date, and neither lookup tables nor settings give a payment term or days.");
        }
        return element;
    }

    Element action() {
        return Element.optional("action", column("ACTION", settings.action()));
    }

    Element number() {
        return Element.text(kind.numberElement, FieldRules.number(kind.numberElement, invoice.number(), settings));
    }

    /** The buyer's order number, unless our reference is to stand there, or it is too long: then see {@link #description}. */
    Element orderNumber() {
        if (settings.referenceField().equals(DocumentSettings.PO_NUMBER)) {
            return Element.text("ponumber", reference);
        }
        return orderFits()
                ? Element.optional("ponumber", FieldRules.identifier("ponumber", order(), FieldRules.ORDER_NUMBER))
                : null;
    }

    Element description() {
        boolean elsewhere = order() != null && !(kind == DocumentKind.INVOICE || kind == DocumentKind.BILL)
                || settings.referenceField().equals(DocumentSettings.PO_NUMBER)
                || !orderFits();
        String order = elsewhere && order() != null ? "Order " + order() : "";
        String note = invoice.note() == null ? "" : invoice.note();
        String text = order.isEmpty() || note.isEmpty() ? order + note : order + ". " + note;
        return Element.optional("description", FieldRules.text(text, settings.descriptionLength()));
    }

    Element externalId() {
        return Element.text("externalid", reference);
    }

    /** An existing contact by name; null where the lookup row names none. */
    Element contact(String element) {
        String name = column(element.toUpperCase(Locale.ROOT), null);
        return name == null ? null : Element.of(element, Element.text("contactname", name));
    }

    /** The original document's number, where it is the only one. */
    Element original(String element) {
        return invoice.preceding().size() != 1
                ? null
                : Element.optional(
                        element,
                        FieldRules.identifier(
                                element, invoice.preceding().get(0).number(), settings.numberLength()));
    }

    /** Base currency, currency and rate, always in this order; never left to a default that may be another currency. */
    List<Element> currency() {
        String base = settings.baseCurrency();
        boolean foreign = base == null || !base.equals(invoice.currency());
        if (!settings.multiCurrency()) {
            if (base != null && foreign) {
                throw FieldRules.refused(
                        "CURRENCY_NOT_ENABLED",
                        "The document is in " + invoice.currency() + "; the company keeps its books in " + base
                                + " and has no multi-currency (setting multi-currency).");
            }
            return List.of();
        }
        List<Element> group = new ArrayList<>();
        if (base != null) {
            group.add(Element.text("basecurr", base));
        }
        group.add(Element.text("currency", invoice.currency()));
        if (foreign) {
            group.add(FieldRules.date("exchratedate", invoice.issueDate()));
            group.add(Element.text("exchratetype", column("EXCHRATETYPE", settings.exchangeRateType())));
        } else {
            group.add(Element.text("exchrate", "1"));
        }
        return group;
    }

    Element supdoc(boolean attached) {
        return attached ? Element.text("supdocid", reference) : null;
    }

    /** Those of the settings, the lookup row's own columns, and our reference where a custom field is to hold it. */
    Element customFields() {
        Map<String, String> all = new TreeMap<>();
        settings.customFields().forEach(field -> all.put(field.name(), field.value()));
        columns.forEach((column, value) -> {
            if (!HEAD_COLUMNS.contains(column.toUpperCase(Locale.ROOT))) {
                all.put(column, value);
            }
        });
        String field = settings.referenceField();
        if (!field.equals(DocumentSettings.EXTERNAL_ID) && !field.equals(DocumentSettings.PO_NUMBER)) {
            all.put(field, reference);
        }
        return CustomField.element(all);
    }

    Element taxSolution() {
        return Element.optional("taxsolutionid", column("TAXSOLUTIONID", settings.taxSolution()));
    }

    private static final List<String> HEAD_COLUMNS =
            List.of("TERMNAME", "ACTION", "BILLTO", "SHIPTO", "PAYTO", "RETURNTO", "EXCHRATETYPE", "TAXSOLUTIONID");

    private String column(String name, String fallback) {
        return columns.getOrDefault(name, fallback);
    }

    private String order() {
        return invoice.orderReference() == null || invoice.orderReference().isBlank()
                ? null
                : invoice.orderReference().strip();
    }

    private boolean orderFits() {
        return order() == null || order().length() <= FieldRules.ORDER_NUMBER;
    }
}
