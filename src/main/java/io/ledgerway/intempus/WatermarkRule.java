package io.ledgerway.intempus;

import io.ledgerway.connection.ConnectionSettings;
import java.util.Locale;

/** Which page's {@code Logical-Timestamp} becomes the watermark: setting {@code watermark}. */
public enum WatermarkRule {
    /** The first page's: rows that change while pages are read come again. The default. */
    FIRST,
    /** The highest of all pages. */
    MAX;

    /**
     * The connection's rule.
     *
     * @throws io.ledgerway.cause.CausedException code {@code SETTING_INVALID}
     */
    public static WatermarkRule of(ConnectionSettings settings) {
        String value = settings.value("watermark", "first").toLowerCase(Locale.ROOT);
        return switch (value) {
            case "first" -> FIRST;
            case "max" -> MAX;
            default ->
                throw InvalidSetting.of(
                        settings.name(), "watermark", "is '" + Excerpt.of(value) + "'.", "Write first or max.");
        };
    }

    Long next(Long before, Long page) {
        if (before == null || page == null) {
            return before == null ? page : before;
        }
        return this == MAX ? Long.valueOf(Math.max(before, page)) : before;
    }
}
