package io.ledgerway.uniconta;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.ConnectionSettings;
import java.util.function.UnaryOperator;

/**
 * The settings that decide how an entry becomes a journal line.
 *
 * @param connection the target connection: journal, defaults
 * @param flow the flow's name, for messages
 * @param overtime {@code include} or {@code skip} for overtime that Intempus made itself; null while undecided
 * @param qtyDecimals decimals of a quantity, rounded half up
 * @param prices where prices come from: {@code none}, {@code employee} or {@code category}
 * @param kronerPrice the price field that takes an amount of money: {@code CostPrice} or {@code SalesPrice}
 * @param phases which phases of a project take registrations
 */
record LineSettings(
        ConnectionSettings connection,
        String flow,
        String overtime,
        int qtyDecimals,
        String prices,
        LineField kronerPrice,
        ProjectPhases phases) {

    private static final String CORRECTION_DATE = "correction-date";

    /**
     * Reads them.
     *
     * @param flowSettings the value of {@code ledgerway.flows.<flow>.…} by its whole key, null where absent
     * @throws CausedException code {@code SETTING_MISSING} or {@code SETTING_INVALID}
     */
    static LineSettings read(ConnectionSettings connection, String flow, UnaryOperator<String> flowSettings) {
        connection.required("journal");
        String field = connection.referenceField();
        if (field != null && !field.isBlank() && !field.equals(LineField.REFERENCE_NUMBER.wire())) {
            throw invalid(
                    "ledgerway.connections." + connection.name() + ".reference-field",
                    field,
                    "only ReferenceNumber exists on journal lines and on posted transactions alike");
        }
        String date = connection.value(CORRECTION_DATE, "original");
        if (!date.equals("original") && !date.equals("today")) {
            throw invalid(
                    "ledgerway.connections." + connection.name() + "." + CORRECTION_DATE,
                    date,
                    "it must be one of original, today");
        }
        Keys keys = new Keys("ledgerway.flows." + flow + ".", flowSettings);
        return new LineSettings(
                connection,
                flow,
                keys.oneOf("overtime", null, "include", "skip"),
                Integer.parseInt(keys.oneOf("qty-decimals", "4", "0", "1", "2", "3", "4", "5", "6")),
                keys.oneOf("prices", "none", "none", "employee", "category"),
                keys.oneOf("kroner-price", "cost", "cost", "sales").equals("cost")
                        ? LineField.COST_PRICE
                        : LineField.SALES_PRICE,
                new ProjectPhases(connection.value("phase-alias", "")));
    }

    String journal() {
        return connection.required("journal");
    }

    /** Whether a reversal is booked on the day it is made, not on the day of the line that it takes back. */
    boolean correctsToday() {
        return connection.value(CORRECTION_DATE, "original").equals("today");
    }

    private static CausedException invalid(String key, String value, String why) {
        return new CausedException(new Cause(
                "SETTING_INVALID",
                "The setting " + key + " is '" + value + "', but " + why + ".",
                "Set it in config/application.yaml."));
    }

    private record Keys(String prefix, UnaryOperator<String> settings) {

        String oneOf(String key, String fallback, String... allowed) {
            String value = settings.apply(prefix + key);
            if (value == null || value.isBlank()) {
                return fallback;
            }
            for (String each : allowed) {
                if (each.equalsIgnoreCase(value.strip())) {
                    return each;
                }
            }
            throw invalid(prefix + key, value, "it must be one of " + String.join(", ", allowed));
        }
    }
}
