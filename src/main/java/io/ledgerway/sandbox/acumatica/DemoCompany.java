package io.ledgerway.sandbox.acumatica;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/** The demo company: EUR, a Danish, a domestic and an export tax zone, periods around today, all open. */
final class DemoCompany {

    static final String CURRENCY = "EUR";
    static final String SUBACCOUNT = "000000";
    static final String RECEIVABLES = "11000";

    private final AcumaticaControl control;
    private final Masters masters;
    private final String branch;

    DemoCompany(AcumaticaControl control, Masters masters, String branch) {
        this.control = control;
        this.masters = masters;
        this.branch = branch;
    }

    /** Fills an empty company. */
    void open(LocalDate today) {
        masters.put(Masters.Named.BRANCH, branch, "NORTH");
        masters.put(Masters.Named.SUBACCOUNT, SUBACCOUNT, "100000", "200000");
        masters.put(Masters.Named.PROJECT, "X", "HARBOUR");
        masters.put(Masters.Named.CURRENCY, CURRENCY, "DKK", "USD", "GBP");
        masters.put(new Terms("30D", 30));
        masters.put(new Terms("14D", 14));
        masters.put(new Terms("COD", 0));
        YearMonth first = YearMonth.of(today.getYear() - 2, 1);
        for (int month = 0; month < 48; month++) {
            masters.put(new Period(first.plusMonths(month), false, false));
        }
        accounts();
        taxes();
        parties();
        masters.put(new CustomField("Invoice", "CurrentDocument.TaxZoneID", FieldType.STRING));
        masters.put(new CustomField("Bill", "CurrentDocument.TaxZoneID", FieldType.STRING));
        masters.put(new CustomField("Invoice", "Document.AttributeEXTREF", FieldType.STRING));
        masters.put(new CustomField("SalesInvoice", "Document.AttributeEXTREF", FieldType.STRING));
        masters.put(new CustomField("Bill", "Document.AttributeEXTREF", FieldType.STRING));
    }

    private void accounts() {
        Map<String, String> names = Map.of(
                RECEIVABLES,
                "Accounts receivable",
                "20000",
                "Accounts payable",
                "24000",
                "Tax",
                "40000",
                "Sales",
                "41000",
                "Sales of services",
                "49000",
                "Rounding",
                "50000",
                "Purchases",
                "61000",
                "Office",
                "62000",
                "Freight");
        names.forEach((id, name) -> masters.put(new Account(id, name, true)));
        masters.put(new Account("49999", "Old sales", false));
    }

    private void taxes() {
        masters.put(Masters.Named.TAX_CATEGORY, "EXEMPT");
        masters.put(new TaxZone("DOMESTIC", false, null));
        masters.put(new TaxZone("DENMARK", false, null));
        masters.put(new TaxZone("EXPORT", false, null));
        masters.put(new TaxZone("EXTERNAL", true, null));
        for (String zone : new String[] {"DOMESTIC", "EXTERNAL"}) {
            masters.put(new Tax("VAT23", new BigDecimal("23"), zone, "TAXABLE"));
            masters.put(new Tax("VAT13", new BigDecimal("13.5"), zone, "REDUCED"));
        }
        masters.put(new Tax("MOMS25", new BigDecimal("25"), "DENMARK", "TAXABLE"));
        masters.put(new Item("CONSULT", "Consulting hour", new BigDecimal("95"), "41000", "TAXABLE", "HOUR"));
        masters.put(new Item("FREIGHT", "Freight", null, "62000", "TAXABLE", "EACH"));
    }

    private void parties() {
        control.addCustomer("C1001", "Harbour Works", CURRENCY, "DOMESTIC");
        control.addCustomer("C1002", "Nordhavn Byg", CURRENCY, "DENMARK");
        control.addCustomer("C1003", "Overseas Trading", CURRENCY, "EXPORT");
        control.addVendor("V2001", "Paper & Pens", CURRENCY, "DOMESTIC");
        control.addVendor("V2002", "Kontor Nord", "DKK", "DENMARK");
        control.put("Customer", Map.of("CustomerID", "C1003", "EnableCurrencyOverride", true));
        control.put("Vendor", Map.of("VendorID", "V2002", "EnableCurrencyOverride", true));
        control.addCustomer("C1009", "Closed Shop", CURRENCY, "DOMESTIC");
        control.put("Customer", Map.of("CustomerID", "C1009", "Status", "Inactive"));
        control.addCustomer("C1008", "Slow Payer", CURRENCY, "DOMESTIC");
        control.put("Customer", Map.of("CustomerID", "C1008", "Status", "Credit Hold"));
    }
}
