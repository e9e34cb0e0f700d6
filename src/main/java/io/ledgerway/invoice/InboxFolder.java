package io.ledgerway.invoice;

import io.ledgerway.alert.Alert.Kind;
import io.ledgerway.alert.Alerts;
import io.ledgerway.cause.Cause;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What would keep files in the inbox for ever: a folder that cannot be read, which is an alert, and names that this machine's
 * locale cannot express, at which the file component fails each time.
 */
@Component("inboxFolder")
class InboxFolder {

    private static final Logger LOG = LoggerFactory.getLogger(InboxFolder.class);

    /** What Java shows for a byte of a name that is no letter here. */
    private static final char UNKNOWN = '\uFFFD';

    /** A program that puts a file may still set its time by the name. */
    private static final Duration FINISHED = Duration.ofSeconds(5);

    private final Alerts alerts;
    private final Clock clock;

    InboxFolder(Alerts alerts, Clock clock) {
        this.alerts = alerts;
        this.clock = clock;
    }

    /** Whether files can be taken from it now; else somebody is told why not. Files with names that cannot be read get others. */
    boolean ready(Path folder) {
        try {
            rename(folder);
        } catch (IOException e) {
            told(folder, unreadable(folder, e));
            return false;
        }
        if (Files.isWritable(folder)) {
            alerts.clear(Kind.INBOX, folder.toString());
        } else {
            told(folder, forbidden(folder));
        }
        return true;
    }

    private void told(Path folder, Cause cause) {
        alerts.raise(Kind.INBOX, folder.toString(), cause);
    }

    private static Cause unreadable(Path folder, IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return new Cause(
                    "INBOX_MISSING",
                    inbox(folder) + " is not there any more.",
                    "Make the folder again, or mount it; it is looked for every 2 s.");
        }
        if (failure instanceof NotDirectoryException) {
            return new Cause(
                    "INBOX_NO_FOLDER",
                    inbox(folder) + " is a file.",
                    "Move the file away, or name a folder in ledgerway.inbox-directory.");
        }
        return failure instanceof AccessDeniedException
                ? forbidden(folder)
                : new Cause(
                        "INBOX_UNREADABLE",
                        inbox(folder) + " cannot be read (" + failure.getMessage() + ").",
                        "Mend the disk or the mount; it is looked at again every 2 s.");
    }

    private static Cause forbidden(Path folder) {
        return new Cause(
                "INBOX_FORBIDDEN",
                inbox(folder) + " may not be read and written by the user " + System.getProperty("user.name")
                        + ", as whom the hub runs.",
                "Give the user the right to; files that were looked at are moved within it.");
    }

    private static String inbox(Path folder) {
        return "The inbox " + folder.toAbsolutePath();
    }

    private void rename(Path folder) throws IOException {
        Instant finished = clock.instant().minus(FINISHED);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, InboxFolder::misnamed)) {
            for (Path file : files) {
                rename(file, finished);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static void rename(Path file, Instant finished) throws IOException {
        try {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(finished)) {
                rename(file, file.getFileName().toString().replace(UNKNOWN, '_'));
            }
        } catch (NoSuchFileException | FileAlreadyExistsException moved) {
            LOG.debug("Another moved it first; the next look sees what is there", moved);
        }
    }

    private static void rename(Path file, String name) throws IOException {
        Path named = file.resolveSibling(Inbox.free(file.getParent(), name));
        Files.move(file, named);
        LOG.info(
                "A file of the inbox has letters in its name that this machine's locale does not know; it is {} now."
                        + " With LC_ALL=C.UTF-8 in the hub's environment names stay as they are.",
                named);
    }

    private static boolean misnamed(Path file) {
        String name = file.getFileName().toString();
        return name.indexOf(UNKNOWN) >= 0 && InboxFiles.document(name) && Files.isRegularFile(file);
    }
}
