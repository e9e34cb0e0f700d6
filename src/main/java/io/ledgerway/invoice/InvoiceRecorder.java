package io.ledgerway.invoice;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.delivery.DeliveryQueries;
import io.ledgerway.delivery.LatestVersion;
import io.ledgerway.delivery.NewVersion;
import io.ledgerway.delivery.Recorder;
import io.ledgerway.flow.InvoiceFlows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Records an invoice's deliveries, all or none. What is recorded once under a number is never replaced by what comes later. */
@Component
class InvoiceRecorder {

    private final Recorder recorder;
    private final DeliveryQueries deliveries;
    private final TransactionTemplate transaction;

    InvoiceRecorder(Recorder recorder, DeliveryQueries deliveries, TransactionTemplate transaction) {
        this.recorder = recorder;
        this.deliveries = deliveries;
        this.transaction = transaction;
    }

    /**
     * A version for one ledger.
     *
     * @param connection the ledger's connection
     */
    record Entry(String connection, NewVersion version) {}

    /**
     * Records what is new; in the caller's transaction where there is one.
     *
     * @param entries versions of one document, in an order that is the same whoever records it
     * @throws CausedException code {@code INVOICE_CONFLICT} when it was recorded with other content
     * @throws DuplicateKeyException inside a transaction of the caller, see {@link Recorder#record}
     */
    Receipt record(List<Entry> entries) {
        boolean joins = TransactionSynchronizationManager.isActualTransactionActive();
        try {
            return transaction.execute(status -> recordAll(entries));
        } catch (DuplicateKeyException recordedMeanwhile) {
            if (joins) {
                throw recordedMeanwhile;
            }
            return transaction.execute(status -> recordAll(entries));
        }
    }

    /**
     * Records what is new of a page of documents, in the caller's transaction: one query and one batch a table for each
     * ledger.
     *
     * @return entries that conflict with what was recorded before, or with an entry before them; where there are any, the
     *     caller rolls back
     * @throws DuplicateKeyException see {@link Recorder#record}
     */
    Set<Entry> recordPage(List<Entry> entries) {
        Map<String, List<NewVersion>> ledgers = entries.stream()
                .collect(Collectors.groupingBy(
                        Entry::connection, TreeMap::new, Collectors.mapping(Entry::version, Collectors.toList())));
        Set<NewVersion> conflicts = Collections.newSetFromMap(new IdentityHashMap<>());
        ledgers.forEach((connection, versions) ->
                conflicts.addAll(recorder.recordFirst(InvoiceFlows.to(connection), connection, versions)));
        return entries.stream()
                .filter(entry -> conflicts.contains(entry.version()))
                .collect(Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
    }

    private Receipt recordAll(List<Entry> entries) {
        List<LatestVersion> standing = new ArrayList<>();
        boolean recorded = false;
        for (Entry entry : entries) {
            String connection = entry.connection();
            NewVersion version = entry.version();
            recorded |= recorder.record(InvoiceFlows.to(connection), connection, List.of(version), null)
                            .created()
                    > 0;
            LatestVersion latest =
                    deliveries.latest(connection, version.document()).orElseThrow();
            if (!latest.contentHash().equals(version.contentHash())) {
                throw conflict(version, latest);
            }
            standing.add(latest);
        }
        return new Receipt(entries.get(0).version().document(), standing, recorded);
    }

    private static CausedException conflict(NewVersion version, LatestVersion latest) {
        return new CausedException(new Cause(
                "INVOICE_CONFLICT",
                version.document() + " was recorded before with other content, as delivery " + latest.id() + " to "
                        + latest.connection() + " (" + latest.state() + ").",
                "A document with another content needs a number of its own, such as a credit note. If the first one was"
                        + " wrong and is DEAD, correct it with PUT /api/deliveries/" + latest.id()
                        + "/payload and replay it."));
    }
}
