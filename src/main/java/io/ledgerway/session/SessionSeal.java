package io.ledgerway.session;

import io.ledgerway.cause.CausedException;
import io.ledgerway.secret.HubKey;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns sessions into rows that hold no readable token, and back. */
class SessionSeal {

    private static final Logger LOG = LoggerFactory.getLogger(SessionSeal.class);

    private final HubKey key;

    SessionSeal(HubKey key) {
        this.key = key;
    }

    /** The row that stores the outcome of the sign-in announced under the given revision. */
    SessionRow seal(SessionRow before, long revision, SignIn.Tokens tokens, String credentials, Instant signedInAt) {
        long generation = before.generation() + 1;
        return new SessionRow(
                before.connection(),
                generation,
                key.encrypt(tokens.token(), context(before.connection(), generation, "token")),
                tokens.renewal() == null
                        ? null
                        : key.encrypt(tokens.renewal(), context(before.connection(), generation, "renewal")),
                credentials,
                signedInAt,
                tokens.expiresAt(),
                revision,
                null,
                null,
                null);
    }

    /** The stored session; empty when there is none or no key opens it. */
    Optional<Session> open(SessionRow row) {
        if (row.token() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Session(
                    row.generation(),
                    key.decrypt(row.token(), context(row.connection(), row.generation(), "token")),
                    row.renewal() == null
                            ? null
                            : key.decrypt(row.renewal(), context(row.connection(), row.generation(), "renewal")),
                    row.signedInAt(),
                    row.expiresAt()));
        } catch (CausedException unknownKey) {
            LOG.warn(
                    "The stored session of connection {} is not used, it will be signed in afresh: {}",
                    row.connection(),
                    unknownKey.getMessage());
            return Optional.empty();
        }
    }

    private static String context(String connection, long generation, String part) {
        return "session " + generation + " of connection " + connection + " (" + part + ")";
    }
}
