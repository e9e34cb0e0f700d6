package io.ledgerway.sandbox.accountsiq;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/** Simple types on the wire (apis/accountsiq.md 4.3). */
final class SimpleValues {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private final ZoneId serverZone;

    /** @param serverZone the zone into which times with a zone are shifted */
    SimpleValues(ZoneId serverZone) {
        this.serverZone = serverZone;
    }

    /** @throws RuntimeException when the text is no value of that type */
    Object read(String type, String raw) {
        String text = raw.strip();
        Set<String> enumeration = Contract.enumeration(type);
        if (enumeration != null) {
            return checked(text, enumeration.contains(text));
        }
        return switch (type) {
            case "string" -> raw;
            case "int" -> Integer.valueOf(text);
            case "short" -> (int) Short.parseShort(text);
            case "long" -> Long.valueOf(text);
            case "boolean" -> checked(text, text.matches("true|false|1|0")).matches("true|1");
            case "decimal" -> new BigDecimal(checked(text, text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)")));
            case "double" -> new BigDecimal(text);
            case "dateTime" -> time(text);
            default -> throw new IllegalArgumentException("There is no type " + type + ".");
        };
    }

    /** As it is written. */
    static String written(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return value instanceof LocalDateTime time ? SECONDS.format(time) : String.valueOf(value);
    }

    /** What .NET writes for a value that was never set. */
    static String unset(String type) {
        return switch (type) {
            case "boolean" -> "false";
            case "dateTime" -> "0001-01-01T00:00:00";
            case "LedgerType" -> "Sales";
            case "InvoiceStatus" -> "Processed";
            case "InvoiceType" -> "Invoice";
            case "RType" -> "None";
            case "Type" -> "Unknown";
            default -> "0";
        };
    }

    private LocalDateTime time(String text) {
        boolean zoned = text.matches(".*T.*(Z|[+-]\\d\\d:\\d\\d)");
        return zoned
                ? OffsetDateTime.parse(text).atZoneSameInstant(serverZone).toLocalDateTime()
                : LocalDateTime.parse(text);
    }

    private static String checked(String text, boolean fits) {
        if (!fits) {
            throw new IllegalArgumentException();
        }
        return text;
    }
}
