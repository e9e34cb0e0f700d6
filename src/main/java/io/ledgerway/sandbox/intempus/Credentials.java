package io.ledgerway.sandbox.intempus;

import io.ledgerway.sandbox.Call;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/** The one API user and its key (apis/intempus.md 1). */
final class Credentials {

    private static final String SCHEME = "apikey ";

    private final AtomicReference<User> user = new AtomicReference<>();

    Credentials(String username, String key) {
        change(username, key);
    }

    void change(String username, String key) {
        user.set(new User(username, key));
    }

    void changeKey(String key) {
        user.updateAndGet(now -> new User(now.name, key));
    }

    /**
     * The caller's name. The scheme is taken in any case, the name only in its own.
     *
     * @throws Refusal when name or key are wrong
     */
    String caller(Call call) {
        String header = call.header("Authorization");
        User now = user.get();
        if (header == null
                || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                || !header.substring(SCHEME.length()).trim().equals(now.name + ":" + now.key)) {
            throw Refusal.credentials();
        }
        return now.name;
    }

    private record User(String name, String key) {}
}
