package io.ledgerway.sandbox;

import io.ledgerway.flow.InvoiceFlows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Puts invoices into the inbox when the sandbox starts: those of a folder, or else the demo company's own. */
class DemoInvoices {

    private static final Logger LOG = LoggerFactory.getLogger(DemoInvoices.class);
    private static final String DEMO = "classpath:io/ledgerway/sandbox/invoices/*";

    private final Environment settings;

    DemoInvoices(Environment settings) {
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void feed() {
        Path inbox = Path.of(settings.getProperty("ledgerway.inbox-directory", "inbox"));
        String folder = settings.getProperty("ledgerway.sandbox.invoices", "").strip();
        try {
            int fed = folder.isEmpty() ? demo(inbox) : real(Path.of(folder), inbox);
            if (fed > 0) {
                LOG.info("{} invoices were put into {}", fed, inbox);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("The sandbox could not put invoices into {}: {}", inbox, e.toString());
        }
    }

    /** None where no simulated ledger takes invoices. */
    private int demo(Path inbox) throws IOException {
        boolean taken = InvoiceFlows.ledgers(settings).stream()
                .anyMatch(ledger -> settings.containsProperty("ledgerway.connections." + ledger + ".company-ids"));
        if (!taken) {
            return 0;
        }
        Resource[] documents = new PathMatchingResourcePatternResolver().getResources(DEMO);
        Arrays.sort(documents, Comparator.comparing(Resource::getFilename));
        for (Resource document : documents) {
            put(document.getContentAsByteArray(), document.getFilename(), inbox);
        }
        return documents.length;
    }

    private static int real(Path folder, Path inbox) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> documents = files.filter(
                            file -> file.getFileName().toString().matches("(?i)[^.].*\\.(xml|json)"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            for (Path document : documents) {
                String name = folder.relativize(document).toString().replaceAll("[/\\\\]", "-");
                put(Files.readAllBytes(document), name, inbox);
            }
            return documents.size();
        }
    }

    /** Whole or not at all: the inbox is read meanwhile. */
    private static void put(byte[] content, String name, Path inbox) throws IOException {
        Files.createDirectories(inbox);
        Path draft = Files.createTempFile(inbox, ".", ".tmp");
        Files.write(draft, content);
        Files.move(draft, inbox.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
}
