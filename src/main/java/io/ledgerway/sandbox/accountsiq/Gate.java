package io.ledgerway.sandbox.accountsiq;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Lets a call in or says why not: version, rate, entity, token, rights. */
final class Gate {

    private final SignInDesk desk;
    private final Habits habits;
    private final Clock clock;
    private final Deque<Instant> lately = new ArrayDeque<>();

    Gate(SignInDesk desk, Habits habits, Clock clock) {
        this.desk = desk;
        this.habits = habits;
        this.clock = clock;
    }

    /** Empty = let in. @param entity version 2.0 only; null there = the header or the element is missing */
    Optional<Reply> refusal(Version version, boolean hasHeader, String entity, String token, boolean reads) {
        if (habits.settings().retired(version)) {
            return failure("API_DEPRECATED_FEATURE", "This version of the web service has ended.");
        }
        if (version == Version.V2_0) {
            Optional<Reply> refused = headerRefusal(hasHeader, entity);
            if (refused.isPresent()) {
                return refused;
            }
        }
        SignInDesk.Standing standing = desk.standing(version, token);
        if (standing != SignInDesk.Standing.VALID) {
            return Optional.of(Reply.expired(code(version, standing), habits.has(Habit.EXPIRY_IS_FLAGGED)));
        }
        if (version == Version.V2_0 && tooMany()) {
            return failure("OAUTH_INTEGRATION_APPS_RATE_LIMIT_REACHED", "Too many calls within a minute.");
        }
        return habits.has(reads ? Habit.USER_MAY_READ : Habit.USER_MAY_WRITE)
                ? Optional.empty()
                : failure("NOT_AUTHORIZED", "The user has no right to do this.");
    }

    private Optional<Reply> headerRefusal(boolean hasHeader, String entity) {
        if (!hasHeader) {
            return failure("OAUTH_INTEGRATION_APPS_AIQ_SOAP_HEADER_MISMATCH", "The request has no AiqSoapHeader.");
        }
        if (entity == null || entity.isEmpty()) {
            return failure("OAUTH_INTEGRATION_APPS_NO_ENTITY_PROVIDED_IN_HEADER", "AiqSoapHeader names no entity.");
        }
        return entity.equals(desk.account().entity())
                ? Optional.empty()
                : failure("API_LAYER_ENTITY_ID_NOT_FOUND", "There is no such entity.");
    }

    private String code(Version version, SignInDesk.Standing standing) {
        String set = habits.settings().expiredCode();
        if (!set.isEmpty()) {
            return set;
        }
        if (version == Version.V1_1) {
            return "WS_INVALIDTOKEN";
        }
        return standing == SignInDesk.Standing.EXPIRED
                ? "OAUTH_INTEGRATION_APPS_TOKEN_EXPIRED"
                : "OAUTH_INTEGRATION_APPS_TOKEN_IS_INVALID";
    }

    private synchronized boolean tooMany() {
        int limit = habits.settings().callsPerMinute();
        Instant now = clock.instant();
        lately.removeIf(time -> !time.isAfter(now.minusSeconds(60)));
        if (limit > 0 && lately.size() >= limit) {
            return true;
        }
        lately.add(now);
        return false;
    }

    private static Optional<Reply> failure(String code, String message) {
        return Optional.of(Reply.failed(Status.FAILURE, code, message));
    }
}
