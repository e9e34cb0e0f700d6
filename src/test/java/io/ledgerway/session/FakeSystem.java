package io.ledgerway.session;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.cause.Fault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A system that can be signed in to, and keeps a book of it. */
class FakeSystem implements SignIn {

    final List<String> book = Collections.synchronizedList(new ArrayList<>());
    volatile String renewal = "renewal-secret";
    volatile Instant expiresAt;
    volatile boolean refusesPassword;
    volatile boolean refusesRenewal;
    volatile boolean silent;

    @Override
    public Tokens signIn(Session ended) {
        book.add(ended == null ? "sign-in" : "renewal of " + ended.generation());
        if (silent) {
            throw new CausedException(new Cause("CONNECTION_LOST", "Uniconta did not answer.", ""));
        }
        if (ended == null ? refusesPassword : refusesRenewal) {
            throw new SignInRefusedException(
                    new Cause("CREDENTIALS_REFUSED", "Uniconta refused the password of anna.", "Set the new one."),
                    Fault.CREDENTIALS);
        }
        return new Tokens("token-secret-" + book.size(), renewal, expiresAt);
    }

    @Override
    public void leave(Session former) {
        book.add("leaving of " + former.generation());
        if (silent) {
            throw new CausedException(new Cause("CONNECTION_LOST", "Uniconta did not answer.", ""));
        }
    }
}
