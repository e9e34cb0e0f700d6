package io.ledgerway.operations.jmx;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who operates: Jolokia calls MBeans on the thread of the HTTP request, so the log-in is known there. */
final class Actor {

    private static final String UNKNOWN = "jmx";

    private Actor() {}

    /** The user's name; {@code jmx} for another way in, which knows no users. */
    static String name() {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        return user == null || !user.isAuthenticated() ? UNKNOWN : user.getName();
    }
}
