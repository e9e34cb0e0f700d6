package io.ledgerway.connection.call;

import io.ledgerway.cause.Cause;
import io.ledgerway.connection.CallRefusedException;
import io.ledgerway.connection.OutsideRequest;
import java.net.URI;
import java.net.URISyntaxException;

/** The path and query of one call, exactly as they go on the wire. */
final class WirePath {

    private WirePath() {}

    /**
     * The request's path behind the path of the connection's address; {@code /} alone means the address itself.
     *
     * @throws CallRefusedException code {@code CALL_ADDRESS_REFUSED} when the request would leave the connection's origin
     */
    static String of(URI address, OutsideRequest request) {
        String path = request.path();
        if (!staysInside(path)) {
            throw CallRefusedException.because(
                    new Cause(
                            "CALL_ADDRESS_REFUSED",
                            "The call " + request.operation()
                                    + " was not made: its path must start with a single '/', be encoded, "
                                    + "and stay within " + address.getHost() + ".",
                            "If the system itself named this address, check 'url'; else it is a fault of the route or the hub."));
        }
        String base = address.getRawPath() == null ? "" : address.getRawPath();
        if (base.endsWith("/")) {
            base = base.substring(0, base.length() - 1);
        }
        boolean addressItself = path.equals("/") || path.startsWith("/?");
        return base + (addressItself && !base.isEmpty() ? path.substring(1) : path);
    }

    private static boolean staysInside(String path) {
        if (path == null || !path.startsWith("/") || path.startsWith("//")) {
            return false;
        }
        try {
            URI uri = new URI(path);
            return !uri.isAbsolute()
                    && uri.getRawAuthority() == null
                    && uri.getRawFragment() == null
                    && !(uri.getPath() + "/").contains("/../");
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
