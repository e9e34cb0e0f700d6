package io.ledgerway.acumatica;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The fields that the hub may write, by record ({@code fields.csv}). Acumatica most likely ignores what it does not know, with a
 * 200 (apis/acumatica.md 4.1): so nothing is sent that does not stand here.
 */
final class FieldRules {

    private static final Map<String, Map<String, FieldRule>> RULES = read();

    private FieldRules() {}

    /** The rule of a field, whatever the case of its name. */
    static Optional<FieldRule> of(String record, String field) {
        return Optional.ofNullable(RULES.getOrDefault(record, Map.of()).get(field));
    }

    /** All of them, by record and field. */
    static Map<String, Map<String, FieldRule>> all() {
        return RULES;
    }

    private static Map<String, Map<String, FieldRule>> read() {
        Map<String, Map<String, FieldRule>> rules = new TreeMap<>();
        try (InputStream file = FieldRules.class.getResourceAsStream("/acumatica/fields.csv")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(row -> rules.computeIfAbsent(row[0], x -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER))
                            .put(
                                    row[1],
                                    new FieldRule(
                                            row[1],
                                            FieldRule.Type.valueOf(row[2].toUpperCase(Locale.ROOT)),
                                            row[3].isEmpty() ? 0 : Integer.parseInt(row[3]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rules;
    }
}
