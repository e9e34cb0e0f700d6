package io.ledgerway.uniconta;

import io.ledgerway.delivery.SentReference;
import io.ledgerway.document.TimeEntry.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** What a line that stands in Uniconta counts in the unit of its document. The other direction of {@link Quantity}. */
final class LineAmount {

    private final int decimals;
    private final LineField kronerPrice;

    /**
     * @param decimals decimals of a quantity as it is sent
     * @param kronerPrice the price field that takes an amount of money
     */
    LineAmount(int decimals, LineField kronerPrice) {
        this.decimals = decimals;
        this.kronerPrice = kronerPrice;
    }

    /**
     * The line's amount. A line that holds what was sent counts as the document's exact amount, so that rounding on the
     * way is no difference; a reversal counts negative.
     *
     * @param hours what was sent for a document in days; null where that is not told any more: then the line counts as
     *     it stands
     */
    BigDecimal of(FoundLine line, SentReference sent, BigDecimal hours) {
        BigDecimal exact = sent.quantity();
        BigDecimal there = orZero(line.qty());
        BigDecimal asSent = switch (Unit.valueOf(sent.unit())) {
            case KRONER -> {
                there = there.multiply(orZero(line.price(kronerPrice)));
                yield exact.setScale(2, RoundingMode.HALF_UP);
            }
            case DAYS -> hours;
            case HOURS, KILOMETRES, PIECES -> exact.setScale(decimals, RoundingMode.HALF_UP);
        };
        if (asSent == null) {
            return there;
        }
        if (there.abs().compareTo(asSent.abs()) == 0) {
            return there.signum() == asSent.signum() ? exact : exact.negate();
        }
        boolean days = Unit.valueOf(sent.unit()) == Unit.DAYS && asSent.signum() != 0;
        return days ? there.multiply(exact).divide(asSent, MathContext.DECIMAL64) : there;
    }

    private static BigDecimal orZero(BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}
