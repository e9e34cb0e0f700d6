package io.ledgerway.sandbox.accountsiq;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An element with children in order, as a client writes it; a later value takes an earlier one's place. */
final class Xml {

    private final String name;
    private final Map<String, String> children = new LinkedHashMap<>();

    private Xml(String name) {
        this.name = name;
    }

    static Xml of(String name) {
        return new Xml(name);
    }

    /** A sales invoice that AccountsIQ takes: 100.00 net, 25.00 tax. */
    static Xml invoice(String reference) {
        return of("BatchSalesInvoice")
                .with("CustomerCode", "MOSEVANG")
                .with("InvoiceDate", "2026-03-31T00:00:00")
                .with("ExternalReference", reference)
                .with("Description", "Roof & gutters")
                .holding("Lines", line("BatchSalesInvoiceLine"))
                .with("ExchangeRate", "1");
    }

    static Xml line(String name) {
        return of(name).with("GLAccountCode", "1000")
                .with("TaxCode", "S25")
                .with("Description", "Slates")
                .with("NetAmount", "100.00")
                .with("TaxRate", "0.25")
                .with("TaxAmount", "25.00");
    }

    /** A query that posts one invoice if its reference is unused. */
    static Xml query(Xml invoice) {
        return of("WSPostPayAndAllocateSalesInvoiceQuery")
                .with("PerformExternalReferenceDuplicateCheckOnInvoice", "true")
                .with("PerformExternalReferenceDuplicateCheckOnReceipt", "false")
                .raw("BatchInvoice", invoice.as("BatchInvoice"))
                .raw("Receipt", "")
                .with("PerformAllocation", "false")
                .nil("AllocationDate")
                .with("AllocationAmount", "0")
                .raw("AllocationReference", "")
                .with("ClientUniqueReference", "LW-1")
                .with("EnforceCreditLimit", "false");
    }

    Xml with(String child, String text) {
        return raw(child, "<" + child + ">" + XmlText.escaped(text) + "</" + child + ">");
    }

    Xml without(String child) {
        children.remove(child);
        return this;
    }

    Xml nil(String child) {
        return raw(child, "<" + child + " xsi:nil=\"true\" />");
    }

    Xml holding(String child, Xml... elements) {
        String inner = Stream.of(elements).map(Xml::toString).collect(Collectors.joining());
        return raw(child, "<" + child + ">" + inner + "</" + child + ">");
    }

    Xml raw(String child, String text) {
        children.put(child, text);
        return this;
    }

    /** The same content under another name. */
    String as(String other) {
        return "<" + other + ">" + String.join("", children.values()) + "</" + other + ">";
    }

    @Override
    public String toString() {
        return as(name);
    }
}
