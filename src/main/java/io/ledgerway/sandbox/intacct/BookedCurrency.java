package io.ledgerway.sandbox.intacct;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * In which money a document is.
 *
 * @param base the company's currency
 * @param currency the document's
 * @param rate base for one of the document's; 1 where both are the same
 * @param rateType how the rate was found; null where it was sent
 * @param rateDate the day of the rate, or null
 */
public record BookedCurrency(String base, String currency, BigDecimal rate, String rateType, LocalDate rateDate) {}
