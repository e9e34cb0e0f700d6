package io.ledgerway.uniconta;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The negative line that takes a posted one back: the posted row's own project, employee, categories and prices. */
final class ReversalLine {

    /** A posted row has its times as minutes, a journal line as time of day: they are left out. */
    private static final Set<LineField> NOT_CARRIED = EnumSet.of(
            LineField.JOURNAL, LineField.TIME_FROM, LineField.TIME_TO, LineField.APPROVED, LineField.ON_HOLD);

    private ReversalLine() {}

    /** @param date the day it is booked on; null for the posted line's own */
    static JournalLine of(FoundLine posted, String reference, String journal, LocalDate date) {
        Map<LineField, Object> line = new EnumMap<>(LineField.class);
        for (LineField field : LineField.values()) {
            if (!NOT_CARRIED.contains(field)) {
                line.put(field, value(posted.row(), field));
            }
        }
        line.put(LineField.JOURNAL, journal);
        LocalDate day = date == null ? posted.date() : date;
        line.put(LineField.DATE, day == null ? null : day + "T00:00:00");
        line.put(LineField.QTY, Quantity.plain(qty(posted).negate()));
        line.put(LineField.REFERENCE_NUMBER, reference);
        return new JournalLine(line);
    }

    /** How a reversal that stands in Uniconta differs from what it must be; its date may be any. */
    static List<String> differences(FoundLine posted, FoundLine reversal) {
        List<String> differences = new ArrayList<>();
        if (!posted.posted()) {
            differences.add("a reversal although " + posted.reference() + " is not posted");
        }
        differences.addAll(LineComparison.differences(
                new ExpectedLine(
                        reversal.reference(),
                        posted.project(),
                        posted.employee(),
                        null,
                        qty(posted).negate(),
                        posted.payCategory(),
                        null,
                        null),
                reversal));
        return differences;
    }

    private static BigDecimal qty(FoundLine line) {
        return line.qty() == null ? BigDecimal.ZERO : line.qty();
    }

    private static Object value(JsonNode row, LineField field) {
        return switch (field.kind()) {
            case NUMBER -> UnicontaJson.number(row, field.wire());
            case FLAG -> UnicontaJson.flag(row, field.wire());
            default -> UnicontaJson.text(row, field.wire());
        };
    }
}
