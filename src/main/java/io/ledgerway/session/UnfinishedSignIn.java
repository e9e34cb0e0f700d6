package io.ledgerway.session;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.Fault;
import io.ledgerway.connection.ConnectionSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long one caller waits for a sign-in that another instance announced: as long as its call may take, since until then
 * it may still be carried out and end a session that was made meanwhile.
 */
class UnfinishedSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedSignIn.class);

    private final Duration patience;
    private final Instant asked;
    private final Map<Long, Instant> seen = new HashMap<>();

    UnfinishedSignIn(ConnectionSettings settings, Instant asked) {
        this.patience = patience(settings);
        this.asked = asked;
    }

    static Duration patience(ConnectionSettings settings) {
        return settings.connectTimeout().plus(settings.readTimeout());
    }

    /** Whether the announced sign-in can no longer be under way. The earlier of both clocks counts, should they differ. */
    boolean over(SessionRow row, Instant now) {
        Instant firstSeen = seen.computeIfAbsent(row.revision(), revision -> {
            LOG.info("{}", cause(row, patience).message());
            return now;
        });
        Instant since = row.signingInSince().isBefore(firstSeen) ? row.signingInSince() : firstSeen;
        return !now.isBefore(since.plus(patience));
    }

    /** Whether the caller has waited for two sign-ins in a row: more is not asked of it. */
    boolean tooLong(Instant now) {
        return now.isAfter(asked.plus(patience.multipliedBy(2)));
    }

    static Cause cause(SessionRow row, Duration patience) {
        return new Cause(
                "SIGN_IN_UNFINISHED",
                "Connection " + row.connection() + " waits: instance " + row.signingInBy() + " began to sign in at "
                        + row.signingInSince() + " and has not finished. At "
                        + row.signingInSince().plus(patience) + " another instance takes over.",
                "");
    }

    /** A licence without a free session, after a sign-in that was cut off: what it may have opened is likely the one that is missed. */
    static SignInRefusedException explained(SessionRow row, SignInRefusedException refused) {
        if (!row.signingIn() || refused.fault() != Fault.LICENCE) {
            return refused;
        }
        Cause why = refused.why();
        return new SignInRefusedException(
                new Cause(
                        why.code(),
                        why.message() + " Instance " + row.signingInBy() + " began to sign in at "
                                + row.signingInSince()
                                + " and never finished: the session that it may have opened takes one until it ends.",
                        why.action()),
                refused.fault());
    }
}
