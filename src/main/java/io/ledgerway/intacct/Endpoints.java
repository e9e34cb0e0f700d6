package io.ledgerway.intacct;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Which addresses a sign-in may send us to: requests there carry the sender's password. */
final class Endpoints {

    private static final String VENDOR = "intacct.com";

    private Endpoints() {}

    /** The address that an answer names, when it is the vendor's or the connection's own host; else null. */
    static URI accepted(String named, URI own) {
        try {
            URI address = new URI(named);
            return trusted(address, own) ? address : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static boolean trusted(URI address, URI own) {
        if (address.getHost() == null
                || address.getRawUserInfo() != null
                || address.getRawQuery() != null
                || address.getRawFragment() != null) {
            return false;
        }
        String host = address.getHost().toLowerCase(Locale.ROOT);
        boolean secure = "https".equalsIgnoreCase(address.getScheme());
        boolean vendor = secure && (host.equals(VENDOR) || host.endsWith("." + VENDOR));
        boolean same = host.equalsIgnoreCase(own.getHost())
                && (secure || own.getScheme().equalsIgnoreCase(address.getScheme()));
        return vendor || same;
    }
}
