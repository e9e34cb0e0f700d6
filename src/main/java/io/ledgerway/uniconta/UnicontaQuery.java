package io.ledgerway.uniconta;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * One query, and one page of it (apis/uniconta.md 2.3).
 *
 * @param operation its name in metrics and history
 * @param entity the entity's name
 * @param filters at least one; they are ANDed
 */
public record UnicontaQuery(String operation, String entity, List<Filter> filters) {

    /** Alternatives that a list filter takes; more are refused or cut. */
    public static final int LIST_LIMIT = 40;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    /** One entry of the filter array; what is null is left out. */
    public record Filter(
            @JsonProperty("PropertyName") String property,
            @JsonProperty("FilterValue") String value,
            @JsonProperty("OrderBy") Boolean orderBy,
            @JsonProperty("Skip") Integer skip,
            @JsonProperty("Take") Integer take) {

        /** Rows whose property the filter takes, in Uniconta's own filter language. */
        public static Filter of(String property, String value) {
            return new Filter(property, value, null, null, null);
        }

        /** Rows of a range of days, both included. */
        public static Filter days(String property, LocalDate from, LocalDate to) {
            return of(property, DAY.format(from) + ".." + DAY.format(to));
        }

        /** So many rows at most behind those that were read, in the order of the property. */
        public static Filter orderedPage(String property, int skip, int take) {
            return new Filter(property, null, true, skip, take);
        }

        /** So many rows at most, in no order. */
        public static Filter page(int take) {
            return new Filter(null, null, null, 0, take);
        }
    }
}
