package io.ledgerway.connection.call;

import io.ledgerway.cause.Cause;
import io.ledgerway.connection.CallRefusedException;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.TrustStore;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.support.jsse.KeyManagersParameters;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import org.springframework.stereotype.Component;

/**
 * The camel-http endpoint of each connection and address: its origin, timeouts, proxy and trust, nothing secret and nothing of a
 * single call, so that there is one endpoint and one pool of kept connections until the settings change.
 */
@Component("callEndpoints")
class CallEndpoints {

    private static final String FIXED = "?skipControlHeaders=false&skipRequestHeaders=true&skipResponseHeaders=false"
            + "&copyHeaders=false&deleteWithBody=true&throwExceptionOnFailure=false&httpClientConfigurer=#outsideWire"
            + "&httpActivityListener=#outsideWire";

    private final CamelContext camel;
    private final Map<String, Made> made = new ConcurrentHashMap<>();

    CallEndpoints(CamelContext camel) {
        this.camel = camel;
    }

    /** The endpoint's URI under these settings; made once per change of settings and address. */
    String uri(ConnectionSettings settings, URI address) {
        return made.compute(
                        settings.name(),
                        (name, last) -> last != null && last.settings == settings
                                ? last
                                : new Made(settings, new ConcurrentHashMap<>()))
                .uris
                .computeIfAbsent(
                        address.getScheme() + "://" + address.getRawAuthority(), origin -> make(settings, address));
    }

    private String make(ConnectionSettings settings, URI url) {
        StringBuilder uri = new StringBuilder(url.getScheme().toLowerCase(Locale.ROOT))
                .append("://")
                .append(url.getRawAuthority())
                .append(FIXED)
                .append("&connectTimeout=")
                .append(settings.connectTimeout().toMillis())
                .append("&connectionRequestTimeout=")
                .append(settings.connectTimeout().toMillis())
                .append("&responseTimeout=")
                .append(settings.readTimeout().toMillis())
                .append("&soTimeout=")
                .append(settings.readTimeout().toMillis())
                .append("&connectionsPerRoute=")
                .append(settings.concurrency())
                .append("&maxTotalConnections=")
                .append(settings.concurrency());
        String proxy = settings.value("proxy", null);
        if (proxy != null) {
            String[] parts = proxy.replaceAll("^https?://|/$", "").split(":");
            uri.append("&proxyHost=").append(parts[0]).append("&proxyPort=").append(parts[1]);
            uri.append("&proxyAuthScheme=").append(proxy.startsWith("https://") ? "https" : "http");
        }
        boolean own = settings.value("trust-store", null) != null || settings.value("key-store", null) != null;
        if (own && url.getScheme().equalsIgnoreCase("https")) {
            uri.append("&sslContextParameters=#").append(bindTls(settings));
        }
        return uri.toString();
    }

    /** A new name for each change, so that the endpoint is a new one too. */
    private String bindTls(ConnectionSettings settings) {
        SSLContextParameters parameters = new SSLContextParameters();
        String trust = settings.value("trust-store", null);
        if (trust != null) {
            parameters.setTrustManagers(trust(settings, trust));
        }
        String keys = settings.value("key-store", null);
        if (keys != null) {
            parameters.setKeyManagers(keys(settings, keys));
        }
        String name = "tls-" + settings.name() + "-" + Integer.toHexString(System.identityHashCode(settings));
        camel.getRegistry().bind(name, SSLContextParameters.class, parameters);
        return name;
    }

    private static TrustManagersParameters trust(ConnectionSettings settings, String store) {
        try {
            TrustManagersParameters managers = new TrustManagersParameters();
            managers.setTrustManager(TrustStore.trust(store, settings.value("trust-store-password", null)));
            return managers;
        } catch (IOException | GeneralSecurityException e) {
            throw CallRefusedException.because(new Cause(
                    "TRUST_STORE_UNREADABLE",
                    "Connection " + settings.name() + ": 'trust-store' " + store + " cannot be read any more.",
                    "Put the file back, or correct the setting."));
        }
    }

    /** What we show when the server, or the proxy in front of it, asks who we are. */
    private static KeyManagersParameters keys(ConnectionSettings settings, String store) {
        String password = settings.value("key-store-password", "");
        KeyStoreParameters file = new KeyStoreParameters();
        file.setResource("file:" + store);
        file.setPassword(password);
        KeyManagersParameters managers = new KeyManagersParameters();
        managers.setKeyStore(file);
        managers.setKeyPassword(password);
        return managers;
    }

    private record Made(ConnectionSettings settings, Map<String, String> uris) {}
}
