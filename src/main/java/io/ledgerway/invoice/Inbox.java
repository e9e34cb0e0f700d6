package io.ledgerway.invoice;

import io.ledgerway.cause.CausedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.springframework.stereotype.Component;

/**
 * Where a file of the inbox goes once it was looked at: {@code done} or {@code rejected}, beside it what was wrong, for
 * people. It goes there last of all, so that a hub that is killed before finds it again and knows what was recorded.
 */
@Component("inbox")
public class Inbox {

    static final String PROBLEMS = ".problems.txt";

    private static final String END = "ledgerwayInboxEnd";
    private static final String FILE = "CamelFileExchangeFile";
    private static final String DONE = "done";
    private static final String REJECTED = "rejected";

    /** Where the file goes, relative to the inbox; the file component asks at the end. */
    public String end(Exchange exchange) {
        return exchange.getProperty(END, String.class);
    }

    /** The file's invoice is recorded. */
    public void done(Exchange exchange) throws IOException {
        Path file = file(exchange);
        if (file != null) {
            exchange.setProperty(END, DONE + "/" + freeIn(DONE, file));
            forgetProblems(file);
        }
    }

    /** The file's invoice was not taken: says why in a text beside it. */
    public void rejected(Exchange exchange) throws IOException {
        Path file = file(exchange);
        if (file == null) {
            return; // a dead letter that is replayed: its file went away before
        }
        String name = freeIn(REJECTED, file);
        Path folder = file.resolveSibling(REJECTED);
        Path draft = Files.createTempFile(folder, ".", ".tmp");
        Files.writeString(draft, text(name, exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class)));
        Files.move(draft, folder.resolve(name + PROBLEMS), StandardCopyOption.REPLACE_EXISTING);
        exchange.setProperty(END, REJECTED + "/" + name);
    }

    private static String text(String name, Throwable failure) {
        StringBuilder text = new StringBuilder(name).append(" was not taken.\n\n");
        Throwable why = failure;
        while (why.getCause() != null && !(why instanceof CausedException)) {
            why = why.getCause();
        }
        if (why instanceof InvoiceRefusedException refused) {
            refused.problems()
                    .forEach(problem -> text.append("- ")
                            .append(InvoiceRefusedException.told(problem))
                            .append('\n'));
        } else if (why instanceof CausedException caused) {
            text.append("- ").append(caused.why().sentence()).append('\n');
        } else {
            text.append("- ").append(why).append('\n');
        }
        return text.append("\nIt is kept as a dead letter (GET /api/dead-letters), which can be replayed.\n")
                .append("Or correct the file and put it into the inbox again.\n")
                .toString();
    }

    private static String freeIn(String folder, Path file) throws IOException {
        return free(
                Files.createDirectories(file.resolveSibling(folder)),
                file.getFileName().toString());
    }

    /** The name, or the first like it that is not taken: a folder may see many an {@code invoice.xml}. */
    static String free(Path folder, String name) {
        int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
        String free = name;
        for (int n = 2; Files.exists(folder.resolve(free)); n++) {
            free = name.substring(0, dot) + "-" + n + name.substring(dot);
        }
        return free;
    }

    /** A file that was rejected, corrected and put into the inbox again leaves nothing behind. */
    private static void forgetProblems(Path file) throws IOException {
        Path rejected = file.resolveSibling(REJECTED).resolve(file.getFileName());
        if (Files.notExists(rejected)) {
            Files.deleteIfExists(rejected.resolveSibling(rejected.getFileName() + PROBLEMS));
        }
    }

    private static Path file(Exchange exchange) {
        GenericFile<?> file = exchange.getProperty(FILE, GenericFile.class);
        return file == null ? null : Path.of(file.getAbsoluteFilePath());
    }
}
