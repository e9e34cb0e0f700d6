package io.ledgerway.sandbox.accountsiq;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reference data, and customers, which can be written too (apis/accountsiq.md 4). */
final class MasterDoor {

    private static final Predicate<Values> ANY = row -> true;
    private static final Predicate<Values> ACTIVE = row -> row.truth("IsActive");

    private final Company company;
    private final CustomerWriting customers;

    MasterDoor(Company company, CustomerWriting customers) {
        this.company = company;
        this.customers = customers;
    }

    Map<String, Request.Action> actions() {
        Map<String, Request.Action> actions = new LinkedHashMap<>();
        actions.put("GetUserInformation", request -> Reply.of(null));
        actions.put("GetGLAccountList", request -> Reply.of(accounts()));
        actions.put("GetChartOfAccounts", request -> list(Master.GL_ACCOUNT, ANY));
        actions.put("GetTaxCodeList", request -> list(Master.TAX_CODE, ANY));
        actions.put("GetCreditTermList", request -> list(Master.CREDIT_TERM, ANY));
        actions.put("GetDepartmentList", request -> list(Master.DEPARTMENT, ANY));
        actions.put("GetPeriodList", request -> list(Master.PERIOD, ANY));
        actions.put("GetCurrencies", request -> list(Master.CURRENCY, ANY));
        actions.put("GetCustomerList", request -> list(Master.CUSTOMER, ANY));
        actions.put("GetActiveCustomerList", request -> list(Master.CUSTOMER, ACTIVE));
        actions.put("GetActiveSupplierList", request -> list(Master.SUPPLIER, ACTIVE));
        actions.put("GetCustomersBy", this::customersBy);
        actions.put(
                "GetDepartmentById",
                request -> one(Master.DEPARTMENT, request, "departmentId", "DEPARTMENT_ID_DOES_NOT_EXIST"));
        actions.put(
                "GetCustomer",
                request -> one(Master.CUSTOMER, request, "customerCode", "CUSTOMER_CODE_DOES_NOT_EXIST"));
        actions.put(
                "GetSupplier",
                request -> one(Master.SUPPLIER, request, "supplierCode", "SUPPLIER_CODE_DOES_NOT_EXIST"));
        actions.put("GetCurrencyExchangeRate", this::rate);
        actions.put("GetNewCustomerFromDefaults", request -> Reply.of(customers.template()));
        actions.put(
                "UpdateCustomer", request -> customers.save(request.arguments()).withResult(true));
        actions.put("UpdateCustomerGetbackCustomerCode", request -> customers.save(request.arguments()));
        return actions;
    }

    private Reply list(Master master, Predicate<Values> wanted) {
        return Reply.of(company.rows(master).stream().filter(wanted).toList());
    }

    private Reply one(Master master, Request request, String argument, String code) {
        return Reply.of(company.find(master, request.arguments().text(argument))
                .orElseThrow(() -> new Refused(code, "There is no such " + master.type() + ".")));
    }

    private Reply rate(Request request) {
        Reply currency = one(Master.CURRENCY, request, "currencyCode", "CURRENCY_CODE_DOES_NOT_EXIST");
        return currency.withResult(((Values) currency.result()).decimal("ExchangeRate"));
    }

    private Reply customersBy(Request request) {
        Values query = request.arguments().inner("query");
        List<String> emails = query == null ? List.of() : query.list("Emails");
        return list(Master.CUSTOMER, row -> emails.isEmpty() || emails.contains(row.text("Email")));
    }

    /** Code and name of each account. */
    private List<List<String>> accounts() {
        return company.rows(Master.GL_ACCOUNT).stream()
                .map(row -> List.of(row.text("Code"), row.text("Description")))
                .toList();
    }
}
