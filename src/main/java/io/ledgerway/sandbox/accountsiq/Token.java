package io.ledgerway.sandbox.accountsiq;

import java.time.Duration;
import java.time.Instant;

/**
 * A token that was issued.
 *
 * @param refresh null in version 1.1
 * @param since when it was issued, or last used where use prolongs it
 * @param refreshedSince when the refresh token was issued
 * @param carried whether a call has come with it
 * @param ended whether it was ended before its time
 */
record Token(
        Version version,
        String value,
        String refresh,
        Instant since,
        Instant refreshedSince,
        boolean carried,
        boolean ended) {

    static Token issued(Version version, String value, String refresh, Instant now) {
        return new Token(version, value, refresh, now, now, false, false);
    }

    boolean alive(Instant now, Duration life) {
        return !ended && now.isBefore(since.plus(life));
    }

    boolean refreshable(Instant now, Duration life) {
        return now.isBefore(refreshedSince.plus(life));
    }

    Token used(Instant now) {
        return new Token(version, value, refresh, now, refreshedSince, carried, ended);
    }

    Token carry() {
        return new Token(version, value, refresh, since, refreshedSince, true, ended);
    }

    Token end() {
        return new Token(version, value, refresh, since, refreshedSince, carried, true);
    }
}
