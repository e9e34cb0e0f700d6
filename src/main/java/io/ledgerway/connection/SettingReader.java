package io.ledgerway.connection;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Reads typed values and collects, in words for people, what is wrong with them: key, value, what is allowed. */
final class SettingReader {

    private final Map<String, String> values;
    private final List<String> problems = new ArrayList<>();

    SettingReader(Map<String, String> values) {
        this.values = values;
        values.forEach((key, value) -> {
            if (value.matches("\\$\\{[^}]+}")) {
                problem("'" + key + "' refers to " + value + ", which is set nowhere.");
            }
        });
    }

    List<String> problems() {
        return problems;
    }

    void problem(String sentence) {
        problems.add(sentence);
    }

    String text(String key, String fallback) {
        String value = values.get(key);
        return value == null || value.isEmpty() ? fallback : value;
    }

    String oneOf(String key, String fallback, List<String> allowed) {
        String value = text(key, fallback);
        if (value == null || !allowed.contains(value.toLowerCase(Locale.ROOT))) {
            problem(isAllowed(key, value, String.join(", ", allowed)));
            return fallback;
        }
        return value.toLowerCase(Locale.ROOT);
    }

    boolean flag(String key) {
        return "true".equals(oneOf(key, "false", List.of("true", "false")));
    }

    int number(String key, int fallback, int least, int most) {
        String value = text(key, Integer.toString(fallback));
        try {
            int number = Integer.parseInt(value.replace("_", ""));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the sentence below says it
        }
        problem(isAllowed(key, value, least + " to " + most));
        return fallback;
    }

    Duration duration(String key, Duration fallback, Duration least, Duration most) {
        String value = text(key, null);
        if (value == null) {
            return fallback;
        }
        return DurationText.parse(value)
                .filter(duration -> duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0)
                .orElseGet(said(
                        isAllowed(
                                key,
                                value,
                                DurationText.of(least) + " to " + DurationText.of(most)
                                        + ", written with its unit: 500ms, 30s, 10m, 1h"),
                        fallback));
    }

    /** The address; a value that may hold a password is never repeated. */
    URI address(String key, String fallback, boolean plainHttp) {
        String value = text(key, fallback);
        if (value == null) {
            problem("'" + key + "' is missing.");
            return null;
        }
        try {
            URI address = new URI(value);
            String wrong = WebAddress.problem(address, plainHttp);
            if (wrong == null) {
                return address;
            }
            problem("'" + key + "' " + (address.getRawUserInfo() == null ? "is '" + value + "'; it " : "") + wrong);
        } catch (java.net.URISyntaxException e) {
            problem("'" + key + "' is no web address; it looks like https://api.example.com.");
        }
        return null;
    }

    private <T> Supplier<T> said(String sentence, T fallback) {
        return () -> {
            problem(sentence);
            return fallback;
        };
    }

    private static String isAllowed(String key, String value, String allowed) {
        return (value == null ? "'" + key + "' is missing" : "'" + key + "' is '" + value + "'") + "; allowed is "
                + allowed + ".";
    }
}
