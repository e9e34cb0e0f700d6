package io.ledgerway.sandbox.intacct;

import io.ledgerway.sandbox.XmlElement;
import java.util.List;
import java.util.function.Predicate;

/** Reads the {@code filter} of a {@code query} (apis/intacct.md 4.1). */
final class FilterReader {

    private final RowShape shape;
    private final boolean anyCase;

    FilterReader(RowShape shape, boolean anyCase) {
        this.shape = shape;
        this.anyCase = anyCase;
    }

    /** @throws Refused when it is not as it should be */
    Predicate<ReadRow> read(XmlElement filter) {
        if (filter.children().size() != 1) {
            throw Errors.queryFailed("A filter must hold exactly one operator.");
        }
        return one(filter.children().get(0));
    }

    private Predicate<ReadRow> one(XmlElement operator) {
        boolean all = operator.name().equals("and");
        if (!all && !operator.name().equals("or")) {
            return comparison(operator);
        }
        if (operator.children().size() < 2) {
            throw Errors.queryFailed("The operator " + operator.name() + " needs at least two children.");
        }
        return operator.children().stream()
                .map(this::one)
                .reduce(all ? Predicate::and : Predicate::or)
                .orElseThrow();
    }

    private Predicate<ReadRow> comparison(XmlElement operator) {
        List<String> operands = operator.all("value").stream()
                .map(value -> value.text().strip())
                .toList();
        return Condition.of(shape.filtered(operator.textOf("field")), operator.name(), operands, anyCase);
    }
}
