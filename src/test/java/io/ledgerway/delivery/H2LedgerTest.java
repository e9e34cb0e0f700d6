package io.ledgerway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class H2LedgerTest extends LedgerContract {
    H2LedgerTest() {
        super(TestDatabase.H2);
    }

    @Test
    void aClaimReadsNoMoreRowsThanItTakesHoweverManyWait() {
        assertThat(plan(Claims.DUE_TO_SEND.replaceAll(":\\w+", "?"))).contains("DELIVERY_WORK", "index sorted");
    }

    @Test
    void aPageIsComparedWithItsOwnDocumentsOnlyHoweverLongTheHistory() {
        assertThat(plan(KnownVersions.known(new H2Dialect())))
                .containsPattern("DELIVERY_VERSION_INDEX_\\w+: [^*]*DOCUMENT = ASKED\\.ITEM");
    }

    @Test
    void whatIsDeliveredIsListedBackwardsByPrimaryKeyAndNeverSorted() {
        Dialect.Newest delivered = new H2Dialect().inState(DeliveryState.DELIVERED, 0);

        assertThat(plan(("select d.id from delivery d where " + delivered.where() + " order by " + delivered.order()
                                + " limit 50")
                        .replaceAll(":\\w+", "?")))
                .contains("PRIMARY_KEY", "index sorted");
    }

    private String plan(String sql) {
        return ledger.jdbc.sql("explain " + sql).query(String.class).single().replaceAll("\\s+", " ");
    }
}
