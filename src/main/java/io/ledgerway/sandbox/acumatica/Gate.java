package io.ledgerway.sandbox.acumatica;

import io.ledgerway.sandbox.Answer;
import io.ledgerway.sandbox.Call;
import java.util.Optional;

/** Finds the session that a call comes with, by cookies or by bearer. */
final class Gate {

    private static final String BEARER = "Bearer ";

    private final SignInDesk desk;
    private final Sessions sessions;
    private final TokenDesk tokens;
    private final Habits habits;

    Gate(SignInDesk desk, Sessions sessions, TokenDesk tokens, Habits habits) {
        this.desk = desk;
        this.sessions = sessions;
        this.tokens = tokens;
        this.habits = habits;
    }

    /**
     * Lets a call in.
     *
     * @throws Refusal 401, or the log-in page, without a live session; also when a bearer needs a seat and none is free
     */
    Admission admit(Call call) {
        String bearer = bearer(call);
        Optional<Admission> admitted = bearer == null ? byCookies(call) : byBearer(call, bearer);
        return admitted.orElseThrow(this::unsigned);
    }

    boolean signedIn(Call call) {
        String bearer = bearer(call);
        return bearer == null
                ? byCookies(call).isPresent()
                : tokens.valid(bearer).isPresent();
    }

    /** Ends the session that a call comes with, and frees its seat. A bearer stays valid. */
    void leave(Call call) {
        String bearer = bearer(call);
        tokens.valid(bearer)
                .map(Token::sessionId)
                .or(() -> byCookies(call).map(found -> found.session().id()))
                .ifPresent(sessions::end);
    }

    /** Ends what a call comes with, as a recycled application pool does: its next use is a 401. */
    void expire(Call call) {
        leave(call);
        String bearer = bearer(call);
        if (bearer != null) {
            tokens.revoke(bearer);
        }
    }

    private Optional<Admission> byCookies(Call call) {
        return sessions.find(Cookies.sessionId(call))
                .filter(session -> Cookies.prove(call, session))
                .map(session -> new Admission(session, false));
    }

    private Optional<Admission> byBearer(Call call, String bearer) {
        String branch = desk.account().branch();
        return tokens.valid(bearer).flatMap(token -> {
            if (!token.concurrent()) {
                return tokens.session(bearer, branch).map(session -> new Admission(session, false));
            }
            return byCookies(call).or(() -> Optional.of(new Admission(sessions.open(branch), true)));
        });
    }

    private Refusal unsigned() {
        if (habits.has(Habit.UNSIGNED_SHOWS_LOGIN_PAGE)) {
            String page = desk.account().instance() + "/Frames/Login.aspx";
            return Refusal.with(
                    "not signed in", Answer.html(302, "<html></html>").with("Location", page));
        }
        return Refusal.notSignedIn();
    }

    private static String bearer(Call call) {
        String header = call.header("authorization");
        return header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : null;
    }

    /** @param fresh whether the session was opened by this call, so that the answer brings its cookies */
    record Admission(Session session, boolean fresh) {}
}
