package io.ledgerway.delivery;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ledger's sums by document day: the latest version of each document, unless that version is not to stand in the target.
 * Rows that could not be read have no day; they are dead letters, and not in these sums.
 */
@Component
public class Reconciliation {

    static final String SUMS = "select s.document_day, s.unit, s.part, count(*), sum(s.quantity) from"
            + " (select d.document_day, d.unit, coalesce(d.quantity, 0) as quantity,"
            + " case when d.state = 'DELIVERED' then 'DELIVERED'"
            + " when d.state = 'DISCARDED' and d.cause_code = 'ALREADY_DELIVERED' then 'DELIVERED'"
            + " when d.state in ('DEAD', 'DISCARDED') then d.state else 'WAITING' end as part"
            + " from delivery d where d.flow = :flow and d.wanted and d.document_day between :from and :to"
            + " and d.version = (select max(m.version) from delivery m"
            + " where m.connection = d.connection and m.document = d.document)) s"
            + " group by s.document_day, s.unit, s.part order by s.document_day, s.unit, s.part";

    private final JdbcClient jdbc;

    Reconciliation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Number of documents, and the sum of their quantities, without trailing zeros. */
    public record Sum(long count, BigDecimal sum) {

        public static final Sum NONE = new Sum(0, BigDecimal.ZERO);

        public Sum {
            BigDecimal plain = sum.stripTrailingZeros();
            sum = plain.setScale(Math.max(0, plain.scale()));
        }

        public Sum plus(Sum other) {
            return new Sum(count + other.count, sum.add(other.sum));
        }
    }

    /**
     * One document day in one unit; collected = delivered + waiting + dead + discarded.
     *
     * @param unit {@code HOURS}, a currency, …
     * @param waiting what goes on without a person: ready, sending, in doubt or held
     * @param target what stands in the target under our references; null when it was not asked
     * @param difference what the target has more than was delivered, negative when less; null when it was not asked
     * @param differs whether sum or count differ from what was delivered; null when it was not asked
     */
    public record Day(
            LocalDate day,
            String unit,
            Sum collected,
            Sum delivered,
            Sum waiting,
            Sum dead,
            Sum discarded,
            Sum target,
            BigDecimal difference,
            Boolean differs) {

        static Day empty(LocalDate day, String unit) {
            return new Day(day, unit, Sum.NONE, Sum.NONE, Sum.NONE, Sum.NONE, Sum.NONE, null, null, null);
        }

        Day beside(Sum there) {
            BigDecimal more = TargetSums.difference(there, delivered);
            boolean unequal = more.signum() != 0 || there.count() != delivered.count();
            return new Day(day, unit, collected, delivered, waiting, dead, discarded, there, more, unequal);
        }
    }

    private enum Part {
        DELIVERED,
        WAITING,
        DEAD,
        DISCARDED
    }

    private record Row(LocalDate day, String unit, Part part, Sum sum) {

        boolean with(Row other) {
            return day.equals(other.day) && unit.equals(other.unit);
        }
    }

    /** By day and unit, both days included; days without documents are absent. One statement. */
    public List<Day> days(String flow, LocalDate from, LocalDate to) {
        List<Row> rows = jdbc.sql(SUMS)
                .param("flow", flow)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> row(row))
                .list();
        List<Day> days = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= rows.size(); end++) {
            if (end == rows.size() || !rows.get(end).with(rows.get(start))) {
                days.add(day(rows.subList(start, end)));
                start = end;
            }
        }
        return days;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject(1, LocalDate.class),
                String.valueOf(row.getString(2)),
                Part.valueOf(row.getString(3)),
                new Sum(row.getLong(4), row.getBigDecimal(5)));
    }

    private static Day day(List<Row> rows) {
        Map<Part, Sum> parts = new EnumMap<>(Part.class);
        rows.forEach(row -> parts.put(row.part(), row.sum()));
        return new Day(
                rows.get(0).day(),
                rows.get(0).unit(),
                parts.values().stream().reduce(Sum.NONE, Sum::plus),
                parts.getOrDefault(Part.DELIVERED, Sum.NONE),
                parts.getOrDefault(Part.WAITING, Sum.NONE),
                parts.getOrDefault(Part.DEAD, Sum.NONE),
                parts.getOrDefault(Part.DISCARDED, Sum.NONE),
                null,
                null,
                null);
    }
}
