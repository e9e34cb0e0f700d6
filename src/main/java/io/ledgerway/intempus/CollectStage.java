package io.ledgerway.intempus;

/**
 * One list that a run reads.
 *
 * @param pages the pages still to read
 * @param watermarkName name of the watermark that moves at its end; null for master lists
 * @param watermarkFrom the watermark's value when the run began
 * @param watermarkTo the value it gets; null to take the one that the pages give
 * @param refreshedFor the page for which the master lists were read once more; null when they were not
 */
record CollectStage(
        CollectRun pages, String watermarkName, long watermarkFrom, Long watermarkTo, PageRequest refreshedFor) {

    static CollectStage masterList(CollectRun pages) {
        return new CollectStage(pages, null, 0, null, null);
    }

    boolean readsEntries() {
        return watermarkName != null;
    }

    CollectStage at(CollectRun next) {
        return new CollectStage(next, watermarkName, watermarkFrom, watermarkTo, refreshedFor);
    }

    CollectStage afterRefresh() {
        return new CollectStage(pages, watermarkName, watermarkFrom, watermarkTo, pages.request());
    }

    /** Whether the lists may be read once more for the page that is being read. */
    boolean mayRefresh() {
        return !pages.request().equals(refreshedFor);
    }
}
