package io.ledgerway.delivery;

import io.ledgerway.cause.Cause;
import java.time.OffsetDateTime;
import java.util.List;

/** Writes the rows of new versions, with their payloads, in the caller's transaction. */
interface NewRows {

    /** @throws org.springframework.dao.DuplicateKeyException when a version of such a number is there already */
    void insert(Page page);

    /**
     * What is recorded at once.
     *
     * @param now when
     * @param trace which work records it, as a W3C traceparent; null unless traces are kept
     */
    record Page(String flow, String connection, OffsetDateTime now, String trace, List<Row> rows) {}

    /**
     * One version as its row begins.
     *
     * @param version from 1
     * @param cause why it is settled at once; null for one that is to be delivered
     */
    record Row(long id, NewVersion document, int version, DeliveryState state, Cause cause) {

        String reference() {
            return document.reference().apply(version);
        }

        String causeCode() {
            return cause == null ? null : cause.code();
        }

        String causeMessage() {
            return cause == null ? null : cause.message();
        }

        String causeAction() {
            return cause == null ? null : cause.action();
        }
    }
}
