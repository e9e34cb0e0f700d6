package io.ledgerway.accountsiq;

import io.ledgerway.connection.ConnectionSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.stereotype.Component;

/** What is known of each entity, and how long it counts. */
@Component("accountsIqMasterDataCache")
class MasterDataCache {

    /** Bad news is read again before a document dies of it, at most so often. */
    static final Duration EARLY = Duration.ofMinutes(1);
    /** The same for a document that was tried before: a person has mended something and replays it. */
    static final Duration REPLAYED = Duration.ofSeconds(5);

    private final Clock clock;
    private final Map<String, MasterData> byEntity = new ConcurrentHashMap<>();

    MasterDataCache(Clock clock) {
        this.clock = clock;
    }

    MasterData of(ConnectionSettings connection) {
        return byEntity.computeIfAbsent(entity(connection), key -> new MasterData());
    }

    /** Names the entity that a connection leads to now. */
    static String entity(ConnectionSettings connection) {
        return connection.name() + " " + connection.url() + " " + connection.value("entity", "");
    }

    Instant now() {
        return clock.instant();
    }

    /** Whether it is still to be used: there, and younger than {@code master-data-age} (15 minutes). */
    boolean current(ConnectionSettings connection, Known<?> known) {
        return younger(known, DurationStyle.detectAndParse(connection.value("master-data-age", "15m")));
    }

    /** Whether it is so young that reading it again would not be worth a call. */
    boolean fresh(Known<?> known, boolean replayed) {
        return younger(known, replayed ? REPLAYED : EARLY);
    }

    private boolean younger(Known<?> known, Duration age) {
        return known != null && known.at().plus(age).isAfter(clock.instant());
    }
}
