package io.ledgerway.preview;

/** Previews one flow. */
public interface FlowPreview {

    /** The flow's name. */
    String flow();

    /**
     * What its next run would do, and what it would do with deliveries that wait.
     *
     * @param page which page of items is kept, from 0
     * @param size items on a page
     * @throws io.ledgerway.cause.CausedException when the source or the target cannot be asked
     */
    Preview preview(int page, int size);
}
