package io.ledgerway.sandbox.accountsiq;

import java.math.BigDecimal;
import java.util.Optional;

/** New and changed customers: the caller gives the code, and an update sends back the version it read (apis/accountsiq.md 4, 4.2). */
final class CustomerWriting {

    private final Company company;

    CustomerWriting(Company company) {
        this.company = company;
    }

    Values template() {
        return new Values()
                .with("LedgerType", "Sales")
                .with("CurrencyCode", baseCurrency())
                .with("CreationDate", company.now())
                .with("CreditLimit", BigDecimal.ZERO)
                .with("IsActive", true);
    }

    /** Result: the customer's code. */
    Reply save(Values arguments) {
        Values sent = arguments.inner("customer");
        String code = sent == null ? null : sent.text("Code");
        if (code == null || code.isEmpty()) {
            throw new Refused("ACCOUNT_CODE_IS_EMPTY", "The customer has no code.");
        }
        if (LineRules.hasLowerCase(code)) {
            throw new Refused("ACCOUNT_CODE_MUST_BE_UPPER_CASE", "The code " + code + " is not upper case.");
        }
        String currency = sent.text("CurrencyCode");
        if (currency != null && company.find(Master.CURRENCY, currency).isEmpty()) {
            throw new Refused("CURRENCY_CODE_DOES_NOT_EXIST", "There is no currency " + currency + ".");
        }
        Optional<Values> old = company.find(Master.CUSTOMER, code);
        if (old.isEmpty() && !arguments.truth("create")) {
            throw new Refused(Status.NOT_CREATED, "CUSTOMER_CODE_DOES_NOT_EXIST", "There is no customer " + code + ".");
        }
        old.ifPresent(row -> checkVersion(row, sent));
        Values row = old.map(Values::copy).orElseGet(this::template).withAll(sent);
        row.with("AccountID", old.map(each -> each.number("AccountID")).orElseGet(company::nextAccountId));
        row.with(
                "RowVersionNumber",
                next(old.map(each -> each.text("RowVersionNumber")).orElse("0")));
        company.put(Master.CUSTOMER, row);
        return Reply.of(code).as(old.isPresent() ? Status.SUCCESS : Status.CREATED);
    }

    static void checkVersion(Values kept, Values sent) {
        if (!String.valueOf(kept.text("RowVersionNumber")).equals(sent.text("RowVersionNumber"))) {
            throw new Refused(Status.CONFLICTED, "OUTDATED_RECORD", "A newer version of this record exists.");
        }
    }

    static String next(String version) {
        return String.valueOf(Long.parseLong(version) + 1);
    }

    private String baseCurrency() {
        return company.rows(Master.CURRENCY).stream()
                .filter(row -> row.truth("IsBaseCurrency"))
                .map(row -> row.text("CurrencyCode"))
                .findFirst()
                .orElse(null);
    }
}
