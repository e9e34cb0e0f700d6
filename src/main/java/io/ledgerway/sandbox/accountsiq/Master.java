package io.ledgerway.sandbox.accountsiq;

import java.util.Locale;
import java.util.stream.Stream;

/** The entity's master rows, under the contract's names. */
public enum Master {
    CUSTOMER("Customer", "Code"),
    SUPPLIER("Supplier", "Code"),
    GL_ACCOUNT("WSChartOfAccountLine", "Code"),
    TAX_CODE("Tax", "Code"),
    DEPARTMENT("Department", "DepartmentID"),
    CREDIT_TERM("CreditTerm", "Code"),
    CURRENCY("WSCurrency", "CurrencyCode"),
    /** Its name is the month, such as {@code 2026-03}. */
    PERIOD("WSFinancialPeriodDTO", "PeriodName");

    private final String type;
    private final String key;

    Master(String type, String key) {
        this.type = type;
        this.key = key;
    }

    /** The contract's type. */
    String type() {
        return type;
    }

    /** The field that tells rows apart. */
    String key() {
        return key;
    }

    /** @throws IllegalArgumentException when there is none of that name, such as {@code gl-account} */
    static Master named(String name) {
        String wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(values())
                .filter(master -> master.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There are no rows called " + name + "."));
    }
}
