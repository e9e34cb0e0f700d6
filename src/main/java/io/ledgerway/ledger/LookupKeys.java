package io.ledgerway.ledger;

import io.ledgerway.document.AllowanceCharge;
import io.ledgerway.document.FreeText;
import io.ledgerway.document.Identifier;
import io.ledgerway.document.Invoice;
import io.ledgerway.document.InvoiceLine;
import io.ledgerway.document.TaxCategory;
import java.util.ArrayList;
import java.util.List;

/** Under which keys an invoice's parts are looked up, the most specific first (design, Lookup tables). */
final class LookupKeys {

    static final String CUSTOMERS = "customers";
    static final String VENDORS = "vendors";
    static final String ACCOUNTS = "accounts";
    static final String TAX_CODES = "tax-codes";
    static final String ITEMS = "items";
    static final String DEPARTMENTS = "departments";
    static final String TERMS = "terms";
    static final List<String> TABLES = List.of(CUSTOMERS, VENDORS, ACCOUNTS, TAX_CODES, ITEMS, DEPARTMENTS, TERMS);

    static final String ROUNDING = "rounding";
    static final String PREPAYMENT = "prepayment";

    private LookupKeys() {}

    /** Accounting cost, classification codes (each bare and as {@code scheme:id}), the seller's item, then by tax category. */
    static List<String> account(Invoice invoice, InvoiceLine line) {
        List<String> keys = new ArrayList<>();
        keys.add(accountingCost(invoice, line));
        line.classifications().forEach(code -> addIdentifier(keys, code));
        keys.add(line.sellerItem());
        addByCategory(keys, invoice, line.tax());
        return cleaned(keys);
    }

    /** {@code allowance:<code>}, {@code allowance} (or {@code charge}), then by tax category. */
    static List<String> account(Invoice invoice, AllowanceCharge allowanceOrCharge) {
        String word = word(allowanceOrCharge);
        List<String> keys = new ArrayList<>();
        if (present(allowanceOrCharge.reasonCode())) {
            keys.add(word + ":" + allowanceOrCharge.reasonCode().strip());
        }
        keys.add(word);
        addByCategory(keys, invoice, allowanceOrCharge.tax());
        return cleaned(keys);
    }

    /** {@code rounding}, then {@code income} or {@code expense}. */
    static List<String> rounding(Invoice invoice) {
        List<String> keys = new ArrayList<>(List.of(ROUNDING));
        addByCategory(keys, invoice, null);
        return keys;
    }

    /** {@code sale|S:25} (or {@code purchase|S:25}), {@code S:25}, {@code S}. */
    static List<String> taxCode(Invoice invoice, String category, String categoryAlone) {
        return cleaned(List.of((invoice.kind().sale() ? "sale|" : "purchase|") + category, category, categoryAlone));
    }

    /** The seller's, the buyer's, the standard item number. */
    static List<String> item(InvoiceLine line) {
        List<String> keys = new ArrayList<>();
        keys.add(line.sellerItem());
        keys.add(line.buyerItem());
        if (line.standardItem() != null) {
            addIdentifier(keys, line.standardItem());
        }
        return cleaned(keys);
    }

    /** Accounting cost of the line, else of the document; then the buyer's reference. */
    static List<String> department(Invoice invoice, InvoiceLine line) {
        List<String> keys = new ArrayList<>();
        keys.add(line == null ? invoice.accountingCost() : accountingCost(invoice, line));
        keys.add(invoice.buyerReference());
        return cleaned(keys);
    }

    /** {@code NET30}, then the terms as written. */
    static List<String> terms(Invoice invoice) {
        if (invoice.terms() == null) {
            return List.of();
        }
        List<String> keys = new ArrayList<>();
        if (invoice.terms().days() != null) {
            keys.add("NET" + invoice.terms().days());
        }
        keys.add(invoice.terms().text());
        return cleaned(keys);
    }

    /** The line's accounting cost, else the document's, which holds for all lines that name none. */
    static String accountingCost(Invoice invoice, InvoiceLine line) {
        return present(line.accountingCost()) ? line.accountingCost() : invoice.accountingCost();
    }

    static String word(AllowanceCharge allowanceOrCharge) {
        return allowanceOrCharge.charge() ? "charge" : "allowance";
    }

    private static void addByCategory(List<String> keys, Invoice invoice, TaxCategory category) {
        String word = invoice.kind().sale() ? "income" : "expense";
        if (category != null && present(category.code())) {
            keys.add(word + ":" + category.code().strip());
        }
        keys.add(word);
    }

    private static void addIdentifier(List<String> keys, Identifier identifier) {
        keys.add(identifier.id());
        if (present(identifier.id()) && present(identifier.scheme())) {
            keys.add(identifier.scheme().strip() + ":" + identifier.id().strip());
        }
    }

    /** What is there of them, each on one line and once: tables are blind to case. */
    private static List<String> cleaned(List<String> keys) {
        List<String> cleaned = new ArrayList<>();
        for (String key : keys) {
            String text = key == null ? "" : FreeText.oneLine(key);
            if (!text.isEmpty() && !contains(cleaned, text)) {
                cleaned.add(text);
            }
        }
        return List.copyOf(cleaned);
    }

    private static boolean contains(List<String> keys, String key) {
        for (String each : keys) {
            if (each.equalsIgnoreCase(key)) {
                return true;
            }
        }
        return false;
    }

    private static boolean present(String text) {
        return text != null && !text.isBlank();
    }
}
