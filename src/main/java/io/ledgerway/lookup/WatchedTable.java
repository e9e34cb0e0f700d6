package io.ledgerway.lookup;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;

/**
 * One table's file. Looked at no more than once a second; a change counts once two looks in a row see the same file, so
 * that a file that is still being written is not read as a short table.
 */
final class WatchedTable {

    private static final long BETWEEN_LOOKS = 1000;

    private final Path file;
    private final Clock clock;
    private boolean looked;
    private long lookedAt;
    private Stamp seen;
    private Stamp read;
    private Content content;

    WatchedTable(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    synchronized Content content() {
        long now = clock.millis();
        if (!looked) {
            looked = true;
            seen = stamp();
            load();
        } else if (Math.abs(now - lookedAt) >= BETWEEN_LOOKS) {
            Stamp before = seen;
            seen = stamp();
            if (seen.equals(before) && !seen.equals(read)) {
                load();
            }
        } else {
            return content;
        }
        lookedAt = now;
        return content;
    }

    private void load() {
        read = seen;
        if (seen.equals(Stamp.ABSENT)) {
            content = new Content(null, null);
            return;
        }
        try {
            content = new Content(TableReader.read(file, Files.readAllBytes(file)), null);
        } catch (CausedException e) {
            content = new Content(null, e.why());
        } catch (IOException e) {
            read = null;
            content = new Content(null, InvalidTable.unreadable(file).why());
        }
    }

    private Stamp stamp() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        } catch (NoSuchFileException e) {
            return Stamp.ABSENT;
        } catch (IOException e) {
            return Stamp.UNREADABLE;
        }
    }

    /** What tells one state of a file from another. */
    private record Stamp(Object modified, long size, Object fileKey) {
        static final Stamp ABSENT = new Stamp(null, -1, null);
        static final Stamp UNREADABLE = new Stamp(null, -2, null);
    }

    /**
     * What the file holds.
     *
     * @param table its rows; null when there is no file or it is invalid
     * @param failure why it cannot be used; null when it can
     */
    record Content(LookupTable table, Cause failure) {

        boolean absent() {
            return table == null && failure == null;
        }
    }
}
