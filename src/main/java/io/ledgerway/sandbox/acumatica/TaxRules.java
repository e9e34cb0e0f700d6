package io.ledgerway.sandbox.acumatica;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tax by zone and category, computed by the server unless {@code IsTaxValid} hands it in (apis/acumatica.md 5.1). */
final class TaxRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Masters masters;
    private final Habits habits;

    TaxRules(Masters masters, Habits habits) {
        this.masters = masters;
        this.habits = habits;
    }

    /**
     * Sets the taxes of a document and its totals of taxed and untaxed lines.
     *
     * @param zone null = none, no tax
     * @param sent what was sent for the document
     */
    void complete(Row document, TaxZone zone, Row sent) {
        boolean gross = "Gross".equals(document.get("TaxCalcMode"));
        Map<String, Row> taxes = new LinkedHashMap<>();
        BigDecimal exempt = BigDecimal.ZERO;
        for (Row line : document.rows("Details")) {
            List<Tax> due = zone == null || !line.filled("TaxCategory")
                    ? List.of()
                    : masters.taxes(zone.id(), line.text("TaxCategory"));
            due.forEach(tax -> add(taxes.computeIfAbsent(tax.id(), id -> fresh(tax)), line, tax, gross));
            exempt = due.isEmpty() ? exempt.add(line.decimal("Amount")) : exempt;
        }
        taxes.values().forEach(tax -> settle(tax, gross));
        List<Row> result = handedIn(document, zone, sent) ? taken(document, zone, sent) : List.copyOf(taxes.values());
        document.with(Merging.TAXES, new ArrayList<>(result))
                .with("TaxTotal", sum(result, "TaxAmount"))
                .with("VATTaxableTotal", sum(result, "TaxableAmount"))
                .with("VATExemptTotal", LineRules.money(exempt))
                .with("$gross", gross);
    }

    private static Row fresh(Tax tax) {
        return Row.fresh().with("TaxID", tax.id()).with("TaxRate", tax.rate());
    }

    private void add(Row sum, Row line, Tax tax, boolean gross) {
        BigDecimal amount = line.decimal("Amount");
        sum.with("TaxableAmount", sum.decimal("TaxableAmount").add(amount));
        if (habits.has(Habit.TAX_ROUNDED_PER_LINE)) {
            sum.with("TaxAmount", sum.decimal("TaxAmount").add(LineRules.money(tax(amount, tax.rate(), gross))));
        }
    }

    private void settle(Row sum, boolean gross) {
        BigDecimal base = sum.decimal("TaxableAmount");
        BigDecimal tax = habits.has(Habit.TAX_ROUNDED_PER_LINE)
                ? sum.decimal("TaxAmount")
                : LineRules.money(tax(base, sum.decimal("TaxRate"), gross));
        sum.with("TaxAmount", tax).with("TaxableAmount", LineRules.money(gross ? base.subtract(tax) : base));
    }

    private static BigDecimal tax(BigDecimal amount, BigDecimal rate, boolean gross) {
        BigDecimal divisor = gross ? HUNDRED.add(rate) : HUNDRED;
        return amount.multiply(rate).divide(divisor, 10, RoundingMode.HALF_UP);
    }

    private boolean handedIn(Row document, TaxZone zone, Row sent) {
        return document.is("IsTaxValid")
                && sent.has(Merging.TAXES)
                && zone != null
                && (zone.external() || !habits.has(Habit.SENT_TAX_ONLY_IN_EXTERNAL_ZONE));
    }

    private List<Row> taken(Row document, TaxZone zone, Row sent) {
        List<Row> taken = new ArrayList<>();
        for (Row each : sent.rows(Merging.TAXES)) {
            Tax tax = masters.tax(each.text("TaxID"), zone.id());
            Row line = Row.fresh().with("TaxID", each.text("TaxID"));
            if (tax == null) {
                line.error("TaxID", "'Tax ID' cannot be found in the system.");
            }
            line.with("TaxRate", tax == null ? BigDecimal.ZERO : tax.rate());
            line.with("TaxableAmount", LineRules.money(each.decimal("TaxableAmount")));
            taken.add(line.with("TaxAmount", LineRules.money(each.decimal("TaxAmount"))));
        }
        return taken;
    }

    private static BigDecimal sum(List<Row> rows, String field) {
        return rows.stream().map(row -> row.decimal(field)).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
}
