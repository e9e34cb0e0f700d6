package io.ledgerway.ubl;

import io.ledgerway.document.Address;
import io.ledgerway.document.AllowanceCharge;
import io.ledgerway.document.Attachment;
import io.ledgerway.document.Identifier;
import io.ledgerway.document.Invoice;
import io.ledgerway.document.Invoice.Type;
import io.ledgerway.document.InvoiceLine;
import io.ledgerway.document.InvoicePeriod;
import io.ledgerway.document.InvoiceTotals;
import io.ledgerway.document.Party;
import io.ledgerway.document.TaxCategory;
import io.ledgerway.document.TaxSubtotal;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** Writes an invoice as UBL 2.1, in the order of its schema: the other direction, written without looking at the reader. */
final class UblWriter {

    private final StringBuilder xml = new StringBuilder();
    private final String currency;

    private UblWriter(String currency) {
        this.currency = currency;
    }

    static String write(Invoice invoice) {
        UblWriter writer = new UblWriter(invoice.currency());
        writer.document(invoice);
        return writer.xml.toString();
    }

    private void document(Invoice invoice) {
        boolean credit = invoice.type() == Type.CREDIT_NOTE;
        String root = credit ? "CreditNote" : "Invoice";
        xml.append("<")
                .append(root)
                .append(" xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:")
                .append(root);
        xml.append("-2\" xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\"");
        xml.append(" xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\">");
        leaf("CustomizationID", "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0");
        leaf("ID", invoice.number());
        leaf("IssueDate", invoice.issueDate());
        if (!credit) {
            leaf("DueDate", invoice.dueDate());
        }
        leaf(root + "TypeCode", invoice.typeCode());
        leaf("Note", invoice.note());
        leaf("TaxPointDate", invoice.taxPointDate());
        leaf("DocumentCurrencyCode", invoice.currency());
        leaf("TaxCurrencyCode", invoice.taxCurrency());
        leaf("AccountingCost", invoice.accountingCost());
        leaf("BuyerReference", invoice.buyerReference());
        period(invoice.period());
        reference("OrderReference", invoice.orderReference());
        invoice.preceding()
                .forEach(one -> in(
                        "BillingReference",
                        () -> in("InvoiceDocumentReference", () -> {
                            leaf("ID", one.number());
                            leaf("IssueDate", one.issueDate());
                        })));
        reference("ContractDocumentReference", invoice.contractReference());
        invoice.attachments().forEach(this::attachment);
        if (credit && invoice.projectReference() != null) {
            in("AdditionalDocumentReference", () -> {
                leaf("ID", invoice.projectReference());
                leaf("DocumentTypeCode", "50");
            });
        } else {
            reference("ProjectReference", invoice.projectReference());
        }
        in("AccountingSupplierParty", () -> {
            leaf("CustomerAssignedAccountID", invoice.seller().accountNumber());
            party(invoice.seller());
        });
        in("AccountingCustomerParty", () -> {
            leaf("SupplierAssignedAccountID", invoice.buyer().accountNumber());
            party(invoice.buyer());
        });
        if (invoice.payment() != null || credit) {
            in("PaymentMeans", () -> {
                leaf("PaymentMeansCode", invoice.payment().meansCode());
                if (credit) {
                    leaf("PaymentDueDate", invoice.dueDate());
                }
                leaf("PaymentID", invoice.payment().reference());
                reference("PayeeFinancialAccount", invoice.payment().account());
            });
        }
        if (invoice.terms() != null) {
            in("PaymentTerms", () -> leaf("Note", invoice.terms().text()));
        }
        invoice.allowancesAndCharges().forEach(this::allowanceCharge);
        taxes(invoice);
        totals(invoice.totals());
        invoice.lines().forEach(line -> line(line, credit));
        xml.append("</").append(root).append(">");
    }

    private void party(Party party) {
        in("Party", () -> {
            identifier("EndpointID", "schemeID", party.endpoint());
            party.identifiers().forEach(one -> in("PartyIdentification", () -> identifier("ID", "schemeID", one)));
            in("PartyName", () -> leaf("Name", "Trading name of " + party.name()));
            address(party.address());
            if (party.vatNumber() != null) {
                in("PartyTaxScheme", () -> {
                    leaf("CompanyID", party.vatNumber());
                    reference("TaxScheme", "VAT");
                });
            }
            in("PartyLegalEntity", () -> {
                leaf("RegistrationName", party.name());
                identifier("CompanyID", "schemeID", party.registration());
            });
            in("Contact", () -> {
                leaf("Name", party.contact());
                leaf("ElectronicMail", party.email());
            });
        });
    }

    private void address(Address address) {
        if (address != null) {
            in("PostalAddress", () -> {
                leaf("StreetName", address.street());
                leaf("AdditionalStreetName", address.additionalStreet());
                leaf("CityName", address.city());
                leaf("PostalZone", address.postcode());
                leaf("CountrySubentity", address.region());
                in("Country", () -> leaf("IdentificationCode", address.country()));
            });
        }
    }

    private void attachment(Attachment one) {
        in("AdditionalDocumentReference", () -> {
            leaf("ID", one.id());
            leaf("DocumentDescription", one.description());
            in("Attachment", () -> {
                leaf(
                        "EmbeddedDocumentBinaryObject",
                        one.content(),
                        "mimeCode",
                        one.mediaType(),
                        "filename",
                        one.fileName());
                if (one.address() != null) {
                    in("ExternalReference", () -> leaf("URI", one.address()));
                }
            });
        });
    }

    private void taxes(Invoice invoice) {
        in("TaxTotal", () -> {
            amount("TaxAmount", invoice.totals().tax());
            for (TaxSubtotal tax : invoice.taxes()) {
                in("TaxSubtotal", () -> {
                    amount("TaxableAmount", tax.taxable());
                    amount("TaxAmount", tax.amount());
                    category("TaxCategory", tax.tax());
                });
            }
        });
        if (invoice.totals().taxInTaxCurrency() != null) {
            in(
                    "TaxTotal",
                    () -> leaf("TaxAmount", invoice.totals().taxInTaxCurrency(), "currencyID", invoice.taxCurrency()));
        }
    }

    private void totals(InvoiceTotals totals) {
        in("LegalMonetaryTotal", () -> {
            amount("LineExtensionAmount", totals.lineNet());
            amount("TaxExclusiveAmount", totals.net());
            amount("TaxInclusiveAmount", totals.gross());
            amount("AllowanceTotalAmount", totals.allowances());
            amount("ChargeTotalAmount", totals.charges());
            amount("PrepaidAmount", totals.prepaid());
            amount("PayableRoundingAmount", totals.rounding());
            amount("PayableAmount", totals.payable());
        });
    }

    private void line(InvoiceLine line, boolean credit) {
        in(credit ? "CreditNoteLine" : "InvoiceLine", () -> {
            leaf("ID", line.id());
            leaf(credit ? "CreditedQuantity" : "InvoicedQuantity", line.quantity(), "unitCode", line.unit());
            amount("LineExtensionAmount", line.net());
            leaf("AccountingCost", line.accountingCost());
            period(line.period());
            if (line.orderLine() != null) {
                in("OrderLineReference", () -> leaf("LineID", line.orderLine()));
            }
            line.allowancesAndCharges().forEach(this::allowanceCharge);
            in("Item", () -> {
                leaf("Description", line.description());
                leaf("Name", line.name());
                reference("BuyersItemIdentification", line.buyerItem());
                reference("SellersItemIdentification", line.sellerItem());
                if (line.standardItem() != null) {
                    in("StandardItemIdentification", () -> identifier("ID", "schemeID", line.standardItem()));
                }
                line.classifications()
                        .forEach(one -> in(
                                "CommodityClassification", () -> identifier("ItemClassificationCode", "listID", one)));
                category("ClassifiedTaxCategory", line.tax());
            });
            in("Price", () -> {
                amount("PriceAmount", line.price());
                leaf("BaseQuantity", line.priceQuantity(), "unitCode", line.unit());
            });
        });
    }

    private void allowanceCharge(AllowanceCharge one) {
        in("AllowanceCharge", () -> {
            leaf("ChargeIndicator", one.charge());
            leaf("AllowanceChargeReasonCode", one.reasonCode());
            leaf("AllowanceChargeReason", one.reason());
            leaf("MultiplierFactorNumeric", one.percent());
            amount("Amount", one.amount());
            amount("BaseAmount", one.base());
            category("TaxCategory", one.tax());
        });
    }

    private void category(String name, TaxCategory tax) {
        if (tax != null) {
            in(name, () -> {
                leaf("ID", tax.code());
                leaf("Percent", tax.rate());
                leaf("TaxExemptionReasonCode", tax.exemptionCode());
                leaf("TaxExemptionReason", tax.exemptionReason());
                reference("TaxScheme", "VAT");
            });
        }
    }

    private void period(InvoicePeriod period) {
        if (period != null) {
            in("InvoicePeriod", () -> {
                leaf("StartDate", period.from());
                leaf("EndDate", period.to());
            });
        }
    }

    private void reference(String name, String id) {
        if (id != null) {
            in(name, () -> leaf("ID", id));
        }
    }

    private void identifier(String name, String list, Identifier one) {
        if (one != null) {
            leaf(name, one.id(), list, one.scheme());
        }
    }

    private void amount(String name, BigDecimal amount) {
        leaf(name, amount, "currencyID", currency);
    }

    private void in(String name, Runnable inside) {
        xml.append("\n<cac:").append(name).append(">");
        inside.run();
        xml.append("</cac:").append(name).append(">");
    }

    private void leaf(String name, Object value, String... attributes) {
        if (value == null) {
            return;
        }
        xml.append("\n<cbc:").append(name);
        List<String> all = Arrays.asList(attributes);
        for (int i = 0; i < all.size(); i += 2) {
            if (all.get(i + 1) != null) {
                xml.append(" ")
                        .append(all.get(i))
                        .append("=\"")
                        .append(escaped(all.get(i + 1)))
                        .append("\"");
            }
        }
        String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        xml.append(">").append(escaped(text)).append("</cbc:").append(name).append(">");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
