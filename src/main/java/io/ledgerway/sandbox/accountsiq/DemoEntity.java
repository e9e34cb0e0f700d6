package io.ledgerway.sandbox.accountsiq;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

/** A small entity of our own invention: a builder that keeps its books in euro. Of last year the first half is closed. */
final class DemoEntity {

    private static final String NET_30 = "NET30";

    /** The year of the demo's invoices. */
    private static final int INVOICED = 2026;

    private final Company company;

    DemoEntity(Company company) {
        this.company = company;
    }

    /** @param today periods are opened from a year before it, and from the demo's invoices on, to a year after it */
    void open(LocalDate today) {
        currency("EUR", "1", true);
        currency("GBP", "0.86", false);
        currency("DKK", "7.46", false);
        term("CASH", 0, false);
        term(NET_30, 30, false);
        term("EOM15", 15, true);
        accounts();
        taxCodes();
        department("BUILD", "New buildings", true);
        department("SERVICE", "Service", true);
        department("CLOSED", "Workshop, given up", false);
        account(Master.CUSTOMER, "MOSEVANG", "Mosevang Boligforening", "EUR", NET_30, "0");
        account(Master.CUSTOMER, "LYNGSOE", "Lyngsø Mejeri", "EUR", "EOM15", "50000");
        account(Master.CUSTOMER, "HARTWELL", "Hartwell & Sons", "GBP", NET_30, "0");
        account(Master.SUPPLIER, "TIMBER", "Nordtræ", "EUR", NET_30, "0");
        account(Master.SUPPLIER, "FITTINGS", "Beslag Engros", "DKK", "CASH", "0");
        periods(today);
    }

    private void accounts() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("1000", "Sales of goods");
        names.put("1010", "Sales of services");
        names.put("3000", "Materials");
        names.put("3010", "Subcontractors");
        names.put("5000", "Trade debtors");
        names.put("5500", "Bank");
        names.put("6000", "Trade creditors");
        names.put("6500", "VAT");
        names.put("8900", "Rounding");
        names.forEach((code, name) -> glAccount(code, name, true, false));
        glAccount("1020", "Sales by department", true, true);
        glAccount("1999", "Sales, heading", false, false);
    }

    private void taxCodes() {
        taxCode("S25", "Sales, standard", "0.25", Map.of("SalesTaxInclude", true));
        taxCode("S00", "Sales, zero rate", "0", Map.of("SalesTaxInclude", true));
        taxCode("SEU", "Sales within the EU", "0", Map.of("SalesTaxInclude", true, "EuropeanCommunitySales", true));
        taxCode("P25", "Purchases, standard", "0.25", Map.of("PurchasesTaxInclude", true));
        taxCode("P00", "Purchases, zero rate", "0", Map.of("PurchasesTaxInclude", true));
        taxCode("PART", "Partly reclaimed", "0.25", Map.of("PurchasesTaxInclude", true, "PartialReclaim", true));
        taxCode("NONE", "Outside the return", "0", Map.of("IsTaxExclude", true));
    }

    private void periods(LocalDate today) {
        YearMonth lastYear = YearMonth.of(today.getYear() - 1, 1);
        YearMonth first = YearMonth.of(Math.min(lastYear.getYear(), INVOICED), 1);
        YearMonth end = lastYear.plusYears(3);
        int id = 0;
        for (YearMonth month = first; month.isBefore(end); month = month.plusMonths(1)) {
            boolean closed = !month.isBefore(lastYear) && month.isBefore(lastYear.plusMonths(6));
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("PeriodID", ++id);
            fields.put("PeriodNumber", month.getMonthValue());
            fields.put("PeriodName", month.toString());
            fields.put("FinancialYear", month.getYear());
            fields.put("StartDate", month.atDay(1).toString());
            fields.put("EndDate", month.atEndOfMonth().toString());
            for (String ledger : new String[] {"Sales", "Purchases", "General"}) {
                fields.put(ledger + "LedgerClosed", closed);
            }
            put(Master.PERIOD, fields);
        }
    }

    private void currency(String code, String rate, boolean base) {
        put(
                Master.CURRENCY,
                Map.of(
                        "CurrencyID",
                        company.rows(Master.CURRENCY).size() + 1,
                        "CurrencyCode",
                        code,
                        "ExchangeRate",
                        rate,
                        "IsBaseCurrency",
                        base));
    }

    private void term(String code, int days, boolean endOfMonth) {
        put(Master.CREDIT_TERM, Map.of("ID", code, "Code", code, "CreditDays", days, "EndOfMonth", endOfMonth));
    }

    private void department(String id, String name, boolean active) {
        put(Master.DEPARTMENT, Map.of("DepartmentID", id, "Description", name, "IsActive", active));
    }

    private void glAccount(String code, String name, boolean active, boolean departmental) {
        put(
                Master.GL_ACCOUNT,
                Map.of("Code", code, "Description", name, "IsActive", active, "IsDepartmental", departmental));
    }

    private void taxCode(String code, String name, String rate, Map<String, ?> more) {
        Map<String, Object> fields = new LinkedHashMap<>(more);
        fields.putAll(Map.of("ID", code, "Code", code, "Description", name, "Rate", rate, "CreditGlAccno", "6500"));
        put(Master.TAX_CODE, fields);
    }

    private void account(Master master, String code, String name, String currency, String term, String limit) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("Code", code);
        fields.put("Name", name);
        fields.put("CurrencyCode", currency);
        fields.put("CreditTermID", term);
        fields.put("CreditLimit", limit);
        new MasterRows(company).put(master, fields);
    }

    private void put(Master master, Map<String, ?> fields) {
        new MasterRows(company).put(master, fields);
    }
}
