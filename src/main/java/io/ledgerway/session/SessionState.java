package io.ledgerway.session;

import io.ledgerway.cause.Cause;
import java.time.Duration;

/**
 * How a connection's session stands, for people and the API; never the session itself.
 *
 * @param generation of the latest sign-in; 0 before the first
 * @param age how long the session is signed in; null when there is none
 * @param cause the announced sign-in that is waited for; null when there is none
 */
public record SessionState(String connection, long generation, Duration age, Cause cause) {}
