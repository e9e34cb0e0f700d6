package io.ledgerway.intacct;

import io.ledgerway.intacct.DocumentSettings.TaxMode;
import io.ledgerway.ledger.LedgerInvoice;
import io.ledgerway.ledger.LedgerLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of a document (apis/intacct.md 3.1).
 *
 * @param elements each a {@code lineitem}
 * @param total what they add up to with their tax, in the sign of the document
 */
record LineItems(List<Element> elements, BigDecimal total) {

    /**
     * Writes the lines.
     *
     * @throws io.ledgerway.cause.CausedException when a line cannot be written
     */
    static LineItems of(LedgerInvoice document, DocumentKind kind, DocumentSettings settings) {
        if (document.lines().isEmpty()) {
            throw FieldRules.refused("NO_LINES", "The document has no lines.");
        }
        boolean negative = kind.credit() && settings.negativeAdjustments();
        int decimals = MinorUnits.decimals(document.invoice().currency());
        boolean gross = settings.taxMode() == TaxMode.NONE;
        List<BigDecimal> exact = new ArrayList<>(document.lines().size());
        List<BigDecimal> exactTaxes = new ArrayList<>(document.lines().size());
        for (LedgerLine line : document.lines()) {
            exact.add(gross ? line.gross() : line.net());
            exactTaxes.add(gross ? BigDecimal.ZERO : line.tax());
        }
        List<BigDecimal> amounts = MinorUnits.spread(exact, decimals);
        List<BigDecimal> taxes = MinorUnits.spread(exactTaxes, decimals);
        List<Element> elements = new ArrayList<>();
        Map<String, Tax> taxLines = new LinkedHashMap<>();
        for (int i = 0; i < document.lines().size(); i++) {
            LedgerLine line = document.lines().get(i);
            BigDecimal tax = taxes.get(i);
            Element entries = null;
            if (settings.taxMode() == TaxMode.ENTRIES) {
                entries = taxEntries(line, signed(tax, negative));
            } else if (settings.taxMode() == TaxMode.LINE && tax.signum() != 0) {
                taxLines.merge(taxCode(line), new Tax(line, tax), Tax::plus);
            }
            elements.add(line(line, signed(amounts.get(i), negative), entries, document, settings));
        }
        taxLines.forEach((account, tax) -> elements.add(taxLine(account, tax, negative, document, settings)));
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < amounts.size(); i++) {
            total = total.add(amounts.get(i)).add(taxes.get(i));
        }
        return new LineItems(List.copyOf(elements), signed(total, negative));
    }

    private record Tax(LedgerLine first, BigDecimal amount) {
        Tax plus(Tax other) {
            return new Tax(first, amount.add(other.amount));
        }
    }

    private static Element line(
            LedgerLine line, BigDecimal amount, Element taxEntries, LedgerInvoice document, DocumentSettings settings) {
        LineFields fields = fields(document, settings)
                .set("departmentid", line.department())
                .set("itemid", line.item())
                .set("projectid", settings.sendProject() ? line.project() : null)
                .setAll(line.fields());
        return element(line.account(), amount, line.memo(), fields, taxEntries);
    }

    /** The company's defaults, then what the other side's lookup row says for all lines. */
    private static LineFields fields(LedgerInvoice document, DocumentSettings settings) {
        LineFields fields = new LineFields()
                .set("locationid", settings.dimensions().location())
                .set("departmentid", settings.dimensions().department())
                .set("classid", settings.dimensions().classId());
        document.counterpartyFields().forEach((column, value) -> {
            if (LineFields.isField(column)) {
                fields.set(column, value);
            }
        });
        return fields;
    }

    private static Element element(
            String account, BigDecimal amount, String memo, LineFields fields, Element taxEntries) {
        String label = fields.value("accountlabel");
        List<Element> parts = new ArrayList<>();
        parts.add(
                label != null
                        ? Element.text("accountlabel", label)
                        : Element.optional("glaccountno", account(account)));
        parts.add(Element.optional("offsetglaccountno", fields.value("offsetglaccountno")));
        parts.add(Element.text("amount", MinorUnits.text(amount)));
        parts.add(Element.optional("allocationid", fields.value("allocationid")));
        parts.add(Element.optional("memo", FieldRules.text(memo, FieldRules.MEMO)));
        parts.addAll(fields.elements());
        parts.add(taxEntries);
        return Element.of("lineitem", parts);
    }

    private static String account(String account) {
        String text = FieldRules.identifier("glaccountno", account, FieldRules.ACCOUNT);
        if (text == null) {
            throw FieldRules.refused("ACCOUNT_MISSING", "A line has no account.");
        }
        return text;
    }

    /** The rounding line has no tax; a line without a tax code and without tax has no entry. */
    private static Element taxEntries(LedgerLine line, BigDecimal tax) {
        if (line.taxCode() == null && tax.signum() == 0) {
            return null;
        }
        return Element.of(
                "taxentries",
                Element.of(
                        "taxentry",
                        Element.text("detailid", taxCode(line)),
                        Element.text("trx_tax", MinorUnits.text(tax))));
    }

    private static Element taxLine(
            String account, Tax tax, boolean negative, LedgerInvoice document, DocumentSettings settings) {
        String category = tax.first().category() == null
                ? ""
                : " " + tax.first().category().key();
        return element(account, signed(tax.amount(), negative), "Tax" + category, fields(document, settings), null);
    }

    private static String taxCode(LedgerLine line) {
        if (line.taxCode() == null || line.taxCode().isBlank()) {
            throw FieldRules.refused(
                    "TAX_CODE_MISSING",
                    "The line '" + line.source() + "' has tax, and no lookup table says which tax detail it is.");
        }
        return FieldRules.identifier("detailid", line.taxCode(), FieldRules.MEMO);
    }

    private static BigDecimal signed(BigDecimal amount, boolean negative) {
        return negative ? amount.negate() : amount;
    }
}
