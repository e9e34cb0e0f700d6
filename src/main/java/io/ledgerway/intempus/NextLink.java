package io.ledgerway.intempus;

import io.ledgerway.cause.Cause;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;

/** The address of the next page: followed only where it stays with the same resource on the connection's origin. */
final class NextLink {

    private NextLink() {}

    /**
     * Path and query to follow.
     *
     * @param origin the connection's address
     * @throws IntempusReadException code {@code INTEMPUS_NEXT_REFUSED}: the API key would go to another place
     */
    static String resolve(String next, URI origin, String resource) {
        try {
            URI link = new URI(next);
            boolean relative = link.getScheme() == null && link.getRawAuthority() == null;
            if ((relative || sameOrigin(link, origin)) && staysWith(resource, link)) {
                return link.getRawPath() + (link.getRawQuery() == null ? "" : "?" + link.getRawQuery());
            }
        } catch (URISyntaxException e) {
            throw refused(next, resource);
        }
        throw refused(next, resource);
    }

    private static boolean staysWith(String resource, URI link) {
        String path = Objects.requireNonNullElse(link.getRawPath(), "");
        return path.startsWith(IntempusRequests.BASE + resource + "/")
                && !path.contains("%")
                && path.equals(link.normalize().getRawPath())
                && link.getRawFragment() == null;
    }

    private static boolean sameOrigin(URI link, URI origin) {
        return link.getRawUserInfo() == null
                && link.getHost() != null
                && originOf(link).equals(originOf(origin));
    }

    private static String originOf(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        return scheme + "://" + String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
    }

    private static IntempusReadException refused(String next, String resource) {
        return IntempusReadException.lasting(new Cause(
                "INTEMPUS_NEXT_REFUSED",
                "Intempus named '" + Excerpt.of(next) + "' as the next page of " + resource
                        + ", which is not a page of that list on the connection's own address; it was not followed.",
                "Check the connection's url; if it is right, ask api@intempus.dk."));
    }
}
