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
 * @param fail documents that would become dead letters, conflicts among them, or wait for a mended setting
 * @param skip documents that are deliberately not transferred
 * @param correct documents whose line in the target would be updated, removed or reversed, whose record updated or set
 *     inactive
 * @param calls writing and checking calls to the target; signing in and reading master data come on top, and so do, where
 *     documents are corrected, further look-ups by list
 * @param transactions rows that the target would store anew
 * @param items the page that was asked for, in the order a run meets them
 */
public record Preview(
        long create, long exists, long correct, long fail, long skip, long calls, long transactions, List<Item> items) {

    public Preview {
        items = List.copyOf(items);
    }

    /** What would become of a document. */
    public enum Action {
        @JsonProperty("create")
        CREATE,
        @JsonProperty("exists")
        EXISTS,
        /** The unposted line gets the new content. */
        @JsonProperty("update")
        UPDATE,
        /** The unposted line is deleted. */
        @JsonProperty("remove")
        REMOVE,
        /** The posted line is taken back by a negative one and, where anything remains, replaced. */
        @JsonProperty("reverse")
        REVERSE,
        /** A record that is not chosen any more is set inactive. */
        @JsonProperty("deactivate")
        DEACTIVATE,
        /** A field was changed on both sides: it is shown, nothing is overwritten. */
        @JsonProperty("conflict")
        CONFLICT,
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
     * @param request what the target would be sent, as JSON: the new line, or the rows of a correction; null where nothing is
     */
    public record Item(
            String document,
            Action action,
            Cause cause,
            @JsonRawValue String request) {}
}
