package io.ledgerway.accountsiq;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.delivery.Outcome;
import io.ledgerway.delivery.Settlement;
import io.ledgerway.document.Invoice.Kind;
import io.ledgerway.session.MovedSessions;
import io.ledgerway.session.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The 20-minute token over hours, on the real sessions; the clock is moved. */
class TokenLifeTest {

    private static final List<String> SIGN_INS = List.of("Login", "TokenGet", "TokenRefresh");

    private final TestEntity entity = new TestEntity();
    private final AccountsIqStandIn accountsIq = new AccountsIqStandIn(entity);
    private final MovedSessions sessions = new MovedSessions();
    private TestHub hub;

    @BeforeEach
    void start() throws Exception {
        hub = new TestHub(entity, accountsIq, sessions.instance("a", entity, entity));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @ParameterizedTest
    @CsvSource({"1.1, false", "1.1, true", "2.0, false", "2.0, true"})
    void overARunOfHoursNoDocumentFailsAndTheTokenIsRenewedByAgeInTime(String version, boolean sliding) {
        if (version.equals("1.1")) {
            entity.oldVersion();
        }
        accountsIq.sliding = sliding;

        List<Settlement> all = run(Duration.ofHours(6), Duration.ofMinutes(7));

        assertThat(all).hasSize(52).allMatch(each -> each.outcome() instanceof Outcome.Delivered);
        assertThat(accountsIq.books.transactions).hasSize(52);
        assertThat(accountsIq.operations()).filteredOn(SIGN_INS::contains).hasSizeLessThanOrEqualTo(6 * 60 / 15 + 1);
    }

    @Test
    void aTokenThatEndsEarlierThanPromisedCostsARepeatAndNoDocument() {
        accountsIq.tokenLife = Duration.ofMinutes(10);

        List<Settlement> all = run(Duration.ofHours(2), Duration.ofMinutes(7));

        assertThat(all).hasSize(18).allMatch(each -> each.outcome() instanceof Outcome.Delivered);
        assertThat(accountsIq.books.transactions).hasSize(18);
    }

    @Test
    void aTokenThatEndsWithinARoundIsRenewedAndEveryKindGoes() {
        accountsIq.plan(
                "CreateBatchPurchasesInvoiceGetBackTransactionID",
                Answers.expired("CreateBatchPurchasesInvoiceGetBackTransactionID"));
        accountsIq.plan("GetTransactionsBy", Answers.expired("GetTransactionsBy"));
        accountsIq.plan("PostPayAndAllocateSalesInvoices", Answers.expired("PostPayAndAllocateSalesInvoices"));

        List<Settlement> all = hub.send(AnInvoice.batch(
                AnInvoice.of(Kind.SALES_INVOICE, "A-1").claim(1),
                AnInvoice.of(Kind.BILL, "N-1").claim(2)));

        assertThat(all).allMatch(each -> each.outcome() instanceof Outcome.Delivered);
        assertThat(accountsIq.books.transactions).hasSize(2);
    }

    @Test
    void anExpiryThatDoesNotSayNothingWasDoneIsLookedUpForWhatNoServerGuards() {
        String bill = "CreateBatchPurchasesInvoiceGetBackTransactionID";
        accountsIq.plan(
                bill,
                Answers.response(
                        bill,
                        Element.of(bill + "Result", Answers.envelope("Unknown", "UNKNOWN", true)),
                        Element.text("transactionID", "-1")));

        Outcome outcome = hub.send(
                        AnInvoice.batch(AnInvoice.of(Kind.BILL, "N-1").claim(1)))
                .get(0)
                .outcome();

        assertThat(((Outcome.InDoubt) outcome).cause().code()).isEqualTo("SESSION_OVER");
        assertThat(accountsIq.operations()).filteredOn(bill::equals).hasSize(1);
    }

    @Test
    void sessionsRefusedOneAfterTheOtherHoldTheConnection() {
        for (int i = 0; i < AccountsIqSessions.REFUSALS; i++) {
            accountsIq.plan("GetCustomer", Answers.expired("GetCustomer"));
        }

        Outcome outcome = hub.send(AnInvoice.sales(1)).get(0).outcome();

        assertThat(((Outcome.Held) outcome).cause().code()).isEqualTo("SESSION_REFUSED");
    }

    @Test
    void manyThreadsOfTwoInstancesSignInOnce() throws Exception {
        try (TestHub second = new TestHub(entity, accountsIq, sessions.instance("b", entity, entity))) {
            assertThat(generations(second)).hasSize(1);
            entity.move(Duration.ofMinutes(16));
            assertThat(generations(second)).hasSize(1);
        }

        assertThat(accountsIq.operations()).containsExactly("TokenGet", "TokenRefresh");
    }

    @Test
    void bothTokensAreReplacedByARefreshAndARefusedOneFallsBackToTheKeys() {
        hub.test();
        entity.move(Duration.ofMinutes(16));
        hub.test();
        entity.move(Duration.ofMinutes(16));
        accountsIq.refusesRefresh = true;
        hub.test();

        assertThat(accountsIq.operations())
                .filteredOn(SIGN_INS::contains)
                .containsExactly("TokenGet", "TokenRefresh", "TokenRefresh", "TokenGet");
        assertThat(accountsIq.calls.stream().filter(call -> call.operation().equals("TokenRefresh")))
                .extracting(call -> call.body().replaceAll(".*<refreshToken>|</refreshToken>.*", ""))
                .containsExactly("refresh-1", "refresh-2");
    }

    @Test
    void aRefusedLoginIsTriedOnceAndNeverKept() {
        entity.oldVersion();
        accountsIq.refusesLogin = true;

        Outcome outcome = hub.send(AnInvoice.sales(2)).get(0).outcome();
        accountsIq.refusesLogin = false;
        List<Settlement> after = hub.send(AnInvoice.sales(2));

        assertThat(((Outcome.Held) outcome).cause().code()).isEqualTo("SIGN_IN_REFUSED");
        assertThat(after).allMatch(each -> each.outcome() instanceof Outcome.Delivered);
        assertThat(accountsIq.operations()).filteredOn("Login"::equals).hasSize(2);
    }

    @Test
    void aConnectionMovesToTheNewVersionWhileRunningAndNothingIsLostOrDoubled() {
        entity.oldVersion();
        hub.send(AnInvoice.sales(5));
        entity.newVersion();

        List<Settlement> again = hub.send(AnInvoice.sales(5));
        List<Settlement> found = hub.find(AnInvoice.sales(5));
        List<Settlement> more =
                hub.send(AnInvoice.batch(AnInvoice.of(Kind.BILL, "N-1").claim(1)));

        assertThat(again).allMatch(each -> each.outcome() instanceof Outcome.InDoubt);
        assertThat(found).allMatch(each -> each.outcome() instanceof Outcome.Delivered);
        assertThat(more).allMatch(each -> each.outcome() instanceof Outcome.Delivered);
        assertThat(accountsIq.operations()).filteredOn(SIGN_INS::contains).containsExactly("Login", "TokenGet");
        assertThat(accountsIq.books.transactions).hasSize(6);
    }

    /** One sales invoice each step. */
    private List<Settlement> run(Duration length, Duration step) {
        List<Settlement> all = new ArrayList<>();
        for (Duration at = Duration.ZERO; at.compareTo(length) < 0; at = at.plus(step)) {
            all.addAll(hub.send(AnInvoice.batch(
                    AnInvoice.of(Kind.SALES_INVOICE, "R-" + at.toMinutes()).claim(at.toMinutes() + 1))));
            entity.move(step);
        }
        return all;
    }

    private Set<Long> generations(TestHub second) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(12);
        try {
            List<Callable<Session>> wanted = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                AccountsIqSessions live = (i % 2 == 0 ? hub : second).live;
                wanted.add(() -> live.get("accountsiq"));
            }
            Set<Long> generations = new HashSet<>();
            for (Future<Session> got : threads.invokeAll(wanted)) {
                generations.add(got.get().generation());
            }
            return generations;
        } finally {
            threads.shutdownNow();
        }
    }
}
