package io.ledgerway.uniconta.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostedInvoiceRunTest {

    @Test
    void aPageIsReadWithAllItsLinesAndDebtorsInThreeQueries() {
        PostedInvoiceRun run = PostedInvoiceRun.start(settings(LocalDate.of(2026, 3, 1)), 0);

        assertThat(asked(run)).isEqualTo("DebtorInvoiceClient PrimaryKeyId=1..2147483647 Date=01-01-2026..31-12-2999");
        run.take(rows(1, 40));
        assertThat(asked(run))
                .startsWith("DebtorInvoiceLines InvoiceNumber=1001;1002;")
                .contains("1040 Date=02-03-2026");
        run.take(List.of(UnicontaRow.of("{'InvoiceNumber':1002,'LineNumber':1,'NetAmount':5}")));
        assertThat(asked(run)).isEqualTo("DebtorClient Account=C1");
        run.take(List.of(UnicontaRow.of("{'Account':'C1','Name':'Kunde'}")));

        assertThat(run.page()).hasSize(40);
        assertThat(run.page().get(1).lines()).hasSize(1);
        assertThat(run.page().get(1).debtor().name()).isEqualTo("Kunde");
        assertThat(run.next()).isEqualTo(40);
        run.recorded();
        assertThat(asked(run)).startsWith("DebtorInvoiceClient PrimaryKeyId=41..");
        run.take(List.of());
        assertThat(run.isReading()).isFalse();
    }

    @Test
    void theOverlapIsReadFirstAndDoesNotMoveTheWatermark() {
        PostedInvoiceRun run = PostedInvoiceRun.start(settings(LocalDate.of(2026, 3, 1)), 7);

        assertThat(asked(run)).isEqualTo("DebtorInvoiceClient PrimaryKeyId=1..7 Date=01-03-2026..31-12-2999");
        run.take(rows(6, 6));
        run.take(List.of());
        run.take(List.of());
        assertThat(run.next()).isEqualTo(7);
        run.recorded();

        assertThat(asked(run)).startsWith("DebtorInvoiceClient PrimaryKeyId=8..2147483647 Date=01-01-2026");
        run.take(rows(9, 9));
        run.take(List.of());
        run.take(List.of());
        assertThat(run.next()).isEqualTo(9);
        run.recorded();
        assertThat(run.isReading()).isFalse();
        assertThat(run.position()).isEqualTo(9);
    }

    @Test
    void rowsInAnotherOrderAreNotTaken() {
        PostedInvoiceRun run = PostedInvoiceRun.start(settings(null), 7);

        assertThatThrownBy(() -> run.take(rows(7, 9))).hasMessageContaining("row-id-field");
        assertThatThrownBy(() -> run.take(List.of(UnicontaRow.of("{'InvoiceNumber':1}"))))
                .hasMessageContaining("PrimaryKeyId");
    }

    @Test
    void manyLinesAreReadPageByPageAndTheSamePageTwiceIsAFailure() {
        PostedInvoiceRun run = PostedInvoiceRun.start(settings(null), 0);
        run.take(rows(1, 1));
        List<JsonNode> full = IntStream.rangeClosed(1, 1000)
                .mapToObj(n -> UnicontaRow.of("{'InvoiceNumber':1001,'LineNumber':" + n + ",'NetAmount':1}"))
                .toList();
        run.take(full);

        assertThat(run.getQuery().filters().get(0).skip()).isEqualTo(1000);
        assertThatThrownBy(() -> run.take(full)).hasMessageContaining("same page");
        run.take(List.of(UnicontaRow.of("{'InvoiceNumber':1001,'LineNumber':1001,'NetAmount':1}")));
        run.take(List.of());
        assertThat(run.page().get(0).lines()).hasSize(1001);
    }

    @Test
    void whatAFilterWouldMisreadIsNotAskedFor() {
        assertThat(PostedInvoiceQueries.searchable(List.of("K 1", "1..2", "a*", "1;2", "K 1", "")))
                .containsExactly("K 1");
    }

    private static String asked(PostedInvoiceRun run) {
        StringBuilder asked = new StringBuilder(run.getQuery().entity());
        run.getQuery().filters().stream()
                .filter(filter -> filter.value() != null)
                .forEach(filter ->
                        asked.append(' ').append(filter.property()).append('=').append(filter.value()));
        return asked.toString();
    }

    private static List<JsonNode> rows(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(row -> UnicontaRow.of("{'PrimaryKeyId':" + row + ",'InvoiceNumber':" + (1000 + row)
                        + ",'Account':'C1','Date':'2026-03-02T00:00:00'}"))
                .toList();
    }

    private static PostedInvoiceSettings settings(LocalDate overlapFrom) {
        return new PostedInvoiceSettings(
                "uniconta",
                "intacct",
                LocalDate.of(2026, 1, 1),
                overlapFrom,
                "PrimaryKeyId",
                "DKK",
                false,
                Map.of(),
                PostedInvoiceSettingsReader.seller("DK12345678", "Os"));
    }
}
