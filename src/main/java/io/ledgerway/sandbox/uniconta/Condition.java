package io.ledgerway.sandbox.uniconta;

import java.util.ArrayList;
import java.util.List;

/** What one field of a row must hold: any of some alternatives. */
record Condition(Field field, List<Alternative> alternatives) {

    /**
     * @param text alternatives, parted by {@code ;}
     * @param limit the most alternatives the server takes
     */
    static Condition parse(Field field, String text, int limit) {
        String[] parts = text.split(";", -1);
        if (parts.length > limit) {
            throw new Refused(ErrorCode.TOO_MANY_ALTERNATIVES, field.name(), parts.length);
        }
        List<Alternative> alternatives = new ArrayList<>(parts.length);
        for (String part : parts) {
            alternatives.add(Alternative.parse(field, part));
        }
        return new Condition(field, List.copyOf(alternatives));
    }

    boolean fits(Row row) {
        Object value = field.type().comparable(row.get(field));
        for (Alternative alternative : alternatives) {
            if (alternative.fits(value)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an index on the field finds every row that fits. */
    boolean bounded() {
        return alternatives.stream().allMatch(Alternative::bounded);
    }
}
