package io.ledgerway.intempus;

import io.ledgerway.connection.Connections;
import org.springframework.stereotype.Component;

/** Takes the pages of a run in: rows of master lists into memory, entries to whoever reads them. */
@Component("intempusEntryPages")
class EntryPages {

    private final Connections connections;
    private final IntempusMasterLists masterLists;
    private final CollectPlan plan;

    EntryPages(Connections connections, IntempusMasterLists masterLists, CollectPlan plan) {
        this.connections = connections;
        this.masterLists = masterLists;
        this.plan = plan;
    }

    /** What is done with the entries of a page. */
    interface Taker {
        /**
         * Takes a page.
         *
         * @param next the stage's pages after this one
         * @return how many new versions there were
         */
        long take(CollectStage stage, CollectRun next, ReadEntries entries);
    }

    /** The run after this page; where entries name what the master lists lack, these are read first, then the page again. */
    TimeEntryRun take(TimeEntryRun run, Page page, Taker taker) {
        CollectStage stage = run.stage();
        CollectRun next = stage.pages().accept(page);
        if (!stage.readsEntries() || page.cursorRefused()) {
            return keepMasterList(run, stage, next, page);
        }
        ReadEntries entries = new TimeEntryReader(
                        masterLists.of(run.source()), UnitAliases.of(connections.get(run.source())))
                .read(page);
        if (entries.awaitsMasterLists() && stage.mayRefresh()) {
            return run.after(plan.masterLists(run.source()));
        }
        return run.with(stage.at(next), page.rows().size(), taker.take(stage, next, entries));
    }

    private TimeEntryRun keepMasterList(TimeEntryRun run, CollectStage stage, CollectRun next, Page page) {
        if (!stage.readsEntries()) {
            MasterLists lists = masterLists.of(run.source());
            lists.keep(page);
            lists.refreshed(page.resource(), next);
        }
        return run.with(stage.at(next), 0, 0);
    }
}
