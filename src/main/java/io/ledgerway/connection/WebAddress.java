package io.ledgerway.connection;

import java.net.URI;
import java.util.Locale;

/** What a connection's address may look like. */
final class WebAddress {

    private WebAddress() {}

    /** What is wrong with the address, without repeating it; null when it may be used. */
    static String problem(URI address, boolean plainHttp) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http") || address.getHost() == null) {
            return "must start with https:// and a host.";
        }
        if (address.getRawUserInfo() != null) {
            return "must not carry a user name or password; they have settings of their own.";
        }
        if (address.getRawQuery() != null || address.getRawFragment() != null) {
            return "must end before '?' and '#'.";
        }
        if (scheme.equals("http") && !plainHttp && !isLoopback(address.getHost())) {
            return "must start with https://; plain http sends passwords readably and needs 'allow-plain-http: true'.";
        }
        return null;
    }

    static boolean isPlain(URI address) {
        return "http".equalsIgnoreCase(address.getScheme());
    }

    /** Whether the host is this machine, by name or number, without asking a name server. */
    static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.matches("127(\\.\\d{1,3}){3}")
                || host.equals("[::1]")
                || host.equals("[0:0:0:0:0:0:0:1]");
    }
}
