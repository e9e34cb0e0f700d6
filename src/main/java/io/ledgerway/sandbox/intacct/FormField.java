package io.ledgerway.sandbox.intacct;

import io.ledgerway.sandbox.XmlElement;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;

/** Reads the values of a create's elements; what cannot be read is the document's fault. */
final class FormField {

    private static final String ILLEGAL = "BL03000018";

    /** The nominal lengths (apis/intacct.md 3.1); one source gives descriptions 1000. */
    private static final Map<String, Integer> LENGTHS = Map.ofEntries(
            Map.entry("invoiceno", 30),
            Map.entry("billno", 30),
            Map.entry("adjustmentno", 30),
            Map.entry("ponumber", 20),
            Map.entry("description", 1000),
            Map.entry("termname", 40),
            Map.entry("accountlabel", 80),
            Map.entry("glaccountno", 24),
            Map.entry("memo", 500),
            Map.entry("projectid", 30),
            Map.entry("itemid", 30));

    private FormField() {}

    /** Null when blank. */
    static String text(XmlElement parent, String name, IntacctHabits habits) {
        String text = parent.textOf(name);
        Integer most = LENGTHS.get(name);
        if (habits.enforceLengths() && most != null && text.length() > most) {
            throw illegal("The value of " + name + " exceeds the maximum length of " + most + ".");
        }
        return text.isEmpty() ? null : text;
    }

    /** Null when the element is not there. */
    static LocalDate date(XmlElement parent, String name) {
        XmlElement date = parent.first(name).orElse(null);
        if (date == null) {
            return null;
        }
        if (!date.textOf("year").matches("\\d{4}")) {
            throw illegal("The year in " + name + " must have four digits.");
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(date.textOf("year")),
                    Integer.parseInt(date.textOf("month")),
                    Integer.parseInt(date.textOf("day")));
        } catch (DateTimeException | NumberFormatException e) {
            throw illegal("The date in " + name + " is not valid.");
        }
    }

    /** A plain decimal without grouping; null when blank. */
    static BigDecimal decimal(XmlElement parent, String name) {
        String text = parent.textOf(name);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("-?\\d{1,14}(\\.\\d+)?")) {
            throw illegal("The value '" + text + "' of " + name + " is not a number.");
        }
        return new BigDecimal(text);
    }

    static boolean flag(XmlElement parent, String name) {
        return switch (parent.textOf(name)) {
            case "", "false" -> false;
            case "true" -> true;
            default -> throw illegal("The value of " + name + " must be true or false.");
        };
    }

    static Refused illegal(String text) {
        return Errors.business(ILLEGAL, text);
    }
}
