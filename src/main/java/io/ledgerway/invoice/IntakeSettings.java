package io.ledgerway.invoice;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import java.math.BigDecimal;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The settings {@code ledgerway.intake.*} as they stand now: which doors are open, and what may come in. */
@Component
public class IntakeSettings {

    private static final String PREFIX = "ledgerway.intake.";
    private static final String MAX_SIZE = "max-size";
    private static final String VAT_TOLERANCE = "vat-tolerance";

    private final Environment environment;

    IntakeSettings(Environment environment) {
        this.environment = environment;
    }

    /** A way by which invoices come in. */
    public enum Door {
        HTTP(true),
        INBOX(true),
        STAGING(false);

        private final boolean open;

        Door(boolean open) {
            this.open = open;
        }

        /** Its setting, {@code true} or {@code false}. */
        public String key() {
            return PREFIX + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public boolean open(Door door) {
        return read(door.key(), Boolean.class, door.open);
    }

    /** Bytes of the longest document that is taken; the dead letters keep so much whole. */
    public int maxSize() {
        long bytes = read(PREFIX + MAX_SIZE, DataSize.class, DataSize.ofMegabytes(10))
                .toBytes();
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE - 16, bytes));
    }

    /** By how much a category's tax may differ from taxable × rate; the official checks of EN 16931 allow less than 1. */
    BigDecimal vatTolerance() {
        return read(PREFIX + VAT_TOLERANCE, BigDecimal.class, BigDecimal.ONE).max(BigDecimal.ZERO);
    }

    private <T> T read(String key, Class<T> type, T fallback) {
        try {
            String text = environment.getProperty(key);
            return text == null || text.isBlank() ? fallback : environment.getProperty(key, type, fallback);
        } catch (ConversionException e) {
            throw new CausedException(new Cause(
                    "SETTING_INVALID",
                    "The setting " + key + " is '" + environment.getProperty(key) + "', which is no "
                            + type.getSimpleName() + ".",
                    "Correct it in config/application.yaml; it is read again within 2 s."));
        }
    }
}
