package io.ledgerway.intempus;

import io.ledgerway.connection.Connections;
import io.ledgerway.delivery.Watermarks;
import io.ledgerway.flow.FlowSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Plans what a run reads: what changed in the master lists, the entries that changed since the watermark, and once a
 * day a window of days again, since nothing proves that an approval raises an entry's counter (apis/intempus.md 6).
 */
@Component
class CollectPlan {

    private final Connections connections;
    private final FlowSettings flows;
    private final Watermarks watermarks;
    private final IntempusMasterLists masterLists;
    private final Clock clock;

    CollectPlan(
            Connections connections,
            FlowSettings flows,
            Watermarks watermarks,
            IntempusMasterLists masterLists,
            Clock clock) {
        this.connections = connections;
        this.flows = flows;
        this.watermarks = watermarks;
        this.masterLists = masterLists;
        this.clock = clock;
    }

    List<CollectStage> stages(String flow, String source) {
        List<CollectStage> stages = new ArrayList<>(masterLists(source));
        LocalDate startFrom = flows.startFrom(flow);
        String name = watermark(flow, source, startFrom);
        long watermark = watermarks.read(name);
        PageRequest changed = watermark == 0
                ? PageRequest.from(PageRequest.WORK_REPORT, startFrom)
                : PageRequest.since(PageRequest.WORK_REPORT, watermark);
        stages.add(entries(source, changed, name, watermark, null));
        window(flow, source, startFrom, watermark).ifPresent(stages::add);
        return stages;
    }

    /** All entries from {@code start-from} on, whatever was read before. */
    CollectRun whole(String flow, String source, LocalDate startFrom) {
        long counterFrom = watermarks.read(watermark(flow, source, startFrom));
        return CollectRun.start(
                PageRequest.whole(PageRequest.WORK_REPORT, startFrom, counterFrom),
                WatermarkRule.of(connections.get(source)));
    }

    private static String watermark(String flow, String source, LocalDate startFrom) {
        return flow + "/" + source + "/" + startFrom;
    }

    List<CollectStage> masterLists(String source) {
        MasterLists lists = masterLists.of(source);
        return MasterLists.RESOURCES.stream()
                .map(lists::refresh)
                .map(CollectStage::masterList)
                .toList();
    }

    private java.util.Optional<CollectStage> window(String flow, String source, LocalDate startFrom, long watermark) {
        String name = flow + "/" + source + "/window";
        LocalDate today = LocalDate.ofInstant(clock.instant(), flows.zone());
        long last = watermarks.read(name);
        int days = Integer.parseInt(flows.value(flow, "window-days", "45"));
        if (watermark == 0 || days == 0 || last >= today.toEpochDay()) {
            return java.util.Optional.empty();
        }
        LocalDate first = today.minusDays(days);
        PageRequest window =
                PageRequest.window(PageRequest.WORK_REPORT, first.isBefore(startFrom) ? startFrom : first, today);
        return java.util.Optional.of(entries(source, window, name, last, today.toEpochDay()));
    }

    private CollectStage entries(String source, PageRequest first, String name, long from, Long to) {
        CollectRun pages = CollectRun.start(first, WatermarkRule.of(connections.get(source)));
        return new CollectStage(pages, name, from, to, null);
    }
}
