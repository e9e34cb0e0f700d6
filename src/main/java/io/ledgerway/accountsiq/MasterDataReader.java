package io.ledgerway.accountsiq;

import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.Outcome;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads answers to {@link MasterRead}s into {@link MasterData}. */
final class MasterDataReader {

    private MasterDataReader() {}

    /**
     * Keeps what the answer says.
     *
     * @return why nothing could be read, which is no document's fault; null when something was
     */
    static Outcome keep(MasterRead read, Reply reply, MasterData data, Instant now) {
        if (reply instanceof Reply.Failed failed) {
            return failed.ofRead();
        }
        Element result = ((Reply.Answered) reply).result();
        OperationStatus status = OperationStatus.of(result);
        if (!status.done()) {
            boolean ofDocument = status.meaning() == OperationStatus.Meaning.REFUSED
                    && status.errorClass() == ErrorClass.DOCUMENT
                    && !(read instanceof MasterRead.Periods);
            if (!ofDocument) {
                return StatusOutcome.of(status, read.call().doing()).ofRead();
            }
            refused(read, AccountsIqCauses.of(status, read.call().doing()), data, now);
            return null;
        }
        Optional<Element> value = result.child("Result");
        if (read instanceof MasterRead.Account account) {
            data.keep(account.key(), account(account.key(), value, now));
        } else if (read instanceof MasterRead.Rate rate) {
            data.keep(rate.currency(), rate(rate.currency(), value, now));
        } else {
            data.keep(new Known<>(periods(value), null, now));
        }
        return null;
    }

    private static void refused(MasterRead read, Cause why, MasterData data, Instant now) {
        if (read instanceof MasterRead.Account account) {
            data.keep(account.key(), new Known<>(null, why, now));
        } else if (read instanceof MasterRead.Rate rate) {
            data.keep(rate.currency(), new Known<>(null, why, now));
        }
    }

    private static Known<LedgerAccount> account(AccountKey key, Optional<Element> value, Instant now) {
        return value.filter(account -> !account.children().isEmpty())
                .map(account -> new Known<>(
                        new LedgerAccount(
                                WireValues.number(account, "AccountID"),
                                account.value("CurrencyCode").orElse("")),
                        null,
                        now))
                .orElseGet(() -> new Known<>(null, missing(key), now));
    }

    private static Cause missing(AccountKey key) {
        return new Cause(
                key.customer() ? "ACCOUNTSIQ_CUSTOMER_CODE_DOES_NOT_EXIST" : "ACCOUNTSIQ_SUPPLIER_CODE_DOES_NOT_EXIST",
                "AccountsIQ has no " + key.words() + ".",
                "Create it, or correct the lookup table " + (key.customer() ? "customers" : "vendors")
                        + ", then replay.");
    }

    private static Known<BigDecimal> rate(String currency, Optional<Element> value, Instant now) {
        return value.flatMap(rate -> WireValues.decimal(rate.text()))
                .filter(rate -> rate.signum() > 0)
                .map(rate -> new Known<>(rate, null, now))
                .orElseGet(() -> new Known<>(
                        null,
                        new Cause(
                                "EXCHANGE_RATE_MISSING",
                                "AccountsIQ has no exchange rate of " + currency + ".",
                                "Enter one there, or set defaults.exchange-rate, then replay."),
                        now));
    }

    /** A period whose days cannot be read is left out. */
    private static List<Period> periods(Optional<Element> value) {
        return value.stream()
                .flatMap(list -> list.children().stream())
                .flatMap(row -> period(row).stream())
                .toList();
    }

    private static Optional<Period> period(Element row) {
        Optional<LocalDate> start = day(row, "StartDate");
        Optional<LocalDate> end = day(row, "EndDate");
        boolean yearClosed = flag(row, "FinancialYearClosed");
        return start.flatMap(first -> end.map(last -> new Period(
                row.value("PeriodName").or(() -> row.value("_PeriodName")).orElse(first + " to " + last),
                first,
                last,
                yearClosed || flag(row, "SalesLedgerClosed"),
                yearClosed || flag(row, "PurchasesLedgerClosed"))));
    }

    /** The twin with an underscore counts where the other is absent. */
    private static boolean flag(Element row, String name) {
        return row.child(name).isPresent() ? row.isTrue(name) : row.isTrue("_" + name);
    }

    private static Optional<LocalDate> day(Element row, String name) {
        return row.value(name)
                .or(() -> row.value("_" + name))
                .filter(text -> text.length() >= 10)
                .flatMap(text -> {
                    try {
                        return Optional.of(LocalDate.parse(text.substring(0, 10)));
                    } catch (DateTimeException e) {
                        return Optional.empty();
                    }
                });
    }
}
