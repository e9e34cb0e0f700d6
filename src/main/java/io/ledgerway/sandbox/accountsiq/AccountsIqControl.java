package io.ledgerway.sandbox.accountsiq;

import java.math.BigDecimal;
import java.util.Map;

/** What people do in AccountsIQ beside the hub. Fields have the contract's names, values are as in JSON. */
public final class AccountsIqControl {

    private final Company company;
    private final SignInDesk desk;
    private final BatchRules rules;
    private final Runnable reset;

    AccountsIqControl(Company company, SignInDesk desk, BatchRules rules, Runnable reset) {
        this.company = company;
        this.desk = desk;
        this.rules = rules;
        this.reset = reset;
    }

    /** Other keys of version 1.1; every token is void. */
    public void changeKeys(String partnerKey, String userKey) {
        desk.account(desk.account().keys(partnerKey, userKey));
    }

    /** Another client of version 2.0; every token is void. */
    public void changeClient(String clientId, String clientSecret) {
        desk.account(desk.account().client(clientId, clientSecret));
    }

    /** Entity, keys and client at once; every token is void. */
    public void changeAccount(AccountsIqAccount account) {
        desk.account(account);
    }

    /** Every token ends now; refresh tokens stay. Says how many ended. */
    public int expireTokens() {
        return desk.endAll();
    }

    /** Adds a customer of that currency, 30 days net, without credit limit. */
    public void addCustomer(String code, String name, String currency) {
        put(Master.CUSTOMER, Map.of("Code", code, "Name", name, "CurrencyCode", currency));
    }

    /** Adds a supplier of that currency, 30 days net. */
    public void addSupplier(String code, String name, String currency) {
        put(Master.SUPPLIER, Map.of("Code", code, "Name", name, "CurrencyCode", currency));
    }

    /** Adds an account that can be posted to. */
    public void addGlAccount(String code, String name) {
        put(Master.GL_ACCOUNT, Map.of("Code", code, "Description", name));
    }

    /** Adds a tax code. @param rate a fraction */
    public void addTaxCode(String code, BigDecimal rate) {
        put(Master.TAX_CODE, Map.of("ID", code, "Code", code, "Rate", rate, "CreditGlAccno", "6500"));
    }

    /** Adds a department. */
    public void addDepartment(String id, String name) {
        put(Master.DEPARTMENT, Map.of("DepartmentID", id, "Description", name));
    }

    /**
     * Adds a master row, or changes fields of the one with its key.
     *
     * @throws IllegalArgumentException when the key is missing, a field is unknown or a value cannot be read
     */
    public void put(Master master, Map<String, ?> fields) {
        synchronized (company) {
            new MasterRows(company).put(master, fields);
        }
    }

    /** Closes or opens a period's ledgers. @param period its month, such as {@code 2026-03} */
    public void closePeriod(String period, boolean closed) {
        synchronized (company) {
            if (company.find(Master.PERIOD, period).isEmpty()) {
                throw new IllegalArgumentException("There is no period " + period + ".");
            }
            put(
                    Master.PERIOD,
                    Map.of(
                            "PeriodName",
                            period,
                            "SalesLedgerClosed",
                            closed,
                            "PurchasesLedgerClosed",
                            closed,
                            "GeneralLedgerClosed",
                            closed));
        }
    }

    /**
     * Posts a batch document by hand; says its transaction id.
     *
     * @throws RuntimeException when it breaks a rule
     */
    public int post(DocumentKind kind, Map<String, ?> document) {
        synchronized (company) {
            return company.post(rules.check(kind, ControlValues.read(kind.wireType(), document)))
                    .transactionId();
        }
    }

    /** Marks a transaction as reversed. */
    public void reverse(int transactionId) {
        synchronized (company) {
            company.change(company.documents().stream()
                    .filter(document -> document.transactionId() == transactionId)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no transaction " + transactionId + "."))
                    .reverse());
        }
    }

    /** Everything as it was at the start: books, master data, habits, keys, counts of sign-ins. */
    public void reset() {
        reset.run();
    }
}
