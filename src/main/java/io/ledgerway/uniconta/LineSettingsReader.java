package io.ledgerway.uniconta;

import io.ledgerway.connection.Connections;
import io.ledgerway.delivery.Batch;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Reads the settings of a batch as they stand now. */
@Component("unicontaLineSettings")
class LineSettingsReader {

    private final Connections connections;
    private final Environment environment;

    LineSettingsReader(Connections connections, Environment environment) {
        this.connections = connections;
        this.environment = environment;
    }

    /** @throws io.ledgerway.cause.CausedException when one is missing or invalid */
    LineSettings read(Batch batch) {
        return read(batch.connection(), batch.flow());
    }

    /** @throws io.ledgerway.cause.CausedException when one is missing or invalid */
    LineSettings read(String connection, String flow) {
        return LineSettings.read(connections.get(connection), flow, environment::getProperty);
    }
}
