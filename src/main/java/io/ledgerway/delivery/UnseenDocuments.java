package io.ledgerway.delivery;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Documents that a source, read whole, did not show any more. Changes nothing. */
@Component
public class UnseenDocuments {

    private static final String UNSEEN = "select d.document, d.number, p.payload from delivery d"
            + " left join delivery_payload p on p.delivery_id = d.id where d.connection = :connection"
            + " and d.flow = :flow and d.document like :begins and d.wanted and d.source_version < :since"
            + " and d.version = (select max(m.version) from delivery m where m.connection = d.connection"
            + " and m.document = d.document) order by d.document limit :limit";

    private final JdbcClient jdbc;

    UnseenDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One that is to stand in the target by its latest version.
     *
     * @param payload the latest content; null once purged
     */
    public record Unseen(String document, String number, String payload) {}

    /**
     * Documents of a flow that nobody recorded or saw unchanged since.
     *
     * @param begins how their identity begins; no {@code %} or {@code _}
     * @param since source version that everything seen by now has
     */
    public List<Unseen> of(String flow, String connection, String begins, long since, int limit) {
        return jdbc.sql(UNSEEN)
                .param("connection", connection)
                .param("flow", flow)
                .param("begins", begins + "%")
                .param("since", since)
                .param("limit", limit)
                .query((row, n) -> new Unseen(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }
}
