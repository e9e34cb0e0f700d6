package io.ledgerway.intempus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.cause.CausedException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CollectRunTest {

    private static final PageRequest CHANGES = PageRequest.since("work_report", 50);

    @Test
    void aRunEndsWithThePageThatHasNoNext() {
        CollectRun run = start().accept(page("/web/v1/work_report/?after=1", 90L, 1, 2));
        assertThat(run.done()).isFalse();
        assertThat(run.request().next()).isEqualTo("/web/v1/work_report/?after=1");

        run = run.accept(page(null, 95L, 3));

        assertThat(run.done()).isTrue();
        assertThat(run.pages()).isEqualTo(2);
        assertThat(run.rows()).isEqualTo(3);
        assertThatThrownBy(run::request).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theFirstPagesTimestampIsTheNextWatermark() {
        assertThat(twoPages(WatermarkRule.FIRST, 90L, 95L).watermark()).isEqualTo(90L);
        assertThat(twoPages(WatermarkRule.FIRST, 90L, null).watermark()).isEqualTo(90L);
    }

    @Test
    void theHighestTimestampIsTheNextWatermarkWhereSetSo() {
        assertThat(twoPages(WatermarkRule.MAX, 90L, 95L).watermark()).isEqualTo(95L);
        assertThat(twoPages(WatermarkRule.MAX, 95L, 90L).watermark()).isEqualTo(95L);
        assertThat(twoPages(WatermarkRule.MAX, 90L, null).watermark()).isEqualTo(90L);
    }

    @Test
    void theRuleIsASetting() {
        assertThat(WatermarkRule.of(Sample.settings())).isEqualTo(WatermarkRule.FIRST);
        assertThat(WatermarkRule.of(Sample.settings("watermark", "Max"))).isEqualTo(WatermarkRule.MAX);
        assertThatThrownBy(() -> WatermarkRule.of(Sample.settings("watermark", "last")))
                .hasMessageContaining("connections.intempus.watermark is 'last'");
    }

    @Test
    void aFirstPageWithoutTimestampMovesNoWatermark() {
        refused("INTEMPUS_WATERMARK_MISSING", () -> start().accept(page(null, null, 1)));
    }

    @Test
    void aCounterThatWentBackIsAnotherIntempus() {
        refused("INTEMPUS_COUNTER_WENT_BACK", () -> start().accept(page(null, 49L, 1)));
        assertThat(start().accept(page(null, 50L)).watermark()).isEqualTo(50L);
    }

    @Test
    void aWindowNeedsNoTimestampAndLeavesTheWatermarkAlone() {
        PageRequest window = PageRequest.window("work_report", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30));

        assertThat(CollectRun.start(window, WatermarkRule.FIRST)
                        .accept(page(null, null, 1))
                        .watermark())
                .isNull();
        assertThat(CollectRun.start(window, WatermarkRule.FIRST)
                        .accept(page(null, 99L, 1))
                        .watermark())
                .isNull();
    }

    @Test
    void aRefusedCursorStartsOverByOffset() {
        CollectRun run = start().accept(page("/web/v1/work_report/?after=1", 90L, 1, 2))
                .accept(Page.withoutCursor("work_report"));

        assertThat(run.pages()).isZero();
        assertThat(run.request()).isEqualTo(CHANGES.byOffset());
        assertThat(run.accept(page(null, 91L, 1, 2, 3)).watermark()).isEqualTo(91L);
    }

    @Test
    void aPageWithTheRowsOfThePageBeforeIsRefused() {
        CollectRun run = start().accept(page("/web/v1/work_report/?after=1", 90L, 1, 2));

        refused("INTEMPUS_PAGE_REPEATS", () -> run.accept(page("/web/v1/work_report/?after=2", 90L, 1, 2)));
    }

    @Test
    void aPageThatLeadsToItselfIsRefused() {
        CollectRun run = start().accept(page("/web/v1/work_report/?after=1", 90L, 1, 2));

        refused("INTEMPUS_PAGE_REPEATS", () -> run.accept(page("/web/v1/work_report/?after=1", 90L, 3, 4)));
    }

    @Test
    void oneEmptyPageInBetweenIsFineAndEndlessOnesAreRefused() {
        CollectRun run = start().accept(page("/web/v1/work_report/?after=1", 90L, 1))
                .accept(page("/web/v1/work_report/?after=2", 90L));

        assertThat(run.accept(page(null, 90L, 2)).done()).isTrue();
        refused("INTEMPUS_PAGE_REPEATS", () -> run.accept(page("/web/v1/work_report/?after=3", 90L)));
    }

    @Property
    void everyRowIsReadOnceInOrderWhateverThePageSize(
            @ForAll @IntRange(max = 300) int rows, @ForAll @IntRange(min = 1, max = 60) int pageSize) {
        List<Integer> read = new ArrayList<>();

        CollectRun run = start();
        while (!run.done()) {
            int from = run.request().next() == null
                    ? 0
                    : Integer.parseInt(run.request().next().split("=")[1]);
            int to = Math.min(rows, from + pageSize);
            Page page = page(
                    to < rows ? "/web/v1/work_report/?after=" + to : null,
                    90L + from,
                    IntStream.range(from, to).toArray());
            run = run.accept(page);
            page.rows().forEach(row -> read.add(row.get("id").asInt()));
        }

        assertThat(read).isEqualTo(IntStream.range(0, rows).boxed().toList());
        assertThat(run.rows()).isEqualTo(rows);
        assertThat(run.watermark()).isEqualTo(90L);
    }

    @Property
    void pagesThatRunInACircleAlwaysEnd(
            @ForAll @IntRange(max = 30) int before, @ForAll @IntRange(min = 1, max = 30) int circle) {
        refused("INTEMPUS_PAGE_REPEATS", () -> {
            CollectRun run = start();
            for (int page = 0; page <= before + circle; page++) {
                int next = page + 1 < before + circle ? page + 1 : before + (page + 1 - before) % circle;
                run = run.accept(page("/web/v1/work_report/?after=" + next, 90L, page));
            }
        });
    }

    private static CollectRun start() {
        return CollectRun.start(CHANGES, WatermarkRule.FIRST);
    }

    private static CollectRun twoPages(WatermarkRule rule, Long first, Long second) {
        return CollectRun.start(CHANGES, rule)
                .accept(page("/web/v1/work_report/?after=1", first, 1))
                .accept(page(null, second, 2));
    }

    private static Page page(String next, Long timestamp, int... ids) {
        return Sample.page(
                "work_report",
                next,
                timestamp,
                IntStream.of(ids).mapToObj(id -> "{\"id\":" + id + "}").toArray(String[]::new));
    }

    private static void refused(String code, ThrowingCallable run) {
        assertThatThrownBy(run)
                .isInstanceOfSatisfying(
                        CausedException.class, e -> assertThat(e.why().code()).isEqualTo(code));
    }
}
