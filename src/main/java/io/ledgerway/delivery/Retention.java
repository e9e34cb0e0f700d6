package io.ledgerway.delivery;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The settings {@code ledgerway.retention.*} as they stand now: how long what is settled is kept. */
@Component
class Retention {

    /** Look-ups, corrections and a restored backup need what was sent. */
    static final Duration SHORTEST = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final String PREFIX = "ledgerway.retention.";

    private final Environment environment;
    private volatile String told = "";

    Retention(Environment environment) {
        this.environment = environment;
    }

    /** How long canonical documents are kept after their delivery was settled; empty for ever. */
    Optional<Duration> payloads() {
        return value("payloads");
    }

    /** The same of a delivery's history. */
    Optional<Duration> history() {
        return value("history");
    }

    /** A value that is no duration, or too short, purges nothing; it is told once. */
    private Optional<Duration> value(String key) {
        String text = environment.getProperty(PREFIX + key, "").trim();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Duration kept = DurationStyle.detectAndParse(text);
            if (kept.compareTo(SHORTEST) >= 0) {
                return Optional.of(kept);
            }
        } catch (IllegalArgumentException | DateTimeParseException e) {
            // told below, in the same words as a value that is too short
        }
        tell(PREFIX + key + " is '" + text + "'");
        return Optional.empty();
    }

    private void tell(String what) {
        if (!told.equals(what)) {
            told = what;
            LOG.warn(
                    "{}, which is no time of {} days or more, such as 730d: nothing is purged.",
                    what,
                    SHORTEST.toDays());
        }
    }
}
