package io.ledgerway.sandbox.uniconta;

import java.util.List;

/** Fills what is blank in a journal line from the master data, as the Windows client does while typing (sheet 5.6). */
final class Defaults {

    private static final List<String> FROM_PAY_CATEGORY =
            List.of("Unit", "PrCategory", "Item", "Dimension1", "Dimension2", "Dimension3", "Dimension4", "Dimension5");

    private final Company company;

    Defaults(Company company) {
        this.company = company;
    }

    void fill(RowDraft line) {
        company.find(Entities.EMPLOYEE, line.get("Employee"))
                .ifPresent(employee -> line.fill("PayrollCategory", employee.get("PayrollCategory")));
        company.find(Entities.PAY_CATEGORY, line.get("PayrollCategory"))
                .ifPresent(category -> FROM_PAY_CATEGORY.forEach(field -> line.fill(field, category.get(field))));
        company.find(Entities.PROJECT_CATEGORY, line.get("PrCategory"))
                .ifPresent(category -> line.fill("Invoiceable", category.get("Invoiceable")));
    }
}
