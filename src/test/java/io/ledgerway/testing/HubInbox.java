package io.ledgerway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** The hub's inbox folder, as those who put invoices into it see it. */
public final class HubInbox {

    private final HubUnderTest hub;

    public HubInbox(HubUnderTest hub) {
        this.hub = hub;
    }

    /** Puts a file into the inbox that was finished a minute ago. */
    public Path put(String name, String text) {
        try {
            Path inbox = Files.createDirectories(file(""));
            Path draft = Files.writeString(inbox.resolve("." + name), text);
            Files.setLastModifiedTime(draft, FileTime.from(Instant.now().minusSeconds(60)));
            return Files.move(draft, inbox.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file in the inbox, such as {@code done/a.xml}. */
    public Path file(String name) {
        return hub.folder().path("inbox/" + name);
    }

    public void await(Path file) {
        hub.until(file.getFileName() + " is there", () -> Files.exists(file));
    }
}
