package io.ledgerway.invoice;

import io.ledgerway.alert.Alert.Kind;
import io.ledgerway.alert.Alerts;
import io.ledgerway.cause.Cause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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
        Optional<Cause> trouble = trouble(folder);
        if (trouble.isPresent()) {
            alerts.raise(Kind.INBOX, folder.toString(), trouble.get());
            return false;
        }
        alerts.clear(Kind.INBOX, folder.toString());
        rename(folder);
        return true;
    }

    private static Optional<Cause> trouble(Path folder) {
        String inbox = "The inbox " + folder.toAbsolutePath();
        if (Files.notExists(folder)) {
            return Optional.of(new Cause(
                    "INBOX_MISSING",
                    inbox + " is not there any more.",
                    "Make the folder again, or mount it; it is looked for every 2 s."));
        }
        if (!Files.isDirectory(folder)) {
            return Optional.of(new Cause(
                    "INBOX_NO_FOLDER",
                    inbox + " is a file.",
                    "Move the file away, or name a folder in ledgerway.inbox-directory."));
        }
        if (!Files.isReadable(folder) || !Files.isWritable(folder)) {
            return Optional.of(new Cause(
                    "INBOX_FORBIDDEN",
                    inbox + " may not be read and written by the user " + System.getProperty("user.name")
                            + ", as whom the hub runs.",
                    "Give the user the right to; files that were looked at are moved within it."));
        }
        return Optional.empty();
    }

    private void rename(Path folder) {
        Instant finished = clock.instant().minus(FINISHED);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, InboxFolder::unreadable)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(finished)) {
                    rename(file, file.getFileName().toString().replace(UNKNOWN, '_'));
                }
            }
        } catch (NoSuchFileException | FileAlreadyExistsException moved) {
            LOG.debug("Another moved it first; the next look sees what is there", moved);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    private static boolean unreadable(Path file) {
        String name = file.getFileName().toString();
        return name.indexOf(UNKNOWN) >= 0 && InboxFiles.document(name) && Files.isRegularFile(file);
    }
}
