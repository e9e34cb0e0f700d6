package io.ledgerway.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Pages of deliveries, newest first, and their totals, at a cost that does not grow with the history: a list is put
 * together from what stands in one state for one flow and connection, each found in the order of an index.
 */
final class DeliveryPages {

    private static final String DOCUMENT =
            "d.connection = :connection{n} and d.document = :document and d.id < :before";

    private final JdbcClient jdbc;
    private final Dialect dialect;
    private final DeliveryCounts counts;

    DeliveryPages(JdbcClient jdbc, Dialect dialect, DeliveryCounts counts) {
        this.jdbc = jdbc;
        this.dialect = dialect;
        this.counts = counts;
    }

    /** Queries for ids, together all that are meant, with their parameters. */
    private record Parts(List<Dialect.Newest> queries, Map<String, Object> values) {}

    /**
     * The ids of a page.
     *
     * @param before only deliveries with lower ids
     * @param skipped how many of the newest are passed over; each costs
     */
    List<Long> ids(DeliveryFilter filter, long before, long skipped, int size) {
        Parts parts = parts(filter, before);
        return parts.queries().isEmpty()
                ? List.of()
                : jdbc.sql(page(parts))
                        .params(parts.values())
                        .param("most", skipped + size)
                        .param("size", size)
                        .param("skipped", skipped)
                        .query(Long.class)
                        .list();
    }

    /** Counted only where a cause or a document is asked for. */
    long total(DeliveryFilter filter) {
        if (!given(filter.cause()) && !given(filter.document())) {
            return counts.all().stream()
                    .filter(filter::mayMean)
                    .mapToLong(DeliveryCounts.Standing::n)
                    .sum();
        }
        Parts parts = parts(filter, Long.MAX_VALUE);
        return parts.queries().isEmpty()
                ? 0
                : jdbc.sql(parts.queries().stream()
                                .map(query -> "select d.id from delivery d where " + query.where())
                                .collect(Collectors.joining(" union all ", "select count(*) from (", ") found")))
                        .params(parts.values())
                        .query(Long.class)
                        .single();
    }

    private static String page(Parts parts) {
        return parts.queries().stream()
                .map(query -> "(select d.id from delivery d where " + query.where() + " order by " + query.order()
                        + " limit :most)")
                .collect(Collectors.joining(
                        " union all ", "select id from (", ") found order by id desc limit :size offset :skipped"));
    }

    private Parts parts(DeliveryFilter filter, long before) {
        Parts parts = new Parts(new ArrayList<>(), new LinkedHashMap<>(Map.of("before", before)));
        List<DeliveryCounts.Standing> standing =
                counts.all().stream().filter(filter::mayMean).toList();
        if (given(filter.document())) {
            ofDocument(filter, standing, parts);
            return parts;
        }
        if (given(filter.cause())) {
            parts.values().put("cause", filter.cause());
        }
        if (given(filter.cause()) && dialect.findsCauses()) {
            restrict(filter, dialect.withCause(null, 0), parts);
            return parts;
        }
        for (DeliveryCounts.Standing one : standing) {
            int number = parts.queries().size();
            parts.values().put("flow" + number, one.flow());
            parts.values().put("connection" + number, one.connection());
            parts.values().put("state" + number, one.state().name());
            parts.queries()
                    .add(
                            given(filter.cause())
                                    ? dialect.withCause(one.state(), number)
                                    : dialect.inState(one.state(), number));
        }
        return parts;
    }

    private static void ofDocument(DeliveryFilter filter, List<DeliveryCounts.Standing> standing, Parts parts) {
        for (String connection : standing.stream()
                .map(DeliveryCounts.Standing::connection)
                .distinct()
                .toList()) {
            int number = parts.queries().size();
            parts.values().put("connection" + number, connection);
            restrict(filter, new Dialect.Newest(DOCUMENT.replace("{n}", Integer.toString(number)), "d.id desc"), parts);
        }
    }

    /** Few rows are found: what else is asked of them is asked of each. */
    private static void restrict(DeliveryFilter filter, Dialect.Newest found, Parts parts) {
        Map<String, String> values = filter.values();
        parts.values().putAll(values);
        String rest = values.keySet().stream()
                .map(column -> " and d." + column + " = :" + column)
                .collect(Collectors.joining());
        parts.queries().add(new Dialect.Newest(found.where() + rest, found.order()));
    }

    private static boolean given(String value) {
        return value != null && !value.isBlank();
    }
}
