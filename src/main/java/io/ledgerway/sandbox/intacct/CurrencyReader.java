package io.ledgerway.sandbox.intacct;

import io.ledgerway.sandbox.XmlElement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/** Reads the currency group of a document (apis/intacct.md 3.1, row 14). */
final class CurrencyReader {

    private static final String DAILY_RATE = "Intacct Daily Rate";

    private final MasterChecks checks;
    private final Habits habits;

    CurrencyReader(MasterChecks checks, Habits habits) {
        this.checks = checks;
        this.habits = habits;
    }

    BookedCurrency read(XmlElement document) {
        String company = habits.get().baseCurrency();
        if (!document.has("currency")) {
            if (document.has("basecurr")) {
                throw MasterChecks.invalid("A base currency without a transaction currency is not valid.");
            }
            return new BookedCurrency(company, company, BigDecimal.ONE, null, null);
        }
        String currency = iso(document.textOf("currency"));
        String base = document.textOf("basecurr").isEmpty() ? company : iso(document.textOf("basecurr"));
        if (!base.equals(company)) {
            throw MasterChecks.invalid("Invalid base currency '" + base + "' specified.");
        }
        if (!currency.equals(base) && !habits.get().multiCurrency()) {
            throw MasterChecks.invalid("Foreign currency transactions are not enabled for this company.");
        }
        LocalDate day = FormField.date(document, "exchratedate");
        BigDecimal sent = FormField.decimal(document, "exchrate");
        if (sent != null) {
            return new BookedCurrency(base, currency, positive(sent), null, day);
        }
        String type = document.textOf("exchratetype").isEmpty() ? DAILY_RATE : document.textOf("exchratetype");
        checks.require(MasterKind.EXCHANGERATETYPES, type);
        BigDecimal rate = ExchangeRates.rate(base, currency)
                .or(() -> java.util.Optional.of(BigDecimal.ONE).filter(one -> currency.equals(base)))
                .orElseThrow(() ->
                        MasterChecks.invalid("There is no exchange rate from '" + currency + "' to '" + base + "'."));
        return new BookedCurrency(base, currency, rate, type, day);
    }

    private static BigDecimal positive(BigDecimal rate) {
        if (rate.signum() <= 0) {
            throw FormField.illegal("The exchange rate must be greater than 0.");
        }
        return rate;
    }

    private static String iso(String code) {
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw MasterChecks.invalid("Invalid currency '" + code + "' specified.");
        }
    }
}
