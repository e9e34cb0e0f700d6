package io.ledgerway.document;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** What every invoice must have for a ledger to take it (EN 16931 BR-01 to BR-55, as far as the ledgers use it). */
final class MandatoryFields {

    private final Invoice invoice;
    private final ProblemList problems;
    private boolean complete = true;

    private MandatoryFields(Invoice invoice, ProblemList problems) {
        this.invoice = invoice;
        this.problems = problems;
    }

    /** Whether every amount is there that the arithmetic needs. */
    static boolean check(Invoice invoice, ProblemList problems) {
        MandatoryFields fields = new MandatoryFields(invoice, problems);
        fields.head();
        fields.totals();
        fields.lines();
        fields.allowances();
        fields.taxes();
        return fields.complete;
    }

    static Optional<Currency> currency(String code) {
        try {
            return code == null ? Optional.empty() : Optional.of(Currency.getInstance(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void head() {
        need(invoice.number(), "/number", "BR-02", "an invoice number (BT-1)");
        need(invoice.issueDate(), "/issueDate", "BR-03", "an issue date (BT-2)");
        if (invoice.type() == null) {
            problems.error("/type", "BR-04", "The document does not say whether it is an invoice or a credit note.");
        } else if (invoice.typeCode() != null) {
            TypeCode.check(invoice, problems);
        }
        need(invoice.currency(), "/currency", "BR-05", "a currency (BT-5)");
        knownCurrency(invoice.currency(), "/currency", "BR-CL-04");
        knownCurrency(invoice.taxCurrency(), "/taxCurrency", "BR-CL-05");
        party(invoice.seller(), "/seller", "BR-06", "a seller with a name (BT-27)");
        party(invoice.buyer(), "/buyer", "BR-07", "a buyer with a name (BT-44)");
    }

    private void party(Party party, String path, String rule, String what) {
        need(party == null ? null : party.name(), path + "/name", rule, what);
    }

    private void knownCurrency(String code, String path, String rule) {
        if (code != null && currency(code).isEmpty()) {
            problems.error(path, rule, "'" + code + "' is no currency of ISO 4217.");
        }
    }

    private void totals() {
        InvoiceTotals totals = invoice.totals();
        if (totals == null) {
            amount(null, "/totals", "BR-12", "any totals (BT-106 to BT-115)");
            return;
        }
        amount(totals.lineNet(), "/totals/lineNet", "BR-12", "a sum of its lines (BT-106)");
        amount(totals.net(), "/totals/net", "BR-13", "a total without tax (BT-109)");
        amount(totals.gross(), "/totals/gross", "BR-14", "a total with tax (BT-112)");
        amount(totals.payable(), "/totals/payable", "BR-15", "an amount to be paid (BT-115)");
        if (invoice.taxCurrency() != null
                && !invoice.taxCurrency().equals(invoice.currency())
                && totals.taxInTaxCurrency() == null) {
            problems.warning(
                    "/totals/taxInTaxCurrency",
                    "BR-53",
                    "The document names " + invoice.taxCurrency()
                            + " as its tax currency (BT-6), but gives no tax in it" + " (BT-111).");
        }
    }

    private void lines() {
        if (invoice.lines().isEmpty()) {
            problems.error("/lines", "BR-16", "The document has no line; it must have at least one.");
        }
        for (int i = 0; i < invoice.lines().size(); i++) {
            InvoiceLine line = invoice.lines().get(i);
            Place place = new Place("/lines/" + i, i, line);
            complete &= line.net() != null;
            need(line.net(), place, "/net", "BR-24", "the net amount (BT-131)");
            need(code(line.tax()), place, "/tax/code", "BR-CO-04", "the tax category (BT-151)");
            wish(line.id(), place, "/id", "BR-21", "the number (BT-126)");
            wish(line.quantity(), place, "/quantity", "BR-22", "the quantity (BT-129)");
            wish(line.name(), place, "/name", "BR-25", "the item's name (BT-153)");
            wish(line.price(), place, "/price", "BR-26", "the price (BT-146)");
            for (int k = 0; k < line.allowancesAndCharges().size(); k++) {
                AllowanceCharge one = line.allowancesAndCharges().get(k);
                amount(
                        one.amount(),
                        place.path() + "/allowancesAndCharges/" + k + "/amount",
                        one.charge() ? "BR-43" : "BR-41",
                        "the amount of an allowance or charge" + place.which());
            }
        }
    }

    /** A line as problems name it. */
    private record Place(String path, int index, InvoiceLine line) {

        String which() {
            return " of line " + (line.id() == null ? "number " + (index + 1) : line.id());
        }
    }

    private void need(Object value, Place place, String name, String rule, String what) {
        if (missing(value)) {
            need(value, place.path() + name, rule, what + place.which());
        }
    }

    private void wish(Object value, Place place, String name, String rule, String what) {
        if (missing(value)) {
            wish(value, place.path() + name, rule, what + place.which());
        }
    }

    private void allowances() {
        for (int i = 0; i < invoice.allowancesAndCharges().size(); i++) {
            AllowanceCharge one = invoice.allowancesAndCharges().get(i);
            String path = "/allowancesAndCharges/" + i;
            String what = one.charge() ? "a charge" : "an allowance";
            amount(one.amount(), path + "/amount", one.charge() ? "BR-36" : "BR-31", "the amount of " + what);
            need(code(one.tax()), path + "/tax/code", one.charge() ? "BR-37" : "BR-32", "the tax category of " + what);
            wish(
                    one.reason() == null ? one.reasonCode() : one.reason(),
                    path + "/reason",
                    one.charge() ? "BR-38" : "BR-33",
                    "the reason of " + what);
        }
    }

    private void taxes() {
        if (invoice.taxes().isEmpty()) {
            problems.error(
                    "/taxes", "BR-CO-18", "The document has no tax by category (BG-23); it must have at least one.");
        }
        for (int i = 0; i < invoice.taxes().size(); i++) {
            TaxSubtotal one = invoice.taxes().get(i);
            String path = "/taxes/" + i;
            amount(one.taxable(), path + "/taxable", "BR-45", "what is taxed (BT-116) in a tax category");
            amount(one.amount(), path + "/amount", "BR-46", "the tax (BT-117) of a tax category");
            need(code(one.tax()), path + "/tax/code", "BR-47", "the category (BT-118) of a tax");
            if (one.tax() != null && one.tax().rate() == null && TaxRules.needsRate(one.tax())) {
                problems.error(
                        path + "/tax/rate",
                        "BR-48",
                        "The tax category " + one.tax().code() + " has no rate (BT-119); only O may have none.");
            }
        }
    }

    private void amount(BigDecimal amount, String path, String rule, String what) {
        complete &= amount != null;
        need(amount, path, rule, what);
    }

    private void need(Object value, String path, String rule, String what) {
        if (missing(value)) {
            problems.error(path, rule, "The document does not give " + what + ".");
        }
    }

    private void wish(Object value, String path, String rule, String what) {
        if (missing(value)) {
            problems.warning(path, rule, "The document does not give " + what + ".");
        }
    }

    private static String code(TaxCategory tax) {
        return tax == null ? null : tax.code();
    }

    private static boolean missing(Object value) {
        return value == null || value instanceof String text && text.isBlank();
    }
}
