package io.ledgerway.uniconta;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Compares a line in Uniconta with what was sent: project, employee, date, quantity, and what else the row tells. */
final class LineComparison {

    private LineComparison() {}

    /** Each difference in words, {@code qty 7 instead of 7.5}; empty when they are equal. */
    static List<String> differences(ExpectedLine expected, FoundLine found) {
        List<String> differences = new ArrayList<>();
        key(differences, "project", expected.project(), found.project());
        key(differences, "employee", expected.employee(), found.employee());
        if (expected.date() != null && !expected.date().equals(found.date())) {
            differences.add(words("date", found.date(), expected.date()));
        }
        number(differences, "qty", expected.qty(), found.qty() == null ? BigDecimal.ZERO : found.qty());
        if (found.payCategory() != null) {
            key(differences, "pay category", expected.payCategory(), found.payCategory());
        }
        if (expected.money() != null && found.price(expected.price()) != null) {
            number(differences, expected.price().wire(), expected.money(), found.price(expected.price()));
        }
        return differences;
    }

    private static void key(List<String> differences, String what, String expected, String found) {
        if (expected != null && !expected.equalsIgnoreCase(found)) {
            differences.add(words(what, found, expected));
        }
    }

    /** To the decimals of what was sent: Uniconta keeps binary fractions. */
    private static void number(List<String> differences, String what, BigDecimal expected, BigDecimal found) {
        if (expected != null
                && found.setScale(expected.scale(), RoundingMode.HALF_UP).compareTo(expected) != 0) {
            differences.add(words(
                    what,
                    Quantity.plain(found).toPlainString(),
                    Quantity.plain(expected).toPlainString()));
        }
    }

    private static String words(String what, Object found, Object expected) {
        return what + " " + (found == null ? "none" : found) + " instead of " + expected;
    }
}
