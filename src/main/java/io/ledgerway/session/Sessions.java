package io.ledgerway.session;

import java.time.Instant;
import java.util.Optional;

/**
 * Session tokens, one per connection, shared by all threads and instances. A connection that may have several names the
 * further ones {@code <connection>#2}, {@code #3} and so on.
 */
public interface Sessions {

    /**
     * The live session, signing in or renewing first where there is none or it is older than {@code session-age}.
     * Single-flight: one sign-in however many threads and instances ask; the others wait for it.
     *
     * @throws SignInRefusedException when refused; the caller suspends the connection
     */
    Session get(String connection, SignIn signIn);

    /** The stored session, live or not, without signing in. */
    Optional<Session> current(String connection);

    /** The system said this generation is over. A later generation is left alone. */
    void drop(String connection, long generation);

    /**
     * The system said this generation is over, and what renews it may still be good: the next {@link #get} renews it. A later
     * generation is left alone.
     */
    default void expire(String connection, long generation) {
        drop(connection, generation);
    }

    /**
     * Signs in afresh, whatever session there is: one that a person just allowed. Single-flight as {@link #get}.
     *
     * @throws SignInRefusedException when refused; the former session stays
     */
    default Session replace(String connection, SignIn signIn) {
        current(connection).ifPresent(former -> drop(connection, former.generation()));
        return get(connection, signIn);
    }

    /**
     * The system said that this generation lives on until then, since it was used. Its age counts on; an older end, a
     * later generation, or a change of less than a minute changes nothing.
     * To be ignored where sessions have a fixed end.
     */
    default void extend(String connection, long generation, Instant expiresAt) {}
}
