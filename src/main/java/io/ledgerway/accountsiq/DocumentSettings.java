package io.ledgerway.accountsiq;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.ConnectionSettings;
import java.math.BigDecimal;

/**
 * How a connection wants its documents written.
 *
 * @param references makes external references of legal numbers
 * @param department of lines that name none ({@code defaults.department}); null for none
 * @param taxCode of lines that have none, such as rounding ({@code defaults.tax-code}); null for none
 * @param exchangeRate for accounts in other currencies ({@code defaults.exchange-rate}); null: as AccountsIQ tells it
 * @param baseCurrency the entity's own ({@code defaults.base-currency}); null where it is not told: AccountsIQ is asked
 *     for the rate of every currency
 * @param bulkRowsInOrder whether the rows of a bulk answer are in the order of the request ({@code bulk-rows-in-order}, true):
 *     presumed, not told (apis/accountsiq.md 5, algorithm 8)
 * @param creditLimit whether a customer's credit limit refuses an invoice ({@code enforce-credit-limit}, false)
 */
record DocumentSettings(
        ExternalReference references,
        String department,
        String taxCode,
        BigDecimal exchangeRate,
        String baseCurrency,
        boolean bulkRowsInOrder,
        boolean creditLimit) {

    /** @throws CausedException code {@code SETTING_INVALID} naming the first that cannot be used */
    static DocumentSettings read(ConnectionSettings connection) {
        return new DocumentSettings(
                ExternalReference.of(connection),
                connection.defaultValue("department", null),
                connection.defaultValue("tax-code", null),
                rate(connection),
                connection.defaultValue("base-currency", null),
                flag(connection, "bulk-rows-in-order", "true"),
                flag(connection, "enforce-credit-limit", "false"));
    }

    /** The rate that is known without asking AccountsIQ; null where it has to be asked. */
    BigDecimal rateWithoutAsking(String currency) {
        return currency.equalsIgnoreCase(baseCurrency) ? BigDecimal.ONE : exchangeRate;
    }

    private static BigDecimal rate(ConnectionSettings connection) {
        String written = connection.defaultValue("exchange-rate", null);
        if (written == null) {
            return null;
        }
        if (!written.matches("\\d{1,9}(\\.\\d{1,10})?") || new BigDecimal(written).signum() == 0) {
            throw invalid(connection, "defaults.exchange-rate", written, "a number above zero, such as 1.25");
        }
        return new BigDecimal(written);
    }

    private static boolean flag(ConnectionSettings connection, String key, String absent) {
        String written = connection.value(key, absent);
        if (!written.matches("true|false")) {
            throw invalid(connection, key, written, "true, false");
        }
        return written.equals("true");
    }

    private static CausedException invalid(ConnectionSettings connection, String key, String value, String allowed) {
        return new CausedException(new Cause(
                "SETTING_INVALID",
                "The setting ledgerway.connections." + connection.name() + "." + key + " is '" + value
                        + "'; allowed is " + allowed + ".",
                "Correct it in config/application.yaml; it is read again within 2 s."));
    }
}
