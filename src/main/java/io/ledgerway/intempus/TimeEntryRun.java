package io.ledgerway.intempus;

import java.util.ArrayList;
import java.util.List;

/** A run of the collector as it stands: what is still to be read, and what was read. Immutable; goes round in the route. */
public final class TimeEntryRun {

    private final String id;
    private final String flow;
    private final String source;
    private final String target;
    private final List<CollectStage> stages;
    private final long rows;
    private final long created;

    TimeEntryRun(
            String id, String flow, String source, String target, List<CollectStage> stages, long rows, long created) {
        this.id = id;
        this.flow = flow;
        this.source = source;
        this.target = target;
        this.stages = List.copyOf(stages);
        this.rows = rows;
        this.created = created;
    }

    /** Whether a page remains to be read. */
    public boolean isReading() {
        return !stages.isEmpty();
    }

    /** The page to read next. */
    public PageRequest getRequest() {
        return stage().pages().request();
    }

    CollectStage stage() {
        return stages.get(0);
    }

    /** The run with its present stage at another page, or at the next stage when this one is done. */
    TimeEntryRun with(CollectStage stage, long moreRows, long moreCreated) {
        List<CollectStage> next = new ArrayList<>(stages);
        if (stage.pages().done()) {
            next.remove(0);
        } else {
            next.set(0, stage);
        }
        return new TimeEntryRun(id, flow, source, target, next, rows + moreRows, created + moreCreated);
    }

    /** The run with these lists to be read before the present page is read again. */
    TimeEntryRun after(List<CollectStage> lists) {
        List<CollectStage> next = new ArrayList<>(lists);
        next.add(stage().afterRefresh());
        next.addAll(stages.subList(1, stages.size()));
        return new TimeEntryRun(id, flow, source, target, next, rows, created);
    }

    String id() {
        return id;
    }

    String flow() {
        return flow;
    }

    String source() {
        return source;
    }

    String target() {
        return target;
    }

    long rows() {
        return rows;
    }

    long created() {
        return created;
    }
}
