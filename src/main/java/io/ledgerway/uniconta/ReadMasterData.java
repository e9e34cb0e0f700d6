package io.ledgerway.uniconta;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The steps of the Kamelet that reads master data into the cache. */
@Component("unicontaReadMasterData")
class ReadMasterData {

    private final Connections connections;
    private final MasterDataCache cache;
    private final Clock clock;

    ReadMasterData(Connections connections, MasterDataCache cache, Clock clock) {
        this.connections = connections;
        this.cache = cache;
        this.clock = clock;
    }

    public MasterDataReading start(String connection) {
        String size = connections.get(connection).value("master-data-page", "5000");
        if (!size.matches("[1-9]\\d{0,6}")) {
            throw new CausedException(new Cause(
                    "SETTING_INVALID",
                    "The setting ledgerway.connections." + connection + ".master-data-page is '" + size
                            + "', which is no number of rows.",
                    "Set it in config/application.yaml."));
        }
        return MasterDataReading.start(clock.instant(), Integer.parseInt(size));
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
        return reading;
    }
}
