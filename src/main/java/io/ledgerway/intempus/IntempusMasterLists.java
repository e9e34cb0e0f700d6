package io.ledgerway.intempus;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The master lists of each connection; empty again when the connection is turned to another account. */
@Component("intempusMasterLists")
public class IntempusMasterLists {

    private final Connections connections;
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();

    public IntempusMasterLists(Connections connections) {
        this.connections = connections;
    }

    /** The lists of a connection. */
    public MasterLists of(String connection) {
        ConnectionSettings settings = connections.get(connection);
        String username = settings.value("username", "");
        return accounts.compute(
                        connection,
                        (name, account) -> account != null && account.is(settings.url(), username)
                                ? account
                                : new Account(settings.url(), username, new MasterLists()))
                .lists();
    }

    private record Account(URI url, String username, MasterLists lists) {
        boolean is(URI otherUrl, String otherUsername) {
            return url.equals(otherUrl) && username.equals(otherUsername);
        }
    }
}
