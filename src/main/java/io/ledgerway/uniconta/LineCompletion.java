package io.ledgerway.uniconta;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.document.TimeEntry;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Fills in what Uniconta's own client would, and its server may not (apis/uniconta.md 5.6). What a lookup column has
 * set stays; then the pay category's value counts, then the project category's, then the connection's default.
 */
final class LineCompletion {

    private final MasterData data;
    private final LineSettings settings;

    LineCompletion(MasterData data, LineSettings settings) {
        this.data = data;
        this.settings = settings;
    }

    /** @throws RefusedEntry when something the entry refers to is unknown, blocked or closed */
    void complete(TimeEntry entry, EntryTargets targets, Map<LineField, Object> line) {
        MasterDataCheck check = new MasterDataCheck(data, settings.phases());
        line.put(LineField.PROJECT, check.project(entry, targets.project()).number());
        MasterData.Employee employee = check.employee(entry, targets.employee());
        line.put(LineField.EMPLOYEE, employee.number());
        MasterData.PayCategory pay = check.payCategory(entry, targets.payCategory());
        line.put(LineField.PAYROLL_CATEGORY, pay.number());
        MasterData.ProjectCategory category = check.projectCategory(entry, projectCategory(entry, pay, line));
        line.put(LineField.PR_CATEGORY, category.number());
        fill(line, LineField.UNIT, pay.unit());
        fill(line, LineField.UNIT, category.unit());
        fill(line, LineField.UNIT, settings.connection().defaultValue("unit", null));
        fill(line, LineField.INVOICEABLE, pay.invoiceable());
        fill(line, LineField.INVOICEABLE, category.invoiceable());
        fill(line, LineField.ITEM, pay.item());
        prices(employee, pay, line);
    }

    private String projectCategory(TimeEntry entry, MasterData.PayCategory pay, Map<LineField, Object> line) {
        ConnectionSettings connection = settings.connection();
        fill(line, LineField.PR_CATEGORY, pay.projectCategory());
        fill(line, LineField.PR_CATEGORY, connection.defaultValue("project-category", null));
        if (!line.containsKey(LineField.PR_CATEGORY)) {
            data.defaultProjectCategory().ifPresent(category -> fill(line, LineField.PR_CATEGORY, category.number()));
        }
        if (!line.containsKey(LineField.PR_CATEGORY)) {
            throw RefusedEntry.byMasterData(
                    entry,
                    "PROJECT_CATEGORY_MISSING",
                    "pay category " + pay.number() + " has no project category in Uniconta.",
                    "Give it one in Uniconta, or set the column PrCategory in work-types.csv or"
                            + " ledgerway.connections." + connection.name()
                            + ".defaults.project-category. Then replay.");
        }
        return (String) line.get(LineField.PR_CATEGORY);
    }

    private void prices(MasterData.Employee employee, MasterData.PayCategory pay, Map<LineField, Object> line) {
        if (settings.prices().equals("employee")) {
            fill(line, LineField.COST_PRICE, price(employee.costPrice()));
            fill(line, LineField.SALES_PRICE, price(employee.salesPrice()));
        } else if (settings.prices().equals("category")) {
            fill(line, LineField.COST_PRICE, price(pay.rate()));
            fill(line, LineField.SALES_PRICE, price(pay.salesPrice()));
        }
    }

    /** A price of zero is one that nobody set. */
    private static BigDecimal price(BigDecimal price) {
        return price == null || price.signum() == 0 ? null : Quantity.plain(price);
    }

    private static void fill(Map<LineField, Object> line, LineField field, Object value) {
        if (value != null) {
            line.putIfAbsent(field, value);
        }
    }
}
