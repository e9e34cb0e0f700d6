package io.ledgerway.accountsiq;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads numbers of the wire (apis/accountsiq.md 4.3): a dot, no grouping. */
final class WireValues {

    private static final int LONGEST = 40;

    private WireValues() {}

    /** A child's id; 0 where it is absent or no whole number. Ids of nothing are -1 or 0. */
    static int number(Element element, String name) {
        return element.value(name)
                .filter(text -> text.matches("-?\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    static Optional<BigDecimal> decimal(String text) {
        String bare = text.strip();
        return bare.length() <= LONGEST && bare.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,2})?")
                ? Optional.of(new BigDecimal(bare))
                : Optional.empty();
    }
}
