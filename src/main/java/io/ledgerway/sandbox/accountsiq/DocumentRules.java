package io.ledgerway.sandbox.accountsiq;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/** The rules that documents of all kinds share: account, reference, rate, date, due date (apis/accountsiq.md 4.1). */
final class DocumentRules {

    private static final int LONGEST_CODE = 50;
    private static final int LONGEST_REFERENCE = 50;

    private final Company company;
    private final Habits habits;

    DocumentRules(Company company, Habits habits) {
        this.company = company;
        this.habits = habits;
    }

    /** The customer or supplier of that code. */
    Values account(Master accounts, String code) {
        if (code == null || code.isEmpty()) {
            throw new Refused("ACCOUNT_CODE_IS_EMPTY", "The document has no account code.");
        }
        if (code.length() > LONGEST_CODE) {
            throw new Refused("ACCOUNT_CODE_IS_TOO_LONG", "The account code is longer than 50 characters.");
        }
        if (LineRules.hasLowerCase(code)) {
            throw new Refused("ACCOUNT_CODE_MUST_BE_UPPER_CASE", "The account code " + code + " is not upper case.");
        }
        return company.find(accounts, code)
                .orElseThrow(() -> new Refused(
                        accounts + "_CODE_DOES_NOT_EXIST",
                        "There is no " + accounts.type() + " with code " + code + "."));
    }

    void checkReference(String reference) {
        if (reference == null) {
            throw new Refused("TRANSACTION_EXTERNAL_REFERENCE_IS_NULL", "The external reference is null.");
        }
        if (reference.isEmpty()) {
            throw new Refused("TRANSACTION_EXTERNAL_REFERENCE_IS_EMPTY", "The external reference is empty.");
        }
        if (reference.length() > LONGEST_REFERENCE) {
            throw new Refused(
                    "TRANSACTION_EXTERNAL_REFERENCE_IS_TOO_LONG",
                    "The external reference is longer than 50 characters.");
        }
        if (!reference.matches("[" + habits.settings().referenceCharacters() + "]+")) {
            throw new Refused(
                    "TRANSACTION_EXTERNAL_REFERENCE_CONTAINS_UNSUPPORTED_CHARACTER",
                    "The external reference contains a character that is not supported.");
        }
    }

    BigDecimal rate(BigDecimal rate) {
        if (rate == null || rate.signum() <= 0) {
            throw new Refused("EXCHANGE_RATE_IS_NEGATIVE_OR_ZERO", "The exchange rate must be above zero.");
        }
        return rate;
    }

    /** The day, if its period is there and open. */
    LocalDate openDay(DocumentKind kind, LocalDate day) {
        Values period = (day == null ? Optional.<Values>empty() : company.period(day))
                .orElseThrow(() -> new Refused("DATE_IS_OUT_OF_RANGE", "The date lies in no period."));
        boolean closed = period.truth(kind.ledger() + "LedgerClosed") || period.truth("FinancialYearClosed");
        if (closed) {
            boolean own = habits.has(Habit.CLOSED_PERIOD_HAS_OWN_CODE);
            throw new Refused(
                    own ? kind.ledger().toUpperCase(Locale.ROOT) + "_LEDGER_ALREADY_CLOSED" : "DATE_IS_OUT_OF_RANGE",
                    "The period " + period.text("PeriodName") + " is closed.");
        }
        return day;
    }

    /** By the account's credit term: so many days after the date, or after its month's end. */
    LocalDate due(Values account, LocalDate date) {
        return company.find(Master.CREDIT_TERM, account.text("CreditTermID"))
                .map(term -> (term.truth("EndOfMonth") ? YearMonth.from(date).atEndOfMonth() : date)
                        .plusDays(term.number("CreditDays")))
                .orElse(date);
    }
}
