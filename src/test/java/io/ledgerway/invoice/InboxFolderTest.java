package io.ledgerway.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.ledgerway.alert.Alert.Kind;
import io.ledgerway.alert.Alerts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class InboxFolderTest {

    @TempDir
    Path place;

    private final Alerts alerts = mock();
    private final InboxFolder inbox = folder(Clock.systemUTC());

    @Test
    void aFolderIsReadWithoutAWord() {
        assertThat(inbox.ready(place)).isTrue();

        verify(alerts, never()).raise(any(), any(), any());
    }

    @Test
    void anInboxThatWentAwayIsToldUntilItIsBack() throws IOException {
        Path gone = place.resolve("inbox");

        assertThat(inbox.ready(gone)).isFalse();
        assertTold(gone, "INBOX_MISSING", "Make the folder again");

        Files.createDirectory(gone);
        assertThat(inbox.ready(gone)).isTrue();
        verify(alerts).clear(Kind.INBOX, gone.toString());
    }

    @Test
    void anInboxThatIsAFileIsTold() throws IOException {
        Path file = Files.writeString(place.resolve("inbox"), "an invoice, perhaps");

        assertThat(inbox.ready(file)).isFalse();

        assertTold(file, "INBOX_NO_FOLDER", "ledgerway.inbox-directory");
        assertThat(file).hasContent("an invoice, perhaps");
    }

    /** The name as Windows of old writes it, with an æ in Latin 1: no text in UTF-8, and so nothing that the file component can open. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileWhoseNameCannotBeReadGetsOneThatCan() throws Exception {
        Files.writeString(place.resolve("faktur_.json"), "another");
        make("faktur\\346.json");

        assertThat(laterBy(Duration.ofMinutes(1)).ready(place)).isTrue();

        assertThat(names()).containsExactlyInAnyOrder("faktur_.json", "faktur_-2.json");
        assertThat(place.resolve("faktur_-2.json")).hasContent("an invoice");
        assertThat(place.resolve("faktur_.json")).hasContent("another");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatIsStillBeingWrittenKeepsItsName() throws Exception {
        make("faktur\\346.json");
        make("faktur\\346.json.part");

        assertThat(inbox.ready(place)).isTrue();
        assertThat(names()).hasSize(2).allMatch(name -> name.contains("\uFFFD"));

        assertThat(laterBy(Duration.ofMinutes(1)).ready(place)).isTrue();
        assertThat(names()).containsExactlyInAnyOrder("faktur_.json", "faktur\uFFFD.json.part");
    }

    private InboxFolder laterBy(Duration time) {
        return folder(Clock.offset(Clock.systemUTC(), time));
    }

    private InboxFolder folder(Clock clock) {
        return new InboxFolder(alerts, clock);
    }

    private void assertTold(Path folder, String code, String action) {
        verify(alerts)
                .raise(
                        eq(Kind.INBOX),
                        eq(folder.toString()),
                        argThat(cause -> cause.code().equals(code)
                                && cause.sentence().contains(folder.toString())
                                && cause.sentence().contains(action)));
    }

    /** By the shell: Java makes no name that it could not read. */
    private void make(String name) throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", "printf 'an invoice' > \"$(printf '" + name + "')\"")
                .directory(place.toFile())
                .inheritIO()
                .start();
        assertThat(shell.waitFor()).isZero();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
