package io.ledgerway.deadletter;

import io.ledgerway.cause.Cause;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The table {@code dead_letter}. Each call touches one row, {@link #recovered} and {@link #page} those of one route or
 * page. What a failed exchange leaves does not share the fate of its transaction.
 */
class DeadLetterStore {

    private static final String INSERT =
            "insert into dead_letter (route, endpoint, scheduled, cause_code, cause_message,"
                    + " cause_action, body, body_type, headers, properties, at, last_at, times, state, repeat_key)"
                    + " values (:route, :endpoint, :scheduled, :code, :message, :action, :body, :bodyType, :headers, :properties,"
                    + " :at, :at, 1, 'OPEN', :repeatKey)";
    private static final String FAILED = "update dead_letter set times = times + 1, last_at = :at, cause_code = :code,"
            + " cause_message = :message, cause_action = :action";
    private static final String REPEATED = FAILED + " where repeat_key = :repeatKey";
    private static final String FAILED_AGAIN = FAILED + ", replay_claim = null, replaying_since = null"
            + " where id = :id and route = :route and state = 'OPEN'";
    private static final String SETTLE = "update dead_letter set state = :state, settled_by = :by, settled_at = :at,"
            + " reason = :reason, repeat_key = null, replay_claim = null, replaying_since = null where state = 'OPEN'";
    private static final String RECOVERED = SETTLE + " and route = :route and (scheduled = true or body_type = 'none')";
    private static final String REPLAYED = SETTLE + " and id = :id and replay_claim = :claim";
    private static final String IDLE = " and id = :id and (replaying_since is null or replaying_since < :dead)";
    private static final String DISCARDED = SETTLE + IDLE;
    private static final String CLAIM =
            "update dead_letter set replay_claim = :claim, replaying_since = :at where state = 'OPEN'" + IDLE;
    private static final String BYTES = "select octet_length(body) from dead_letter where id = :id";
    private static final String GET = "select * from dead_letter where id = :id";
    private static final String PAGE = "select id, route, endpoint, scheduled, cause_code, cause_message, cause_action,"
            + " substring(body, 1, 10000) as body, body_type, headers, properties, at, last_at, times, state,"
            + " settled_by, settled_at, reason from dead_letter where state = :state or :state = ''"
            + " order by id desc limit :size offset :skipped";
    private static final String COUNT = "select count(*) from dead_letter where state = :state or :state = ''";

    private static final String HOLDS =
            "select count(*) from dead_letter where route = :route and headers like :header";

    /** A replay that was claimed longer ago died with its instance. */
    private static final Duration LONGEST_REPLAY = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DeadLetterStore(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Adds a dead letter, or counts a repeated failure of a schedule on the open one.
     *
     * @return the new one's id; empty when it was a repetition
     */
    Optional<Long> add(FailedExchange failed, Instant at) {
        if (!failed.scheduled()) {
            return Optional.of(insert(failed, null, at));
        }
        String key = RepeatKey.of(failed);
        if (repeated(key, failed.cause(), at)) {
            return Optional.empty();
        }
        try {
            return Optional.of(insert(failed, key, at));
        } catch (DuplicateKeyException openedMeanwhile) {
            repeated(key, failed.cause(), at);
            return Optional.empty();
        }
    }

    private long insert(FailedExchange failed, String repeatKey, Instant at) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        transaction.execute(status -> cause(jdbc.sql(INSERT), failed.cause())
                .param("route", failed.route())
                .param("endpoint", cut(failed.endpoint(), 1000))
                .param("scheduled", failed.scheduled())
                .param("body", failed.body().text())
                .param("bodyType", failed.body().type())
                .param("headers", KeptJson.text(failed.headers()))
                .param("properties", KeptJson.text(failed.properties()))
                .param("at", utc(at))
                .param("repeatKey", repeatKey)
                .update(id, "id"));
        return id.getKey().longValue();
    }

    private boolean repeated(String key, Cause cause, Instant at) {
        return changed(cause(jdbc.sql(REPEATED), cause).param("repeatKey", key).param("at", utc(at))) > 0;
    }

    /** Whether one of the route has the header, which is a text without marks that JSON escapes. */
    boolean holds(String route, String header, String value) {
        return jdbc.sql(HOLDS)
                        .param("route", route)
                        .param("header", "%\"" + header + "\":\"" + value + "\"%")
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** A replay failed: the letter stays open with the new cause. False when it is not open or not this route's. */
    boolean failedAgain(long id, String route, Cause cause, Instant at) {
        return changed(cause(jdbc.sql(FAILED_AGAIN), cause)
                        .param("id", id)
                        .param("route", route)
                        .param("at", utc(at)))
                > 0;
    }

    /** The right to replay, in the caller's transaction; false when it is settled or being replayed. */
    boolean claim(long id, String claim, Instant at) {
        return jdbc.sql(CLAIM)
                        .param("claim", claim)
                        .param("at", utc(at))
                        .param("id", id)
                        .param("dead", utc(at.minus(LONGEST_REPLAY)))
                        .update()
                > 0;
    }

    /** Ends a claimed replay well; changes nothing when it failed meanwhile. */
    void replayed(long id, String claim, String by, Instant at) {
        changed(settle(REPLAYED, DeadLetterState.REPLAYED, by, "replayed", at)
                .param("id", id)
                .param("claim", claim));
    }

    /** In the caller's transaction; false when it is settled or being replayed. */
    boolean discarded(long id, String by, String reason, Instant at) {
        return settle(DISCARDED, DeadLetterState.DISCARDED, by, reason, at)
                        .param("id", id)
                        .param("dead", utc(at.minus(LONGEST_REPLAY)))
                        .update()
                > 0;
    }

    /** Settles the open letters of a route that a schedule began, or that began with nothing in them; how many there were. */
    int recovered(String route, String by, String reason, Instant at) {
        return changed(
                settle(RECOVERED, DeadLetterState.REPLAYED, by, reason, at).param("route", route));
    }

    long bytes(long id) {
        return jdbc.sql(BYTES).param("id", id).query(Long.class).optional().orElse(0L);
    }

    Optional<DeadLetter> find(long id) {
        return jdbc.sql(GET).param("id", id).query(new DeadLetterRow()).optional();
    }

    /** @param state null for all */
    DeadLetterPage page(DeadLetterState state, int page, int size) {
        List<DeadLetter> items = jdbc.sql(PAGE)
                .param("state", name(state))
                .param("size", size)
                .param("skipped", (long) page * size)
                .query(new DeadLetterRow())
                .list();
        return new DeadLetterPage(items, count(state));
    }

    long count(DeadLetterState state) {
        return jdbc.sql(COUNT).param("state", name(state)).query(Long.class).single();
    }

    private static String name(DeadLetterState state) {
        return state == null ? "" : state.name();
    }

    private JdbcClient.StatementSpec settle(String sql, DeadLetterState state, String by, String reason, Instant at) {
        return jdbc.sql(sql)
                .param("state", state.name())
                .param("by", cut(by, 200))
                .param("reason", cut(reason, 4000))
                .param("at", utc(at));
    }

    private static JdbcClient.StatementSpec cause(JdbcClient.StatementSpec statement, Cause cause) {
        return statement
                .param("code", cut(cause.code(), 200))
                .param("message", cut(cause.message(), 4000))
                .param("action", cut(cause.action(), 4000));
    }

    private int changed(JdbcClient.StatementSpec statement) {
        return transaction.execute(status -> statement.update());
    }

    private static String cut(String text, int longest) {
        String clean = text.replace('\0', ' ');
        return clean.length() <= longest ? clean : clean.substring(0, longest);
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
