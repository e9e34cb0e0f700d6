package io.ledgerway.accountsiq;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.delivery.Outcome;
import io.ledgerway.delivery.Settlement;
import io.ledgerway.document.Invoice.Kind;
import io.ledgerway.session.MovedSessions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A backlog of one supplier is looked up seldom, and no document twice there for all that. */
class SeenDocumentsTest {

    private static final String BILL = "CreateBatchPurchasesInvoiceGetBackTransactionID";

    private final TestEntity entity = new TestEntity();
    private final AccountsIqStandIn accountsIq = new AccountsIqStandIn(entity);
    private TestHub hub;

    @BeforeEach
    void start() throws Exception {
        hub = new TestHub(entity, accountsIq, new MovedSessions().instance("a", entity, entity));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void batchesOfOneSupplierAreLookedUpOnceInHalfAMinute() {
        assertThat(send(bill("N-1").on("2026-03-02"), 1)).isInstanceOf(Outcome.Delivered.class);
        assertThat(send(bill("N-2").on("2026-03-20"), 2)).isInstanceOf(Outcome.Delivered.class);
        assertThat(lookUps()).isEqualTo(1);

        entity.move(SeenDocuments.AGE);

        assertThat(send(bill("N-3").on("2026-03-20"), 3)).isInstanceOf(Outcome.Delivered.class);
        assertThat(lookUps()).isEqualTo(2);
    }

    @Test
    void anEarlierDayAndAnotherSupplierAreLookedUp() {
        send(bill("N-1").on("2026-04-20"), 1);
        send(bill("N-2").on("2026-03-02"), 2);
        assertThat(lookUps()).isEqualTo(2);

        send(bill("N-3").on("2026-04-20"), 3);
        assertThat(lookUps()).as("the second look was around both days").isEqualTo(2);

        send(bill("N-4").to("SUPP02"), 4);
        assertThat(lookUps()).isEqualTo(3);
    }

    @Test
    void whatStoodThereIsFoundByALaterBatchToo() {
        int there = accountsIq.books.transaction("PI", "SUPP01", "N-2", "123.00");
        send(bill("N-1"), 1);

        assertThat(send(bill("N-2"), 2)).isEqualTo(new Outcome.Delivered(String.valueOf(there)));

        assertThat(lookUps()).isEqualTo(1);
        assertThat(accountsIq.operations()).filteredOn(BILL::equals).hasSize(1);
    }

    @Test
    void whatWePostedSinceIsThereForTheNext() {
        send(bill("N-1"), 1);

        Outcome other = send(bill("N-1").net("70.00"), 2);

        assertThat(((Outcome.Dead) other).cause().code()).isEqualTo("TARGET_DIFFERS");
        assertThat(accountsIq.operations()).filteredOn(BILL::equals).hasSize(1);
    }

    @Test
    void whatWasTriedBeforeIsLookedUpAnew() {
        send(bill("N-1"), 1);
        entity.move(SeenDocuments.AGAIN);
        send(bill("N-3"), 3);
        assertThat(lookUps()).isEqualTo(1);
        int there = accountsIq.books.transaction("PI", "SUPP01", "N-2", "123.00");

        List<Settlement> settled = hub.send(AnInvoice.batch(bill("N-2").claim(2, true)));

        assertThat(settled.get(0).outcome()).isEqualTo(new Outcome.Delivered(String.valueOf(there)));
        assertThat(lookUps()).isEqualTo(2);
    }

    @Test
    void whatMayHaveBeenPostedIsLookedUpAnew() {
        send(bill("N-1"), 1);
        accountsIq.executes = true;
        accountsIq.plan(BILL, Answers.status(502, ""));
        assertThat(send(bill("N-2"), 2)).isInstanceOf(Outcome.InDoubt.class);

        Outcome other = send(bill("N-2").net("70.00"), 3);

        assertThat(((Outcome.Dead) other).cause().code()).isEqualTo("TARGET_DIFFERS");
        assertThat(accountsIq.operations()).contains("GetTransactionsByExternalReference");
        assertThat(lookUps()).as("of the account").isEqualTo(1);
    }

    @Test
    void whatWasInDoubtIsLookedUpAnew() {
        send(bill("N-1"), 1);
        hub.find(AnInvoice.batch(bill("N-2").claim(9, true)));
        accountsIq.books.transaction("PI", "SUPP01", "N-2", "123.00");

        assertThat(send(bill("N-2"), 2)).isInstanceOf(Outcome.Delivered.class);

        assertThat(accountsIq.operations()).filteredOn(BILL::equals).hasSize(1);
    }

    private Outcome send(AnInvoice invoice, long id) {
        return hub.send(AnInvoice.batch(invoice.claim(id))).get(0).outcome();
    }

    private static AnInvoice bill(String number) {
        return AnInvoice.of(Kind.BILL, number);
    }

    private long lookUps() {
        return accountsIq.operations().stream()
                .filter("GetTransactionsBy"::equals)
                .count();
    }
}
