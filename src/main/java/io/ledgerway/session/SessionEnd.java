package io.ledgerway.session;

import java.time.Duration;
import java.time.Instant;

/** When a session is renewed: at the age that is set, and in any case a little before the system ends it. */
final class SessionEnd {

    private static final Duration LONGEST_MARGIN = Duration.ofMinutes(1);
    private static final int MARGIN_PART_OF_LIFE = 10;

    private SessionEnd() {}

    /** @param sessionAge the connection's setting; zero or less leaves only the system's own end */
    static boolean reached(Session session, Duration sessionAge, Instant now) {
        boolean old = sessionAge.compareTo(Duration.ZERO) > 0
                && !now.isBefore(session.signedInAt().plus(sessionAge));
        return old
                || (session.expiresAt() != null
                        && !now.isBefore(session.expiresAt().minus(margin(session))));
    }

    /** A minute, or a tenth of a short life, so that no call is under way when the token ends. */
    private static Duration margin(Session session) {
        Duration part =
                Duration.between(session.signedInAt(), session.expiresAt()).dividedBy(MARGIN_PART_OF_LIFE);
        return part.compareTo(LONGEST_MARGIN) < 0 ? part : LONGEST_MARGIN;
    }
}
