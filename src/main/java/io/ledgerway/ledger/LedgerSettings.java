package io.ledgerway.ledger;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.ConnectionSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The settings of a connection that decide how an invoice is booked.
 *
 * @param connection its name
 * @param requiredTables optional tables whose miss is a dead letter ({@code required-tables})
 * @param contra whether negative lines that netting leaves go into a document of the opposite kind
 *     ({@code negative-lines: contra})
 * @param prepayment what is done with a prepayment invoice ({@code defaults.prepayment})
 * @param dueDays days from issue to payment where the document says nothing; null where not set
 *     ({@code defaults.due-days})
 * @param baseCurrency currency of the ledger's accounts; null where not set ({@code defaults.base-currency})
 */
record LedgerSettings(
        String connection,
        Set<String> requiredTables,
        boolean contra,
        Prepayment prepayment,
        Integer dueDays,
        String baseCurrency) {

    /** What is done with a prepayment invoice. */
    enum Prepayment {
        REFUSED,
        POST,
        ACCOUNT
    }

    private static final String TABLES = "required-tables";
    private static final String NEGATIVE = "negative-lines";
    private static final String PREPAYMENT = "defaults.prepayment";
    private static final String DUE_DAYS = "defaults.due-days";
    private static final int LONGEST_TERM = 3650;

    /** @throws CausedException code {@code SETTING_INVALID} */
    static LedgerSettings read(ConnectionSettings connection) {
        String name = connection.name();
        String prepayment = connection.defaultValue("prepayment", null);
        String currency = connection.defaultValue("base-currency", null);
        return new LedgerSettings(
                name,
                tables(name, connection.value(TABLES, "")),
                oneOf(name, NEGATIVE, connection.value(NEGATIVE, "fail"), "fail", "contra")
                        .equals("contra"),
                prepayment == null
                        ? Prepayment.REFUSED
                        : Prepayment.valueOf(oneOf(name, PREPAYMENT, prepayment, "post", "account")
                                .toUpperCase(Locale.ROOT)),
                days(name, connection.defaultValue("due-days", null)),
                currency == null ? null : currency.toUpperCase(Locale.ROOT));
    }

    private static Set<String> tables(String connection, String list) {
        if (list.isBlank()) {
            return Set.of();
        }
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(table -> !table.isEmpty())
                .map(table -> oneOf(connection, TABLES, table, LookupKeys.TABLES.toArray(String[]::new)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Integer days(String connection, String value) {
        if (value == null) {
            return null;
        }
        if (!value.matches("\\d{1,4}") || Integer.parseInt(value) > LONGEST_TERM) {
            throw invalid(connection, DUE_DAYS, value, "0 to " + LONGEST_TERM);
        }
        return Integer.valueOf(value);
    }

    private static String oneOf(String connection, String key, String value, String... allowed) {
        for (String each : allowed) {
            if (each.equalsIgnoreCase(value)) {
                return each;
            }
        }
        throw invalid(connection, key, value, String.join(", ", List.of(allowed)));
    }

    private static CausedException invalid(String connection, String key, String value, String allowed) {
        return new CausedException(new Cause(
                "SETTING_INVALID",
                "The setting ledgerway.connections." + connection + "." + key + " is '" + value + "'; allowed is "
                        + allowed + ".",
                "Correct it in config/application.yaml; what waits for it goes on by itself."));
    }
}
