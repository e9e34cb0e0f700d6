package io.ledgerway.sandbox.accountsiq;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The operations and types of both versions; the files beside this class say how they are written. */
final class Contract {

    static final String NAMESPACE = "http://www.visorsoftware.com/visor/accountsiq/dashboard/Integration/";
    private static final Contract ONE = new Contract();
    private static final Map<String, Set<String>> ENUMERATIONS = Map.of(
            "LedgerType", Set.of("Sales", "Purchases", "General"),
            "InvoiceStatus", Set.of("Processed", "Posted", "Cancelled"),
            "InvoiceType", Set.of("Invoice", "Note", "Other"));

    private final Map<String, List<Field>> types = new LinkedHashMap<>();
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    private Contract() {
        statements("types.txt").forEach(this::addType);
        statements("operations.txt").forEach(this::addOperation);
    }

    static Contract get() {
        return ONE;
    }

    /** Null when there is none of that name. */
    Operation operation(String name) {
        return operations.get(name);
    }

    Map<String, Operation> operations() {
        return operations;
    }

    /** Whether a type consists of fields; others are simple. */
    boolean isComplex(String type) {
        return types.containsKey(type);
    }

    /** A type's fields in wire order, its base's first. */
    List<Field> fields(String type) {
        List<Field> fields = types.get(type);
        if (fields == null) {
            throw new IllegalArgumentException("The contract has no type " + type + ".");
        }
        return fields;
    }

    /** The values of an enumeration; null when the type is none. */
    static Set<String> enumeration(String type) {
        return ENUMERATIONS.get(type);
    }

    private void addType(String statement) {
        String[] sides = statement.split(" =", 2);
        String[] names = sides[0].split(" < ");
        List<Field> fields = new ArrayList<>(names.length == 2 ? fields(names[1]) : List.of());
        fields.addAll(fieldsIn(sides[1]));
        types.put(names[0], List.copyOf(fields));
    }

    private void addOperation(String statement) {
        String[] sides = statement.split("\\) = ", 2);
        String[] call = sides[0].split("\\(", 2);
        boolean bare = sides[1].startsWith("bare ");
        String[] answer = (bare ? sides[1].substring("bare ".length()) : sides[1]).split(" ", 2);
        Field result = answer[0].equals("-") ? null : Field.of("Result:" + answer[0]);
        List<Field> outs = answer.length == 2 ? fieldsIn(answer[1]) : List.of();
        operations.put(call[0], new Operation(call[0], fieldsIn(call[1]), result, bare, outs));
    }

    private static List<Field> fieldsIn(String text) {
        return Stream.of(text.strip().split("\\s+"))
                .filter(field -> !field.isEmpty())
                .map(Field::of)
                .toList();
    }

    private static List<String> statements(String file) {
        try (InputStream in = Contract.class.getResourceAsStream(file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .reduce("", (all, line) -> all + (line.startsWith("  ") ? " " : "\n") + line.strip())
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
