package io.ledgerway.connection.call;

import io.ledgerway.cause.CausedException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * What the network said when no answer came, in words for people.
 *
 * @param words what happened; other exceptions than the network's by name only, since their text may hold anything
 * @param advice what to do; null where it may pass by itself
 */
record NetworkFailure(String words, String advice) {

    static NetworkFailure of(Exception failure) {
        if (has(failure, CertificateExpiredException.class)) {
            return new NetworkFailure(
                    "the certificate of its server has expired",
                    "Have it renewed there; the connection then goes on by itself.");
        }
        if (has(failure, CertificateNotYetValidException.class)) {
            return new NetworkFailure(
                    "the certificate of its server is not valid yet",
                    "Check this machine's clock; the connection then goes on by itself.");
        }
        if (has(failure, CertPathBuilderException.class)) {
            return new NetworkFailure(
                    "the certificate of its server is not trusted on this machine",
                    "Where it is the right server, name its certificate, or the issuer's, in the connection's trust-store; else"
                            + " see what stands in between. The connection then goes on by itself.");
        }
        if (failure instanceof SSLPeerUnverifiedException) {
            return new NetworkFailure(
                    text(failure),
                    "Write the connection's url with a name that the certificate bears; it then goes on by itself.");
        }
        if (failure instanceof SSLException && has(failure, CertificateException.class)) {
            return new NetworkFailure(
                    "the certificate of its server is refused: " + text(failure),
                    "Compare the certificate with the connection's url, and have it mended where it is wrong.");
        }
        if (failure instanceof UnknownHostException) {
            return new NetworkFailure(
                    "no machine of that name is known: " + text(failure),
                    "Check the connection's url and proxy; it is tried again by itself.");
        }
        return new NetworkFailure(text(failure), null);
    }

    private static String text(Exception failure) {
        boolean safe = failure instanceof IOException
                || failure instanceof CausedException
                || failure instanceof OpenCall.LeaseTooShortException;
        return Optional.ofNullable(safe ? failure.getMessage() : null)
                .filter(text -> !text.isBlank())
                .orElse(failure.getClass().getSimpleName());
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
