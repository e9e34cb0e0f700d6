package io.ledgerway.acumatica;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a document in Acumatica is the one that was to be sent. A 200 is no proof: fields may be ignored in silence, and without
 * rights the old values come back (apis/acumatica.md 4.1, 4.2).
 */
final class Comparison {

    /** Computed there, changed by us on the way, or free text. */
    private static final Set<String> NOT_COMPARED = Set.of("Hold", "IsTaxValid", "Amount");

    private Comparison() {}

    /** What differs, in words; empty when it is equal. */
    static List<String> differences(Expected expected, FoundRecord found, BigDecimal taxTolerance) {
        List<String> different = new ArrayList<>();
        if (!same(expected.kind().type, found.type())) {
            different.add("it is a " + found.type());
        }
        if (!same(expected.key(), found.key())) {
            different.add("its " + expected.keyField() + " is " + found.key() + " in place of " + expected.key());
        }
        if (expected.party() != null && !same(expected.party(), found.party())) {
            different.add("it belongs to " + found.party() + " in place of " + expected.party());
        }
        amount("total", expected.total(), found.amount(), taxTolerance, different);
        if (expected.tax() != null) {
            amount("tax", expected.tax(), found.tax(), taxTolerance, different);
        }
        return different;
    }

    /** Fields that were sent and did not stay, in words; what the answer shows of lines is compared line by line. */
    static List<String> ignored(JsonNode sent, JsonNode echo) {
        List<String> ignored = new ArrayList<>();
        fields(sent, echo, "", ignored);
        JsonNode lines = echo.path("Details");
        if (lines.isArray()) {
            if (lines.size() != sent.path("Details").size()) {
                ignored.add(lines.size() + " lines in place of "
                        + sent.path("Details").size());
            } else {
                for (int i = 0; i < lines.size(); i++) {
                    fields(sent.path("Details").path(i), lines.path(i), "line " + (i + 1) + " ", ignored);
                }
            }
        }
        return ignored;
    }

    private static void fields(JsonNode sent, JsonNode echo, String where, List<String> ignored) {
        sent.fields().forEachRemaining(field -> {
            JsonNode value = field.getValue().path("value");
            if (value.isValueNode() && !NOT_COMPARED.contains(field.getKey())) {
                JsonNode got = echo.path(field.getKey()).path("value");
                if (!equal(value, got)) {
                    String gave = got.isValueNode() && !got.asText("").isBlank() ? "'" + got.asText() + "'" : "nothing";
                    ignored.add(where + field.getKey() + " is " + gave + " in place of '" + value.asText() + "'");
                }
            }
        });
    }

    /** Codes as people read them: case, blanks and the dashes of segmented keys aside. */
    private static boolean equal(JsonNode sent, JsonNode got) {
        if (sent.isNumber()) {
            return got.isNumber() && sent.decimalValue().compareTo(got.decimalValue()) == 0;
        }
        String want = sent.asText();
        String have = got.asText("");
        if (want.equals(have)) {
            return true;
        }
        if (want.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return have.startsWith(want);
        }
        return bare(want).equals(bare(have));
    }

    private static void amount(
            String name, BigDecimal wanted, BigDecimal found, BigDecimal tolerance, List<String> different) {
        if (found == null || wanted.subtract(found).abs().compareTo(tolerance) > 0) {
            different.add("its " + name + " is " + (found == null ? "not shown" : found.toPlainString())
                    + " in place of " + wanted.toPlainString());
        }
    }

    static boolean same(String one, String other) {
        return one != null && other != null && one.strip().equalsIgnoreCase(other.strip());
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
