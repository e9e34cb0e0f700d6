package io.ledgerway.delivery;

import io.ledgerway.delivery.ownership.SoleInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the ledger small: adds up the notes of what was settled, and purges what the settings let go. */
@Component
class LedgerUpkeep {

    private final DeliveryCounts counts;
    private final TransactionTemplate transaction;
    private final Purge purge;
    private final SoleInstance sole;

    LedgerUpkeep(JdbcClient jdbc, TransactionTemplate transaction, Purge purge, SoleInstance sole) {
        this.counts = new DeliveryCounts(jdbc);
        this.transaction = transaction;
        this.purge = purge;
        this.sole = sole;
    }

    /** On any instance: two that add up at once wait for each other and lose nothing. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void addUp() {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> counts.addUp()));
        }
    }

    /** On one instance; two at once would only look at the same rows. */
    @Scheduled(fixedDelay = 300_000, initialDelay = 300_000)
    void purge() {
        if (sole.does("purge")) {
            purge.run();
        }
    }
}
