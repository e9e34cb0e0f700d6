package io.ledgerway.sandbox.intempus;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What {@code after} carries: the id of the last row of a page, in a form that nobody may rely on. */
final class Cursor {

    private static final String HEAD = "r";

    private Cursor() {}

    static String after(long id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((HEAD + id).getBytes(StandardCharsets.UTF_8));
    }

    /** The id in a cursor; 0 where there is none. */
    static long id(String after) {
        if (after == null) {
            return 0;
        }
        long id = after.matches("[A-Za-z0-9_-]{2,40}") ? decoded(after) : -1;
        if (id < 0) {
            throw Refusal.bad("Invalid cursor.");
        }
        return id;
    }

    private static long decoded(String after) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            return text.startsWith(HEAD) ? Uri.number(text.substring(HEAD.length())) : -1;
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }
}
