package io.ledgerway.intempus;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Which rows of a resource are asked for. Never by approval: an entry whose approval is taken back must stay in view (apis/intempus.md 6). */
public sealed interface Selection {

    /** The filter as query text; empty for all rows. */
    String filter();

    /** Whether reading all of it lets the watermark move. */
    default boolean movesWatermark() {
        return true;
    }

    /** The change counter that the source must at least have; a lower one is that of another or a restored source. */
    default long counterFrom() {
        return 0;
    }

    /** Rows that changed after a watermark. */
    record Since(long watermark) implements Selection {
        @Override
        public String filter() {
            return "logical_timestamp__gt=" + watermark;
        }

        @Override
        public long counterFrom() {
            return watermark;
        }
    }

    /** Rows of this day and later: the first run, which has no watermark yet. */
    record From(LocalDate day) implements Selection {
        @Override
        public String filter() {
            return "start_date__gte=" + day;
        }
    }

    /** Rows of these days, both included: the daily re-read, which leaves the watermark alone. */
    record Window(LocalDate from, LocalDate to) implements Selection {
        @Override
        public String filter() {
            return "start_date__gte=" + from + "&start_date__lte=" + to;
        }

        @Override
        public boolean movesWatermark() {
            return false;
        }
    }

    /**
     * Rows of this day and later, to be compared with what is recorded. Intempus offers no choice of columns.
     *
     * @param counterFrom the collector's watermark
     */
    record Whole(LocalDate day, long counterFrom) implements Selection {
        @Override
        public String filter() {
            return "start_date__gte=" + day;
        }
    }

    /**
     * Rows with one of some values in a field; few enough for an address. A value with a comma stands alone, since a
     * list has no way to escape it.
     */
    record Listed(String field, List<String> values) implements Selection {
        @Override
        public String filter() {
            String list = values.stream()
                    .map(value -> URLEncoder.encode(value, StandardCharsets.UTF_8))
                    .collect(Collectors.joining(","));
            return (values.size() == 1 ? field : field + "__in") + "=" + list;
        }

        @Override
        public boolean movesWatermark() {
            return false;
        }
    }

    /** All rows. */
    record All() implements Selection {
        @Override
        public String filter() {
            return "";
        }
    }
}
