package io.ledgerway.ubl;

import io.ledgerway.document.Invoice;
import io.ledgerway.document.Invoice.Type;
import io.ledgerway.document.InvoiceLine;
import io.ledgerway.document.InvoiceTotals;
import io.ledgerway.document.Payment;
import io.ledgerway.document.PaymentTerms;
import io.ledgerway.document.PrecedingInvoice;
import io.ledgerway.document.TypeCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads everything of a document but its lines. */
final class UblHead {

    private static final String EN_16931 = "urn:cen.eu:en16931:2017";

    /** What stands as order number where there is only the seller's own (Peppol BIS 3). */
    private static final String NO_ORDER = "NA";

    private final UblElement document;
    private final Type type;

    UblHead(UblElement document, Type type) {
        this.document = document;
        this.type = type;
    }

    Invoice invoice(List<InvoiceLine> lines) {
        customization();
        String typeCode = document.text(type == Type.INVOICE ? "InvoiceTypeCode" : "CreditNoteTypeCode");
        String currency = document.text("DocumentCurrencyCode");
        String taxCurrency = document.text("TaxCurrencyCode");
        UblTaxes taxes = UblTaxes.read(document, currency, taxCurrency);
        UblElement means = document.first("PaymentMeans");
        LocalDate due = document.date("DueDate");
        String project = document.first("ProjectReference").text("ID");
        return new Invoice(
                null,
                type,
                typeCode,
                selfBilled(typeCode),
                document.text("ID"),
                document.date("IssueDate"),
                document.date("TaxPointDate"),
                due == null ? means.date("PaymentDueDate") : due,
                UblLines.period(document),
                currency,
                taxCurrency,
                UblParties.seller(document),
                UblParties.buyer(document),
                document.text("BuyerReference"),
                order(),
                document.first("ContractDocumentReference").text("ID"),
                project == null ? UblAttachments.project(document) : project,
                document.text("AccountingCost"),
                preceding(),
                document.texts("Note"),
                terms(),
                payment(means),
                lines,
                UblAllowances.read(document),
                taxes.subtotals(),
                totals(taxes),
                UblAttachments.read(document));
    }

    /** Peppol, XRechnung and other uses name EN 16931 in it; others may mean other things by the same elements. */
    private void customization() {
        UblElement customization = document.one("CustomizationID");
        if (customization.text() == null) {
            document.warning(
                    "BR-01",
                    "The document does not say by which specification it was made (BT-24); it is read by EN 16931");
        } else if (!customization.text().contains(EN_16931)) {
            customization.error(
                    "LEDGERWAY-UBL-CUSTOMIZATION",
                    "The document was made by '" + customization.text()
                            + "', which is not known; those that begin with " + EN_16931 + " are read");
        }
    }

    private boolean selfBilled(String typeCode) {
        Optional<TypeCode> meaning = typeCode == null ? Optional.empty() : TypeCode.of(typeCode);
        if (typeCode == null) {
            document.error("BR-04", "The document has no type code (BT-3)");
        } else if (meaning.isEmpty() || meaning.get().type() != type) {
            document.one(type == Type.INVOICE ? "InvoiceTypeCode" : "CreditNoteTypeCode")
                    .error(
                            "BR-CL-01",
                            "The type code " + typeCode + " is not one of "
                                    + (type == Type.INVOICE ? "an Invoice" : "a CreditNote")
                                    + ", so it is not clear whether its amounts are charged or credited");
        }
        return meaning.isPresent() && meaning.get().selfBilled();
    }

    private String order() {
        UblElement order = document.first("OrderReference");
        return NO_ORDER.equals(order.text("ID")) && order.text("SalesOrderID") != null ? null : order.text("ID");
    }

    private List<PrecedingInvoice> preceding() {
        return document.all("BillingReference").stream()
                .flatMap(one -> Stream.of(one.one("InvoiceDocumentReference"), one.one("CreditNoteDocumentReference")))
                .filter(one -> one.text("ID") != null)
                .map(one -> new PrecedingInvoice(one.text("ID"), one.date("IssueDate")))
                .toList();
    }

    private PaymentTerms terms() {
        String text = document.all("PaymentTerms").stream()
                .map(one -> one.texts("Note"))
                .filter(note -> note != null)
                .reduce((one, other) -> one + "\n" + other)
                .orElse(null);
        return text == null ? null : new PaymentTerms(TermsText.netDays(text), text);
    }

    private static Payment payment(UblElement means) {
        return means.present()
                ? new Payment(
                        means.text("PaymentMeansCode"),
                        means.first("PaymentID").text(),
                        means.one("PayeeFinancialAccount").text("ID"))
                : null;
    }

    private InvoiceTotals totals(UblTaxes taxes) {
        UblElement total = document.one("LegalMonetaryTotal");
        return total.present()
                ? new InvoiceTotals(
                        total.amount("LineExtensionAmount"),
                        total.amount("AllowanceTotalAmount"),
                        total.amount("ChargeTotalAmount"),
                        total.amount("TaxExclusiveAmount"),
                        taxes.tax(),
                        taxes.taxInTaxCurrency(),
                        total.amount("TaxInclusiveAmount"),
                        total.amount("PrepaidAmount"),
                        total.amount("PayableRoundingAmount"),
                        total.amount("PayableAmount"))
                : null;
    }
}
