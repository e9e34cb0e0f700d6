package io.ledgerway.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The table {@code session}. Each call touches one row, in a transaction of its own: an intent must stand before the call it announces. */
class SessionStore {

    private static final String FIND = "select * from session where connection = :connection";
    private static final String INSERT =
            "insert into session (connection, generation, revision) values (:connection, 0, 0)";
    private static final String BEGIN = "update session set revision = revision + 1, signing_in_by = :by,"
            + " signing_in_since = :since, refusal = null where connection = :connection and revision = :revision";
    private static final String FINISH = "update session set revision = revision + 1, signing_in_by = null,"
            + " signing_in_since = null, refusal = null, generation = :generation, token = :token, renewal = :renewal,"
            + " credentials = :credentials, signed_in_at = :signedInAt, expires_at = :expiresAt"
            + " where connection = :connection and revision = :revision";
    private static final String GIVE_UP = "update session set revision = revision + 1, signing_in_by = null,"
            + " signing_in_since = null, refusal = :refusal where connection = :connection and revision = :revision";
    private static final String DROP = "update session set token = null, renewal = null"
            + " where connection = :connection and generation = :generation";

    private static final String EXPIRE = "update session set expires_at = signed_in_at"
            + " where connection = :connection and generation = :generation and token is not null";
    private static final String EXTEND = "update session set expires_at = :expiresAt"
            + " where connection = :connection and generation = :generation and token is not null"
            + " and expires_at < :expiresAt";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SessionStore(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Optional<SessionRow> find(String connection) {
        return transaction.execute(status -> jdbc.sql(FIND)
                .param("connection", connection)
                .query(SessionStore::row)
                .optional());
    }

    /** The connection's row, made when this is the first time it is asked for. */
    SessionRow row(String connection) {
        return find(connection).orElseGet(() -> {
            try {
                transaction.execute(status ->
                        jdbc.sql(INSERT).param("connection", connection).update());
            } catch (DuplicateKeyException madeMeanwhile) {
                // another instance was faster: its row is as good
            }
            return find(connection).orElseThrow();
        });
    }

    /** Announces a sign-in; false when another instance changed the row since it was read. The intent's revision is the row's plus one. */
    boolean begin(SessionRow seen, String by, Instant since) {
        return changed(jdbc.sql(BEGIN)
                .param("by", by)
                .param("since", utc(since))
                .param("connection", seen.connection())
                .param("revision", seen.revision()));
    }

    /** Stores what the announced sign-in gave; false when it was taken over meanwhile. */
    boolean finish(SessionRow made) {
        return changed(jdbc.sql(FINISH)
                .param("generation", made.generation())
                .param("token", made.token())
                .param("renewal", made.renewal())
                .param("credentials", made.credentials())
                .param("signedInAt", utc(made.signedInAt()))
                .param("expiresAt", utc(made.expiresAt()))
                .param("connection", made.connection())
                .param("revision", made.revision()));
    }

    /** Takes the announcement back: the sign-in failed. */
    void giveUp(String connection, long revision, String refusal) {
        changed(jdbc.sql(GIVE_UP)
                .param("refusal", refusal)
                .param("connection", connection)
                .param("revision", revision));
    }

    void drop(String connection, long generation) {
        changed(jdbc.sql(DROP).param("connection", connection).param("generation", generation));
    }

    /** It is over from now on; what renews it stays. */
    void expire(String connection, long generation) {
        changed(jdbc.sql(EXPIRE).param("connection", connection).param("generation", generation));
    }

    /** Another end of the same session; an earlier one than is stored changes nothing. */
    void extend(String connection, long generation, Instant expiresAt) {
        changed(jdbc.sql(EXTEND)
                .param("expiresAt", utc(expiresAt))
                .param("connection", connection)
                .param("generation", generation));
    }

    private boolean changed(JdbcClient.StatementSpec statement) {
        return transaction.execute(status -> statement.update()) == 1;
    }

    private static SessionRow row(ResultSet row, int number) throws SQLException {
        return new SessionRow(
                row.getString("connection"),
                row.getLong("generation"),
                row.getString("token"),
                row.getString("renewal"),
                row.getString("credentials"),
                instant(row, "signed_in_at"),
                instant(row, "expires_at"),
                row.getLong("revision"),
                row.getString("signing_in_by"),
                instant(row, "signing_in_since"),
                row.getString("refusal"));
    }

    private static OffsetDateTime utc(Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
