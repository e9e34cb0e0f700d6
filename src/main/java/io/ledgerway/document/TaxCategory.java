package io.ledgerway.document;

import java.math.BigDecimal;

/**
 * A tax category with its rate.
 *
 * @param code UNCL 5305 category, such as {@code S}, {@code Z}, {@code E}, {@code AE}, {@code K}, {@code G}, {@code O}; or
 *     a source's own key with its name before a colon, such as {@code uniconta:U25}
 * @param rate percent; null where the category has none
 * @param exemptionCode VATEX code; may be null
 * @param exemptionReason why no tax is due, in words; may be null
 */
public record TaxCategory(String code, BigDecimal rate, String exemptionCode, String exemptionReason) {

    public TaxCategory(String code, BigDecimal rate) {
        this(code, rate, null, null);
    }

    /** Category and rate without trailing zeros, such as {@code S:25}: the key of a tax subtotal and of lookup tables. */
    public String key() {
        return rate == null ? code : code + ":" + plain(rate);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
