package io.ledgerway.uniconta;

import io.ledgerway.connection.ConnectionSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.stereotype.Component;

/** The newest master data of each company, in memory. */
@Component("unicontaMasterDataCache")
class MasterDataCache {

    /** Reading again because of a missing key happens at most so often. */
    static final Duration EARLY = Duration.ofMinutes(1);
    /** The same for an entry that was tried before: a person has mended something and replays it. */
    static final Duration REPLAYED = Duration.ofSeconds(5);

    private final Clock clock;
    private final Map<String, MasterData> byCompany = new ConcurrentHashMap<>();

    MasterDataCache(Clock clock) {
        this.clock = clock;
    }

    Optional<MasterData> get(ConnectionSettings connection) {
        return Optional.ofNullable(byCompany.get(company(connection)));
    }

    void put(ConnectionSettings connection, MasterData data) {
        byCompany.put(company(connection), data);
    }

    /** Whether it counts: younger than {@code master-data-age} (15 minutes). */
    boolean current(ConnectionSettings connection, MasterData data) {
        return younger(data, DurationStyle.detectAndParse(connection.value("master-data-age", "15m")));
    }

    /** Whether it is so young that what it lacks is surely missing: reading it again would not be worth a call. */
    boolean fresh(MasterData data, boolean replayed) {
        return younger(data, replayed ? REPLAYED : EARLY);
    }

    private boolean younger(MasterData data, Duration age) {
        return data.readAt().plus(age).isAfter(clock.instant());
    }

    private static String company(ConnectionSettings connection) {
        return connection.name() + " " + connection.url() + " " + connection.value("company-id", "");
    }
}
