package io.ledgerway.operations.jmx;

import io.ledgerway.cause.Cause;
import java.util.ArrayList;
import java.util.List;

/** One readable line or text about one thing: its name, then what is known of it. */
final class Line {

    private final List<String> parts = new ArrayList<>();
    private final String subject;

    private Line(String subject) {
        this.subject = subject;
    }

    static Line of(Object subject) {
        return new Line(String.valueOf(subject));
    }

    /** Adds a part; one without a value is left out. */
    Line with(String name, Object value) {
        if (value != null && !value.toString().isEmpty()) {
            parts.add(name.isEmpty() ? value.toString() : name + " " + value);
        }
        return this;
    }

    Line with(Cause cause) {
        return cause == null ? this : with("", cause.code() + ": " + cause.sentence());
    }

    /** All in one line. */
    String text() {
        return parts.isEmpty() ? subject : subject + ": " + String.join("; ", parts);
    }

    /** Each part in a line of its own. */
    String paragraph() {
        return subject + "\n  " + String.join("\n  ", parts);
    }
}
