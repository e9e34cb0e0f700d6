package io.ledgerway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.document.InvoiceJson;
import io.ledgerway.document.InvoiceProblem;
import io.ledgerway.document.InvoiceRules;
import io.ledgerway.document.ReadInvoice;
import io.ledgerway.ubl.UblInvoices;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.env.MockEnvironment;

class DemoInvoicesTest {

    private static final Path DEMO = Path.of("src/main/resources/io/ledgerway/sandbox/invoices");

    @TempDir
    Path folder;

    static List<Path> demo() throws IOException {
        try (Stream<Path> files = Files.list(DEMO)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("demo")
    void eachIsWithoutFaultAndWarningButTheOneThatIsBroken(Path file) throws IOException {
        byte[] text = Files.readAllBytes(file);
        ReadInvoice read = file.toString().endsWith(".json") ? InvoiceJson.read(text) : new UblInvoices().read(text);
        assertThat(read.problems()).isEmpty();

        List<InvoiceProblem> problems = new InvoiceRules(BigDecimal.ZERO).check(read.invoice());

        if (file.getFileName().toString().startsWith("broken")) {
            assertThat(problems).anyMatch(InvoiceProblem::refuses);
        } else {
            assertThat(problems).isEmpty();
        }
    }

    @Test
    void theDemoIsFedWhereALedgerTakesIt() throws IOException {
        MockEnvironment settings = new MockEnvironment().withProperty("ledgerway.inbox-directory", folder.toString());
        new DemoInvoices(settings).feed();
        assertThat(folder).isEmptyDirectory();

        settings.setProperty("ledgerway.connections.intacct.company-ids", "DK90000012");
        new DemoInvoices(settings).feed();

        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
        assertThat(names(folder)).isEqualTo(names(DEMO));
    }

    @Test
    void realInvoicesOfAFolderTakeTheirPlace() throws IOException {
        Path real = Files.createDirectories(folder.resolve("real/2026"));
        Files.writeString(real.resolve("a.xml"), "<a/>");
        Files.writeString(real.resolve("notes.txt"), "no");
        Path inbox = folder.resolve("inbox");

        new DemoInvoices(new MockEnvironment()
                        .withProperty("ledgerway.inbox-directory", inbox.toString())
                        .withProperty(
                                "ledgerway.sandbox.invoices", real.getParent().toString()))
                .feed();

        assertThat(names(inbox)).containsExactly("2026-a.xml");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
