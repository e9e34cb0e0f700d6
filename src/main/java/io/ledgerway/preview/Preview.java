package io.ledgerway.preview;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.ledgerway.cause.Cause;
import java.util.List;

/**
 * What a run would do.
 *
 * @param create documents that the target would get
 * @param exists documents that the ledger has as they are, settled
 * @param fail documents that would become dead letters or wait for a mended setting
 * @param skip documents that are deliberately not transferred
 * @param calls writing and checking calls to the target; signing in and reading master data come on top
 * @param transactions rows that the target would store
 * @param items the page that was asked for, in the order a run meets them
 */
public record Preview(long create, long exists, long fail, long skip, long calls, long transactions, List<Item> items) {

    public Preview {
        items = List.copyOf(items);
    }

    /** What would become of a document. */
    public enum Action {
        @JsonProperty("create")
        CREATE,
        @JsonProperty("exists")
        EXISTS,
        @JsonProperty("fail")
        FAIL,
        @JsonProperty("skip")
        SKIP
    }

    /**
     * One document.
     *
     * @param document its identity; null for a row of the source without a usable id
     * @param cause why it fails or is skipped; null otherwise
     * @param request what the target would be sent, as JSON; null unless it is created
     */
    public record Item(
            String document,
            Action action,
            Cause cause,
            @JsonRawValue String request) {}
}
