package io.ledgerway.delivery;

import static io.ledgerway.delivery.LedgerFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.cause.Fault;
import io.ledgerway.delivery.ownership.HubInstance;
import io.ledgerway.delivery.ownership.Ownership;
import io.ledgerway.testing.TestDatabase;
import io.ledgerway.trace.KeptTraces;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the ledger must do on any database. */
abstract class LedgerContract {

    private static final Cause CAUSE = new Cause("TEST", "Because of the test.", "");

    private final TestDatabase database;
    LedgerFixture ledger;
    HubInstance instance;

    LedgerContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void freshLedger() {
        ledger = new LedgerFixture(database);
        instance = ledger.instance();
    }

    /** After whatever a test did. */
    @AfterEach
    void theKeptCountsAreThoseThatAreCounted() {
        assertThat(ledger.kept()).isEqualTo(ledger.counted());
        while (ledger.addUpCounts()) {
            // until nothing is left to add up
        }
        assertThat(ledger.kept()).isEqualTo(ledger.counted());
        instance.die();
        ledger.close();
    }

    @Test
    void aRowIsRecordedOnceHoweverOftenItIsRead() {
        assertThat(ledger.record(entry(1, 10, "a"))).isEqualTo(new Recorded(1, 0, 0, 0));

        assertThat(ledger.record(entry(1, 10, "a"))).isEqualTo(new Recorded(0, 1, 0, 0));
    }

    @Test
    void aClaimKnowsWhatRecordedItsDocumentWhereTracesAreKept() {
        KeptTraces traces = new KeptTraces();
        ledger.recorder(traces.tracing()).record("time-entries", "uniconta", List.of(entry(1, 10, "a")), null);
        ledger.record(entry(2, 10, "a"));

        Batch batch = ledger.claim(instance.ownership().own(ledger.connection).orElseThrow());

        SpanData recording = traces.span("record");
        assertThat(batch.claims())
                .extracting(Claim::document, Claim::trace)
                .containsExactly(
                        tuple("INT-1", "00-" + recording.getTraceId() + "-" + recording.getSpanId() + "-01"),
                        tuple("INT-2", null));
        assertThat(batch.claims().get(0).after(List.of()).trace())
                .isEqualTo(batch.claims().get(0).trace());
    }

    @Test
    void anEntryThatWasNeverApprovedIsNotRecorded() {
        assertThat(ledger.record(entry(1, 10, "a", false))).isEqualTo(new Recorded(0, 0, 0, 1));
        assertThat(ledger.queries.total(new DeliveryFilter(null, null, null, null, null)))
                .isZero();
    }

    @Test
    void anOlderRowOfTheSourceIsIgnored() {
        ledger.record(entry(1, 10, "a"));

        assertThat(ledger.record(entry(1, 9, "b"))).isEqualTo(new Recorded(0, 1, 0, 0));
    }

    @Test
    void aChangeOfFieldsThatAreNotTransferredMakesNoVersion() {
        ledger.record(entry(1, 10, "a"));

        assertThat(ledger.record(entry(1, 11, "a"))).isEqualTo(new Recorded(0, 1, 0, 0));
        assertThat(ledger.record(entry(1, 11, "b"))).isEqualTo(new Recorded(0, 1, 0, 0));
    }

    @Test
    void aNewerVersionDiscardsTheOneThatWasNeverSent() {
        ledger.record(entry(1, 10, "a"));

        assertThat(ledger.record(entry(1, 11, "b"))).isEqualTo(new Recorded(1, 0, 1, 0));
        assertThat(ledger.state("INT-1", 1)).isEqualTo(DeliveryState.DISCARDED);
        assertThat(claim().claims()).extracting(Claim::reference).containsExactly("INT-1-R2");
    }

    @Test
    void aNewerVersionWaitsForTheOneThatIsBeingSent() {
        ledger.record(entry(1, 10, "a"));
        Batch first = claim();
        ledger.record(entry(1, 11, "b"));

        assertThat(claim().isEmpty()).isTrue();

        ledger.settle(first, new Outcome.Retry(CAUSE, Duration.ofHours(1)));
        assertThat(claim().claims()).extracting(Claim::version).containsExactly(2);
    }

    @Test
    void aVersionThatANewerOneOvertookWhileItWasTriedIsNeverSentAgain() {
        ledger.record(entry(1, 10, "a"));
        Batch first = claim();
        ledger.record(entry(1, 11, "b"));
        ledger.settle(first, new Outcome.Retry(CAUSE, Duration.ZERO));
        List<Claim> both = claim().claims();

        Map<Claim, Outcome> stopped = ledger.earlier.examine(both).stopped();

        assertThat(both).extracting(Claim::version).containsExactly(1, 2);
        assertThat(stopped.keySet()).extracting(Claim::version).containsExactly(1);
        assertThat(stopped.values())
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Skipped.class,
                        outcome -> assertThat(outcome.cause().message()).isEqualTo("Superseded by version 2."));
    }

    @Test
    void aVersionEqualToTheDeliveredOneIsNotSentAgain() {
        ledger.record(entry(1, 10, "a"));
        ledger.settle(claim(), new Outcome.Delivered("L1"));
        ledger.record(entry(1, 11, "withdrawn", false));

        ledger.record(entry(1, 12, "a"));

        assertThat(ledger.state("INT-1", 2)).isEqualTo(DeliveryState.DISCARDED);
        assertThat(ledger.state("INT-1", 3)).isEqualTo(DeliveryState.DISCARDED);
        assertThat(claim().isEmpty()).isTrue();
    }

    @Test
    void aVersionOfADeliveredEntryKnowsWhatItCorrects() {
        ledger.record(entry(1, 10, "a"), entry(2, 10, "a"), entry(3, 10, "a"));
        ledger.settle(claim(), new Outcome.Delivered("L1"));
        ledger.record(entry(1, 11, "b"), entry(2, 11, "x", false), entry(4, 10, "a"));

        EarlierVersions.Examined examined = ledger.earlier.examine(claim().claims());

        assertThat(examined.stopped()).isEmpty();
        assertThat(examined.toSend()).extracting(Claim::wanted).containsExactly(true, false, true);
        assertThat(examined.toSend().get(0).earlier())
                .containsExactly(new SentVersion(1, "INT-1", true, true, "L1", "{\"id\":\"1\"}"));
        assertThat(examined.toSend().get(1).corrects()).isTrue();
        assertThat(examined.toSend().get(2).corrects()).isFalse();
    }

    @Test
    void aCorrectionThatMayHaveBeenHalfDoneCountsAsSentWhateverBecameOfIt() {
        ledger.record(entry(1, 10, "a"));
        ledger.settle(claim(), new Outcome.Delivered("L1"));
        ledger.record(entry(1, 11, "b"));
        settleExamined(new Outcome.Retry(CAUSE, Duration.ZERO));

        ledger.record(entry(1, 12, "a"));

        assertThat(ledger.state("INT-1", 2)).isEqualTo(DeliveryState.DISCARDED);
        assertThat(ledger.state("INT-1", 3)).as("worked out from what stands").isEqualTo(DeliveryState.READY);
        assertThat(ledger.earlier.examine(claim().claims()).toSend().get(0).earlier())
                .extracting(SentVersion::version, SentVersion::delivered)
                .containsExactly(tuple(1, true), tuple(2, false));
    }

    @Test
    void anEntryThatWasRemovedAndIsApprovedAgainUnchangedIsSentAnew() {
        ledger.record(entry(1, 10, "a"));
        ledger.settle(claim(), new Outcome.Delivered("L1"));
        ledger.record(entry(1, 11, "a", false));
        settleExamined(new Outcome.Delivered("removed:INT-1"));

        ledger.record(entry(1, 12, "a"));

        assertThat(ledger.state("INT-1", 3)).isEqualTo(DeliveryState.READY);
    }

    @Test
    void anApprovalGivenAgainWaitsForTheWithdrawalThatIsBeingSent() {
        ledger.record(entry(1, 10, "a"));
        ledger.settle(claim(), new Outcome.Delivered("L1"));
        ledger.record(entry(1, 11, "x", false));
        Batch withdrawal = claim();

        ledger.record(entry(1, 12, "a"));

        assertThat(ledger.state("INT-1", 3)).isEqualTo(DeliveryState.READY);
        assertThat(claim().isEmpty()).isTrue();
        ledger.settle(withdrawal, new Outcome.Delivered("removed:INT-1"));
        assertThat(claim().claims()).extracting(Claim::version).containsExactly(3);
    }

    @Test
    void aWithdrawalThatIsClaimedAtTheVeryMomentIsNeverTakenForSuperseded() {
        ledger.record(entry(1, 10, "a"));
        ledger.settle(claim(), new Outcome.Delivered("L1"));
        ledger.record(entry(1, 11, "x", false));
        NewVersion again = entry(1, 12, "a");

        ledger.record(new NewVersion(
                again.document(),
                again.number(),
                again.sourceVersion(),
                true,
                again.contentHash(),
                again.day(),
                again.quantity(),
                again.unit(),
                again.payload(),
                null,
                version -> {
                    CompletableFuture.runAsync(this::claim).join();
                    return "INT-1-R3";
                }));

        assertThat(ledger.state("INT-1", 2)).isEqualTo(DeliveryState.SENDING);
        assertThat(ledger.state("INT-1", 3)).isEqualTo(DeliveryState.READY);
    }

    @Test
    void whatIsLookedUpKnowsWhatItCorrectsToo() {
        ledger.record(entry(1, 10, "a"));
        ledger.settle(claim(), new Outcome.Delivered("L1"));
        ledger.record(entry(1, 11, "b"));
        settleExamined(new Outcome.InDoubt(CAUSE));
        ledger.clock.advance(Duration.ofSeconds(31));

        List<Claim> doubted = ledger.earlier.complete(claim().claims());

        assertThat(doubted)
                .singleElement()
                .satisfies(claim -> assertThat(claim.earlier())
                        .extracting(SentVersion::reference)
                        .containsExactly("INT-1"));
    }

    @Test
    void anApprovalWithdrawnBeforeTransferIsSimplyNotSent() {
        ledger.record(entry(1, 10, "a"));
        Batch first = claim();
        ledger.record(entry(1, 11, "x", false));
        ledger.settle(first, new Outcome.Retry(CAUSE, Duration.ofHours(1)));

        Map<Claim, Outcome> stopped = ledger.earlier.examine(claim().claims()).stopped();

        assertThat(stopped.values())
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Skipped.class,
                        outcome -> assertThat(outcome.cause().code()).isEqualTo("APPROVAL_WITHDRAWN"));
    }

    @Test
    void theWatermarkMovesWithThePageOrNotAtAll() {
        ledger.recorder.record("time-entries", "uniconta", List.of(entry(1, 10, "a")), new WatermarkMove("w", 0, 100));
        assertThat(ledger.watermarks.read("w")).isEqualTo(100);

        assertThatThrownBy(() -> ledger.recorder.record(
                        "time-entries", "uniconta", List.of(entry(2, 10, "a")), new WatermarkMove("w", 50, 200)))
                .isInstanceOf(WatermarkMovedException.class);
        assertThat(ledger.watermarks.read("w")).isEqualTo(100);
        assertThat(ledger.queries.total(new DeliveryFilter(null, null, null, null, "INT-2")))
                .isZero();
    }

    @Test
    void aRetryComesBackAfterItsDelayAndNotBefore() {
        ledger.record(entry(1, 10, "a"));
        ledger.settle(claim(), new Outcome.Retry(CAUSE, Duration.ofMinutes(2)));

        ledger.clock.advance(Duration.ofMinutes(1));
        assertThat(claim().isEmpty()).isTrue();

        ledger.clock.advance(Duration.ofMinutes(2));
        assertThat(claim().claims()).extracting(Claim::attempt).containsExactly(2);
    }

    @Test
    void retriesThatRunOutMakeADeadLetterThatSaysWhy() {
        ledger.record(entry(1, 10, "a"));
        for (int attempt = 1; attempt <= 3; attempt++) {
            ledger.settle(claim(), new Outcome.Retry(CAUSE, Duration.ZERO));
        }

        DeliveryView view = ledger.queries.get(ledger.id("INT-1", 1)).orElseThrow();
        assertThat(view.state()).isEqualTo(DeliveryState.DEAD);
        assertThat(view.cause().code()).isEqualTo("RETRIES_EXHAUSTED");
        assertThat(view.cause().message()).contains("3 attempts", "Because of the test.");
        assertThat(ledger.queries.history(view.id()))
                .extracting(DeliveryAttempt::outcome)
                .containsExactly("RETRY", "RETRY", "DEAD");
    }

    @Test
    void aLostAnswerIsLookedUpBeforeItIsSentAgain() {
        ledger.record(entry(1, 10, "a"));
        ledger.settle(claim(), new Outcome.InDoubt(CAUSE));
        assertThat(claim().isEmpty()).isTrue();

        ledger.clock.advance(Duration.ofSeconds(31));
        Batch doubted = claim();
        assertThat(doubted.lookUp()).isTrue();

        ledger.settle(doubted, new Outcome.NotThere());
        assertThat(claim().lookUp()).isFalse();
    }

    @Test
    void aFaultThatMeetsALookUpLeavesTheDeliveryInDoubt() {
        ledger.record(entry(1, 10, "a"));
        ledger.settle(claim(), new Outcome.InDoubt(CAUSE));
        ledger.clock.advance(Duration.ofSeconds(31));

        ledger.settle(claim(), new Outcome.Held(CAUSE, Fault.CREDENTIALS));

        assertThat(ledger.state("INT-1", 1)).isEqualTo(DeliveryState.IN_DOUBT);
    }

    @Test
    void whatADeadOwnerWasSendingIsInDoubtAtOnceButLookedUpOnlyWhenItCanNoLongerArrive() {
        ledger.record(entry(1, 10, "a"));
        claim();
        instance.die();
        HubInstance successor = ledger.instance();

        Ownership.Tenure tenure = successor.ownership().own(ledger.connection).orElseThrow();

        assertThat(ledger.state("INT-1", 1)).isEqualTo(DeliveryState.IN_DOUBT);
        ledger.clock.advance(Duration.ofSeconds(150 + 60 + 29));
        assertThat(ledger.claim(tenure).isEmpty()).isTrue();
        ledger.clock.advance(Duration.ofSeconds(2));
        assertThat(ledger.claim(tenure).lookUp()).isTrue();
        successor.die();
    }

    @Test
    void aLivingOwnerKeepsItsGroupUntilItsLeaseEnds() {
        instance.ownership().own(ledger.connection).orElseThrow();
        HubInstance other = ledger.instance();
        assertThat(other.ownership().own(ledger.connection)).isEmpty();

        ledger.clock.advance(Duration.ofSeconds(151));

        assertThat(other.ownership().own(ledger.connection)).isPresent();
        other.die();
    }

    @Test
    void aStaleOwnerChangesNothing() {
        ledger.record(entry(1, 10, "a"));
        Batch stale = claim();
        ledger.clock.advance(Duration.ofSeconds(151));
        HubInstance other = ledger.instance();
        other.ownership().own(ledger.connection).orElseThrow();

        assertThat(ledger.settle(stale, new Outcome.Delivered("L1"))).isZero();
        assertThat(ledger.state("INT-1", 1)).isEqualTo(DeliveryState.IN_DOUBT);
        other.die();
    }

    @Test
    void aWriteThatWaitedLongForItsTurnRenewsTheLeaseWhichIsItsOwnStill() {
        Ownership.Tenure tenure = instance.ownership().own(ledger.connection).orElseThrow();
        assertThat(tenure.lease().outlasts(Duration.ofSeconds(65))).isTrue();

        ledger.letPass(Duration.ofSeconds(100));

        assertThat(tenure.lease().outlasts(Duration.ofSeconds(65))).isTrue();
        assertThat(tenure.lease().outlasts(ledger.connection.lease())).isFalse();
    }

    @Test
    void aWriteThatSleptPastItsLeaseIsForbiddenOnceAnotherTookOver() {
        Ownership.Tenure tenure = instance.ownership().own(ledger.connection).orElseThrow();
        ledger.nanos.advance(ledger.connection.lease().plusSeconds(1));
        ledger.clock.advance(ledger.connection.lease().plusSeconds(1));
        HubInstance other = ledger.instance();
        assertThat(other.ownership().own(ledger.connection)).isPresent();

        assertThat(tenure.lease().outlasts(Duration.ofSeconds(1))).isFalse();
        assertThat(tenure.lease().writeBegun()).isFalse();
        other.die();
    }

    @Test
    void anOwnerThatShutsDownLeavesItsGroupFreeAtOnce() {
        instance.ownership().own(ledger.connection).orElseThrow();
        instance.giveUpAll();

        HubInstance other = ledger.instance();
        assertThat(other.ownership().own(ledger.connection)).isPresent();
        other.die();
    }

    @Test
    void aReplayOfWhatWasEverSentLooksUpFirst() {
        ledger.record(entry(1, 10, "a"), entry(2, 10, "a"));
        ledger.settle(claim(), new Outcome.Dead(CAUSE, "L1", null));
        ledger.record(entry(3, 10, "a"));
        ledger.settle(claim(), new Outcome.Dead(CAUSE));

        assertThat(ledger.commands.replay(ledger.id("INT-1", 1), "ann").state()).isEqualTo(DeliveryState.IN_DOUBT);
        assertThat(ledger.commands.replay(ledger.id("INT-3", 1), "ann").state()).isEqualTo(DeliveryState.READY);
        assertThat(ledger.audit).hasSize(2).allMatch(line -> line.startsWith("ann replayed delivery "));
    }

    @Test
    void aDeliveryIsReplayedOnlyWhenItIsDead() {
        ledger.record(entry(1, 10, "a"));

        assertThatThrownBy(() -> ledger.commands.replay(ledger.id("INT-1", 1), "ann"))
                .isInstanceOfSatisfying(
                        CausedException.class, e -> assertThat(e.why().code()).isEqualTo("WRONG_STATE"));
        assertThat(ledger.queries.history(ledger.id("INT-1", 1))).isEmpty();
    }

    @Test
    void fortyDeadLettersOfOneCauseAreReplayedTogether() {
        ledger.record(
                IntStream.rangeClosed(1, 40).mapToObj(n -> entry(n, 1, "a")).toArray(NewVersion[]::new));
        ledger.settle(claim(), new Outcome.Dead(CAUSE, null, new MissingKey("employees", List.of("17"))));
        ledger.record(entry(41, 1, "a"));
        ledger.settle(claim(), new Outcome.Dead(new Cause("OTHER", "Another.", "")));

        assertThat(ledger.commands.replayAll("time-entries", "uniconta", "TEST", "ann"))
                .isEqualTo(40);
        assertThat(claim().claims()).hasSize(40);
    }

    @Test
    void aDiscardNeedsAReasonAndKeepsIt() {
        ledger.record(entry(1, 10, "a"));
        long id = ledger.id("INT-1", 1);

        assertThatThrownBy(() -> ledger.commands.discard(id, "ann", " ")).isInstanceOf(CausedException.class);
        ledger.commands.discard(id, "ann", "test entry");

        assertThat(ledger.queries.history(id)).singleElement().satisfies(last -> {
            assertThat(last.actor()).isEqualTo("ann");
            assertThat(last.outcome()).isEqualTo("DISCARDED");
        });
        assertThat(ledger.queries.get(id).orElseThrow().cause().message()).isEqualTo("test entry");
    }

    @Test
    void heldDeliveriesGoOnWhenTheConnectionWorksAgain() {
        ledger.record(entry(1, 10, "a"));
        ledger.settle(claim(), new Outcome.Held(CAUSE, Fault.CREDENTIALS));
        assertThat(ledger.state("INT-1", 1)).isEqualTo(DeliveryState.HELD);

        assertThat(ledger.commands.goOn("time-entries", "uniconta")).isEqualTo(1);
        assertThat(claim().claims()).extracting(Claim::attempt).containsExactly(1);
    }

    @Test
    void afterARestoredBackupEverythingIsLookedUp() {
        ledger.record(entry(1, 10, "a"));
        ledger.settle(claim(), new Outcome.Delivered("L1"));
        ledger.record(entry(2, 10, "a"));

        int rows = ledger.commands.verify(
                "uniconta", ledger.clock.now().minusSeconds(60).atOffset(java.time.ZoneOffset.UTC), "ann");

        assertThat(rows).isEqualTo(2);
        Batch batch = claim();
        assertThat(batch.lookUp()).isTrue();
        assertThat(batch.claims()).hasSize(2);
    }

    @Test
    void thePageOfDeliveriesIsNewestFirst() {
        ledger.record(
                IntStream.rangeClosed(1, 5).mapToObj(n -> entry(n, 1, "a")).toArray(NewVersion[]::new));
        DeliveryFilter ready = new DeliveryFilter("time-entries", "uniconta", DeliveryState.READY, null, null);

        assertThat(ledger.queries.list(ready, 1, 2))
                .extracting(DeliveryView::number)
                .containsExactly("3", "2");
        assertThat(ledger.queries.total(ready)).isEqualTo(5);
        assertThat(ledger.queries.counts())
                .singleElement()
                .satisfies(count -> assertThat(count.n()).isEqualTo(5));
        assertThat(ledger.queries.oldestWaiting()).containsOnlyKeys("time-entries");
    }

    private void settleExamined(Outcome outcome) {
        Batch batch = claim();
        ledger.settle(
                new Batch(
                        batch.flow(),
                        batch.connection(),
                        batch.epoch(),
                        batch.lease(),
                        batch.lookUp(),
                        ledger.earlier.examine(batch.claims()).toSend()),
                outcome);
    }

    private Batch claim() {
        return ledger.claim(instance.ownership().own(ledger.connection).orElseThrow());
    }
}
