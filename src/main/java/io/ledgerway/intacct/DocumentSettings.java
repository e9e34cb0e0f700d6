package io.ledgerway.intacct;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.ConnectionSettings;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/**
 * How a connection wants its documents written. What apis/intacct.md calls unverified is a setting here.
 *
 * @param connection the connection's name
 * @param referenceField where our reference stands besides {@code externalid}: {@code externalid} for nowhere else,
 *     {@code ponumber}, or the name of a custom field
 * @param dimensions location, department, class of lines that name none
 * @param term payment term where neither lookup nor document gives one; null for none
 * @param taxMode how tax is told
 * @param taxSolution null where the company has one tax jurisdiction
 * @param action {@code Draft} or {@code Submit}; null for the vendor's default, Submit
 * @param negativeAdjustments whether credits are written with negative amounts
 * @param baseCurrency the company's own currency; null where it is not told
 * @param multiCurrency whether the company has multi-currency enabled
 * @param exchangeRateType empty for the Intacct daily rate
 * @param customFields fixed custom fields of the head
 * @param supdocFolder folder for attachments; null to send none
 * @param sendProject whether the document's own project is a project in Intacct
 * @param nextOpen first day of the open periods, where documents of closed ones are posted into them; null where they fail
 * @param numberLength longest number
 * @param numberRefused characters that a number may not hold
 * @param descriptionLength longest description
 */
record DocumentSettings(
        String connection,
        String referenceField,
        Dimensions dimensions,
        String term,
        TaxMode taxMode,
        String taxSolution,
        String action,
        boolean negativeAdjustments,
        String baseCurrency,
        boolean multiCurrency,
        String exchangeRateType,
        List<CustomField> customFields,
        String supdocFolder,
        boolean sendProject,
        LocalDate nextOpen,
        int numberLength,
        String numberRefused,
        int descriptionLength) {

    static final String EXTERNAL_ID = "externalid";
    static final String PO_NUMBER = "ponumber";

    /** Dimensions of lines that name none; null for none. */
    record Dimensions(String location, String department, String classId) {}

    /** How tax is told to Intacct. */
    enum TaxMode {
        /** Lines are net, each with its tax entry. */
        ENTRIES,
        /** Lines are net; the tax of each code is a line of its own, whose account is the code. */
        LINE,
        /** Lines are gross. */
        NONE
    }

    /**
     * Reads the settings as they stand now.
     *
     * @throws CausedException code {@code SETTING_INVALID} naming the first that cannot be used
     */
    static DocumentSettings read(ConnectionSettings settings) {
        Checked read = new Checked(settings);
        boolean nextOpen =
                read.value("closed-period", "fail", "fail", "next-open").equals("next-open");
        return new DocumentSettings(
                settings.name(),
                settings.referenceField(),
                new Dimensions(
                        settings.defaultValue("location", null),
                        settings.defaultValue("department", null),
                        settings.defaultValue("class", null)),
                settings.defaultValue("term", null),
                TaxMode.valueOf(read.defaults("tax-mode", "entries", "entries", "line", "none")
                        .toUpperCase(java.util.Locale.ROOT)),
                settings.defaultValue("tax-solution", null),
                settings.defaultValue("action", null) == null
                        ? null
                        : read.defaults("action", "Submit", "Draft", "Submit"),
                read.defaults("adjustment-sign", "negative", "negative", "positive")
                        .equals("negative"),
                settings.defaultValue("base-currency", null),
                read.value("multi-currency", "true", "true", "false").equals("true"),
                settings.defaultValue("exchange-rate-type", ""),
                CustomField.list(settings.defaultValue("custom-fields", ""), settings.name()),
                settings.defaultValue("supdoc-folder", null),
                read.defaults("project", "none", "none", "document").equals("document"),
                nextOpen ? read.date("next-open-date") : null,
                read.number("number-length", 30),
                settings.value("number-refused", "\"'&<>#?"),
                read.number("description-length", 80));
    }

    private record Checked(ConnectionSettings settings) {

        String value(String key, String fallback, String... allowed) {
            return among(key, settings.value(key, fallback), allowed);
        }

        String defaults(String key, String fallback, String... allowed) {
            return among("defaults." + key, settings.defaultValue(key, fallback), allowed);
        }

        int number(String key, int fallback) {
            String text = settings.value(key, Integer.toString(fallback));
            if (!text.matches("[1-9]\\d{0,3}")) {
                throw invalid(settings.name(), key, text, "1 to 9999");
            }
            return Integer.parseInt(text);
        }

        LocalDate date(String key) {
            try {
                return LocalDate.parse(settings.required(key));
            } catch (DateTimeException e) {
                throw invalid(settings.name(), key, settings.required(key), "a date such as 2026-07-01");
            }
        }

        private String among(String key, String value, String... allowed) {
            for (String each : allowed) {
                if (each.equalsIgnoreCase(value)) {
                    return each;
                }
            }
            throw invalid(settings.name(), key, value, String.join(", ", allowed));
        }
    }

    static CausedException invalid(String connection, String key, String value, String allowed) {
        return new CausedException(new Cause(
                "SETTING_INVALID",
                "The setting ledgerway.connections." + connection + "." + key + " is '" + value + "'; allowed is "
                        + allowed + ".",
                "Correct it in config/application.yaml; it is read again within 2 s."));
    }
}
