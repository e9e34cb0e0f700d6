package io.ledgerway.ledger;

import io.ledgerway.document.Invoice;
import io.ledgerway.ledger.LedgerLookups.Found;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes ledger lines of parts by the tables {@code accounts}, {@code items}, {@code departments} and {@code tax-codes}.
 * Where columns of two rows set one field, the earlier of these tables wins.
 */
final class LineTargets {

    private final Invoice invoice;
    private final LedgerLookups lookups;
    private final LedgerPolicy policy;

    LineTargets(Invoice invoice, LedgerLookups lookups, LedgerPolicy policy) {
        this.invoice = invoice;
        this.lookups = lookups;
        this.policy = policy;
    }

    /**
     * The line, or empty where the account's row says {@code -} and the part has no amount.
     *
     * @throws RefusedInvoice when a table lacks what the line needs
     */
    Optional<LedgerLine> line(Part part, BigDecimal tax) {
        Found item = part.itemKeys() == null
                ? Found.NOTHING
                : lookups.optional(LookupKeys.ITEMS, part.source(), part.itemKeys());
        Optional<Found> account = account(part, !item.skip());
        if (account.isPresent() && account.get().skip()) {
            if (part.net().signum() == 0 && tax.signum() == 0) {
                return Optional.empty();
            }
            throw leftOut(part);
        }
        Found department = lookups.optional(LookupKeys.DEPARTMENTS, part.source(), part.departmentKeys());
        Found taxCode = taxCode(part);
        return Optional.of(new LedgerLine(
                part.source(),
                account.map(Found::target).orElse(null),
                part.net(),
                tax,
                part.category(),
                taxCode.target(),
                part.memo(),
                item.target(),
                department.target(),
                part.project(),
                part.quantity(),
                part.price(),
                columns(List.of(account.orElse(Found.NOTHING), item, department, taxCode))));
    }

    /** Empty only where the item stands for the account. */
    private Optional<Found> account(Part part, boolean hasItem) {
        Optional<Found> found = lookups.find(LookupKeys.ACCOUNTS, part.accountKeys(), part.accountAsItIs());
        if (found.isEmpty() && !(hasItem && policy.itemsForAccounts())) {
            throw lookups.missing(LookupKeys.ACCOUNTS, part.source(), part.accountKeys());
        }
        return found;
    }

    private Found taxCode(Part part) {
        if (policy.taxCodes() == LedgerPolicy.TaxCodes.NONE || part.taxKeys().isEmpty() && optionalTax()) {
            return Found.NOTHING;
        }
        if (part.taxKeys().isEmpty()) {
            throw RefusedInvoice.dead(
                    invoice,
                    "TAX_CATEGORY_MISSING",
                    part.source() + " has no tax category, and the ledger wants a tax code for each line.",
                    "Edit it and replay, or have it corrected by its issuer.");
        }
        if (part.rounding()) {
            return lookups.find(LookupKeys.TAX_CODES, part.taxKeys(), null).orElse(Found.NOTHING);
        }
        if (optionalTax()) {
            return lookups.optional(LookupKeys.TAX_CODES, part.source(), part.taxKeys());
        }
        return lookups.find(LookupKeys.TAX_CODES, part.taxKeys(), null)
                .orElseThrow(() -> lookups.missing(LookupKeys.TAX_CODES, part.source(), part.taxKeys()));
    }

    private boolean optionalTax() {
        return policy.taxCodes() == LedgerPolicy.TaxCodes.OPTIONAL;
    }

    private RefusedInvoice leftOut(Part part) {
        return RefusedInvoice.dead(
                invoice,
                "LINE_LEFT_OUT",
                part.source() + " is to be left out by the lookup table " + lookups.file(LookupKeys.ACCOUNTS)
                        + ", but without its amount the ledger would not show the document's total.",
                "Give its row an account, then replay; only lines without an amount can be left out.");
    }

    /** First come, first kept; names that differ by case only are one. */
    private static Map<String, String> columns(List<Found> rows) {
        Map<String, String> columns = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Found row : rows) {
            if (!row.columns().isEmpty()) {
                row.columns().forEach((name, value) -> columns.putIfAbsent(name.strip(), value));
            }
        }
        return columns;
    }
}
