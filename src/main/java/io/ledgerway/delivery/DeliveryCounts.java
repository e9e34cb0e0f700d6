package io.ledgerway.delivery;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many deliveries stand where. Those that wait, or are dead, are counted by small indexes. Those that are settled are
 * too many for that: whatever settles one, or opens it again, notes it in the table {@code settled_count} in the same
 * transaction. A note is a row more, so nobody waits for another; {@link LedgerUpkeep} adds them up.
 */
final class DeliveryCounts {

    static final String ALL = "select flow, connection, state, count(*) as n from delivery"
            + " where state in ('READY', 'SENDING', 'IN_DOUBT', 'HELD') group by flow, connection, state"
            + " union all select flow, connection, state, count(*) as n from delivery"
            + " where state = 'DEAD' group by flow, connection, state"
            + " union all select flow, connection, state, sum(n) as n from settled_count"
            + " group by flow, connection, state";
    private static final String NOTE =
            "insert into settled_count (flow, connection, state, n)" + " values (:flow, :connection, :state, :n)";
    private static final String NOTES =
            "select id, flow, connection, state, n from settled_count order by id" + " limit :most for update";
    private static final String FORGET = "delete from settled_count where id in (:ids)";
    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;

    DeliveryCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many deliveries of a flow to a connection stand in a state; never none. */
    record Standing(String flow, String connection, DeliveryState state, long n) {}

    private record Note(long id, Standing standing) {}

    /** By flow, connection and state, at one moment. */
    List<Standing> all() {
        return jdbc
                .sql(ALL)
                .query((row, n) -> new Standing(
                        row.getString(1), row.getString(2), DeliveryState.valueOf(row.getString(3)), row.getLong(4)))
                .list()
                .stream()
                .filter(standing -> standing.n() > 0)
                .toList();
    }

    /**
     * Notes, in the caller's transaction, that deliveries came to a state or left it; nothing to note where the state is
     * counted.
     *
     * @param n how many came; negative when they left
     */
    void moved(String flow, String connection, DeliveryState state, long n) {
        if (n != 0 && state.settled()) {
            jdbc.sql(NOTE)
                    .param("flow", flow)
                    .param("connection", connection)
                    .param("state", state.name())
                    .param("n", n)
                    .update();
        }
    }

    /** Adds up to a thousand notes together, in the caller's transaction; whether there may be more. */
    boolean addUp() {
        List<Note> notes = jdbc.sql(NOTES)
                .param("most", AT_ONCE)
                .query((row, n) -> new Note(
                        row.getLong(1),
                        new Standing(
                                row.getString(2),
                                row.getString(3),
                                DeliveryState.valueOf(row.getString(4)),
                                row.getLong(5))))
                .list();
        Map<List<Object>, Long> sums = notes.stream()
                .map(Note::standing)
                .collect(java.util.stream.Collectors.groupingBy(
                        one -> List.of(one.flow(), one.connection(), one.state()),
                        java.util.stream.Collectors.summingLong(Standing::n)));
        if (sums.size() == notes.size()) {
            return false;
        }
        jdbc.sql(FORGET).param("ids", notes.stream().map(Note::id).toList()).update();
        sums.forEach((part, n) -> moved((String) part.get(0), (String) part.get(1), (DeliveryState) part.get(2), n));
        return notes.size() == AT_ONCE;
    }
}
