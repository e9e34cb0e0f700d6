package io.ledgerway.intacct;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import io.ledgerway.delivery.DueNow;
import io.ledgerway.trace.LogContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes what Intacct says later of requests that were sent with {@code policy-id}. It is stored, and the deliveries that it
 * is for are looked up at once; a callback that comes twice, or never, changes nothing.
 */
@Component("intacctCallbacks")
public class IntacctCallbacks {

    private static final Logger LOG = LoggerFactory.getLogger(IntacctCallbacks.class);
    private static final String SYSTEM = "intacct";

    private final Connections connections;
    private final CallbackTable table;
    private final DueNow dueNow;
    private final BilledTransactions billed;

    IntacctCallbacks(Connections connections, CallbackTable table, DueNow dueNow, BilledTransactions billed) {
        this.connections = connections;
        this.table = table;
        this.dueNow = dueNow;
        this.billed = billed;
    }

    /** What became of a callback. */
    public enum Receipt {
        TAKEN,
        /** No response document of the gateway. */
        UNREADABLE
    }

    /**
     * Whether these are the credentials of the connection's callbacks; compared in constant time. A connection that awaits
     * no callback is not told apart.
     *
     * @param authorization the header as it came; null without one
     */
    public boolean mayCall(String connection, String authorization) {
        byte[] given = hash(authorization == null ? "" : authorization.strip());
        String wanted = expected(connection);
        boolean equal = MessageDigest.isEqual(given, hash(wanted == null ? "-" : wanted));
        return wanted != null && equal;
    }

    /** Stores what a callback says and lets it be looked at at once; the caller has checked {@link #mayCall}. */
    public Receipt take(String connection, String body) {
        try {
            Map<String, Element> results = CallbackReader.results(body);
            table.store(connection, results);
            dueNow.inDoubt(connection, results.keySet());
            billed.count(connection, GatewayAnswerReader.read(body));
            LogContext.connection(connection).tell(() -> taken(connection, results.size()));
            return Receipt.TAKEN;
        } catch (XMLStreamException e) {
            LogContext.connection(connection)
                    .tell(() -> LOG.warn("{}: a callback is no response of Intacct and was refused", connection));
            return Receipt.UNREADABLE;
        }
    }

    private static void taken(String connection, int documents) {
        if (documents == 0) {
            LOG.warn("{}: a callback of Intacct names no document; what was sent is looked up in time", connection);
        } else {
            LOG.info("{}: a callback of Intacct is for {} documents", connection, documents);
        }
    }

    /** The header that is awaited; null where the connection awaits no callback. */
    private String expected(String name) {
        if (!connections.exists(name)) {
            return null;
        }
        ConnectionSettings settings = connections.get(name);
        String user = settings.value("callback-user", null);
        String password = settings.value("callback-password", null);
        return settings.system().toLowerCase(Locale.ROOT).equals(SYSTEM) && user != null && password != null
                ? "Basic "
                        + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8))
                : null;
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
