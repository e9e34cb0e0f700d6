package io.ledgerway.uniconta;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** The steps of the Kamelet that reads master data into the cache. */
@Component("unicontaReadMasterData")
class ReadMasterData {

    /** A reading is a few calls. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Map<String, CompletableFuture<MasterDataReading>> underWay = new ConcurrentHashMap<>();
    private final Connections connections;
    private final MasterDataCache cache;
    private final Clock clock;

    ReadMasterData(Connections connections, MasterDataCache cache, Clock clock) {
        this.connections = connections;
        this.cache = cache;
        this.clock = clock;
    }

    /** Where another worker reads them already: what that one read, once it has. */
    public MasterDataReading start(String connection) {
        String size = connections.get(connection).value("master-data-page", "5000");
        if (!size.matches("[1-9]\\d{0,6}")) {
            throw new CausedException(new Cause(
                    "SETTING_INVALID",
                    "The setting ledgerway.connections." + connection + ".master-data-page is '" + size
                            + "', which is no number of rows.",
                    "Set it in config/application.yaml."));
        }
        return Optional.ofNullable(underWay.putIfAbsent(connection, new CompletableFuture<>()))
                .flatMap(ReadMasterData::ofAnother)
                .orElseGet(() -> MasterDataReading.start(clock.instant(), Integer.parseInt(size)));
    }

    public MasterDataReading read(QueryResult result, MasterDataReading reading) {
        return reading.after(result);
    }

    /** Keeps what was read whole; half of it is forgotten. */
    public MasterDataReading keep(MasterDataReading reading, String connection) {
        ConnectionSettings settings = connections.get(connection);
        if (reading.failure() == null) {
            cache.put(settings, reading.data());
        }
        CompletableFuture<MasterDataReading> mine = underWay.remove(connection);
        if (mine != null) {
            mine.complete(reading);
        }
        return reading;
    }

    /** Ends a reading that was not kept; whoever waits for it reads by itself. */
    public void giveUp(String connection) {
        CompletableFuture<MasterDataReading> lost = underWay.remove(connection);
        if (lost != null) {
            lost.cancel(false);
        }
    }

    /** Empty where it takes too long or was given up. */
    private static Optional<MasterDataReading> ofAnother(CompletableFuture<MasterDataReading> reading) {
        try {
            return Optional.of(reading.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (CancellationException | ExecutionException | TimeoutException e) {
            return Optional.empty();
        }
    }
}
