package io.ledgerway.sandbox.intacct;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;

/** The company's daily rates; the same every day. Figures of our own making. */
final class ExchangeRates {

    private static final Map<String, BigDecimal> KRONER = Map.of(
            "DKK", new BigDecimal("1"),
            "EUR", new BigDecimal("7.46"),
            "SEK", new BigDecimal("0.66"),
            "NOK", new BigDecimal("0.64"),
            "GBP", new BigDecimal("8.70"),
            "USD", new BigDecimal("6.80"));

    private ExchangeRates() {}

    /** How much of the base one unit of the currency is; empty when there is no rate. */
    static Optional<BigDecimal> rate(String base, String currency) {
        BigDecimal one = KRONER.get(currency);
        BigDecimal other = KRONER.get(base);
        return one == null || other == null ? Optional.empty() : Optional.of(one.divide(other, MathContext.DECIMAL32));
    }
}
