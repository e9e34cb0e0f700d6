package io.ledgerway.connection;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.convert.DurationStyle;

/** Durations as people write them in settings: {@code 500ms}, {@code 30s}, {@code 10m}, {@code 1h}, {@code 1d}. */
final class DurationText {

    private DurationText() {}

    /** Empty when the text is no duration; a number without unit is none either, except 0. */
    static Optional<Duration> parse(String text) {
        String written = text.strip();
        if (written.equals("0")) {
            return Optional.of(Duration.ZERO);
        }
        if (written.matches("[+-]?\\d+")) {
            return Optional.empty();
        }
        try {
            return Optional.of(DurationStyle.detectAndParse(written));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** In the largest unit that divides it. */
    static String of(Duration duration) {
        long millis = duration.toMillis();
        if (millis == 0 || millis % 1000 != 0) {
            return millis + "ms";
        }
        long seconds = millis / 1000;
        if (seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds % 3600 == 0) {
            return seconds / 3600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
