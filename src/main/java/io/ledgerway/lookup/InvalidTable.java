package io.ledgerway.lookup;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import java.nio.file.Path;

/** Words for a lookup table that cannot be used. */
final class InvalidTable {

    private InvalidTable() {}

    static CausedException at(Path file, long line, String what, String action) {
        return exception("Lookup table " + file + ", line " + line + ": " + what, action);
    }

    static CausedException unreadable(Path file) {
        return exception(
                "Lookup table " + file + " cannot be read.",
                "Give the hub's user the right to read the file and its folder.");
    }

    private static CausedException exception(String message, String action) {
        return new CausedException(new Cause("LOOKUP_TABLE_INVALID", message, action));
    }
}
