package io.ledgerway.session;

import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.ConnectionSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One sign-in however many instances need a session: each announces it in SQL first, by compare-and-set; the others wait
 * and take what came of it.
 */
class SingleSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SingleSignIn.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final String instance;
    private final SessionStore store;
    private final SessionSeal seal;
    private final Clock clock;
    private final Pause pause;
    private final MeterRegistry meters;

    SingleSignIn(
            String instance, SessionStore store, SessionSeal seal, Clock clock, Pause pause, MeterRegistry meters) {
        this.instance = instance;
        this.store = store;
        this.seal = seal;
        this.clock = clock;
        this.pause = pause;
        this.meters = meters;
    }

    /**
     * The stored session while it lives, else a new one.
     *
     * @param credentials fingerprint of the credentials that are set now
     * @param dropped the youngest generation that this instance knows to be over
     */
    Session obtain(ConnectionSettings settings, String credentials, SignIn signIn, LongSupplier dropped) {
        UnfinishedSignIn other = new UnfinishedSignIn(settings, clock.instant());
        SessionRow row = store.row(settings.name());
        long asked = row.signingIn() ? row.revision() - 1 : row.revision();
        while (true) {
            Optional<Session> stored = usable(row, credentials, dropped);
            if (stored.isPresent() && !SessionEnd.reached(stored.get(), settings.sessionAge(), clock.instant())) {
                return stored.get();
            }
            shareRefusal(row, asked, credentials);
            if (!row.signingIn() || other.over(row, clock.instant())) {
                Optional<Session> made = signIn(row, credentials, signIn, stored.orElse(null));
                if (made.isPresent()) {
                    return made.get();
                }
            } else if (other.tooLong(clock.instant())) {
                throw new CausedException(UnfinishedSignIn.cause(row, UnfinishedSignIn.patience(settings)));
            } else {
                pause.last(LOOK_AGAIN);
            }
            row = store.row(settings.name());
        }
    }

    /** A new session, whether the stored one lives or not. */
    Session replace(ConnectionSettings settings, String credentials, SignIn signIn) {
        UnfinishedSignIn other = new UnfinishedSignIn(settings, clock.instant());
        while (true) {
            SessionRow row = store.row(settings.name());
            if (!row.signingIn() || other.over(row, clock.instant())) {
                Optional<Session> made = signIn(row, credentials, signIn, null);
                if (made.isPresent()) {
                    return made.get();
                }
            } else if (other.tooLong(clock.instant())) {
                throw new CausedException(UnfinishedSignIn.cause(row, UnfinishedSignIn.patience(settings)));
            } else {
                pause.last(LOOK_AGAIN);
            }
        }
    }

    private Optional<Session> usable(SessionRow row, String credentials, LongSupplier dropped) {
        return credentials.equals(row.credentials()) && row.generation() > dropped.getAsLong()
                ? seal.open(row)
                : Optional.empty();
    }

    private static void shareRefusal(SessionRow row, long asked, String credentials) {
        if (row.refusal() != null && row.revision() > asked) {
            Refusal refusal = Refusal.of(row.refusal());
            if (refusal.credentials().equals(credentials)) {
                throw refusal.exception();
            }
        }
    }

    /** Empty when another instance was faster, or took over because this one was slow. */
    private Optional<Session> signIn(SessionRow row, String credentials, SignIn signIn, Session ended) {
        if (!store.begin(row, instance, clock.instant())) {
            return Optional.empty();
        }
        if (row.signingIn()) {
            LOG.warn(
                    "Took over the sign-in of connection {} that {} never finished",
                    row.connection(),
                    row.signingInBy());
        }
        long revision = row.revision() + 1;
        boolean changed = !credentials.equals(row.credentials());
        if (changed && !left(row, revision, signIn)) {
            return Optional.empty();
        }
        SessionRow made = announced(row, revision, credentials, signIn, ended);
        if (!store.finish(made)) {
            LOG.warn("The sign-in of connection {} took so long that another instance took over", row.connection());
            return Optional.empty();
        }
        meters.counter("ledgerway.logins", "connection", row.connection()).increment();
        LOG.info("Signed in to connection {} (generation {})", row.connection(), made.generation());
        return seal.open(made);
    }

    /** Leaves a session of former credentials, if there is one; false when another instance took over meanwhile. */
    private boolean left(SessionRow row, long revision, SignIn signIn) {
        Optional<Session> former = seal.open(row);
        if (former.isEmpty()) {
            return true;
        }
        try {
            signIn.leave(former.get());
            store.drop(row.connection(), row.generation());
        } catch (RuntimeException e) {
            LOG.warn(
                    "The session of connection {} under its former credentials was not signed out: {}",
                    row.connection(),
                    e.getMessage());
        }
        return store.row(row.connection()).revision() == revision;
    }

    /** What a refused renewal leads to is the sign-in's to decide: trying once more here could be the refused password again. */
    private SessionRow announced(SessionRow row, long revision, String credentials, SignIn signIn, Session ended) {
        try {
            SignIn.Tokens tokens = signIn.signIn(ended);
            return seal.seal(row, revision, tokens, credentials, clock.instant());
        } catch (SignInRefusedException refused) {
            SignInRefusedException told = UnfinishedSignIn.explained(row, refused);
            giveUp(row.connection(), revision, Refusal.text(credentials, told), told);
            throw told;
        } catch (RuntimeException | Error failed) {
            giveUp(row.connection(), revision, null, failed);
            throw failed;
        }
    }

    private void giveUp(String connection, long revision, String refusal, Throwable failure) {
        try {
            store.giveUp(connection, revision, refusal);
        } catch (RuntimeException notStored) {
            failure.addSuppressed(notStored);
        }
    }
}
