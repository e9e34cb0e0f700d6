package io.ledgerway.compare;

import static io.ledgerway.compare.CompareFixture.DAY;
import static io.ledgerway.compare.CompareFixture.START;
import static io.ledgerway.compare.CompareFixture.documents;
import static io.ledgerway.compare.CompareFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.delivery.NewVersion;
import io.ledgerway.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a full compare does on any database. */
abstract class CompareContract {

    private static final DeletionLimit TEN = new DeletionLimit(10, BigDecimal.valueOf(100));
    private static final Cause BROKEN = new Cause("INTEMPUS_FAULT", "It broke off.", "");

    private final CompareFixture room;

    CompareContract(TestDatabase database) {
        room = new CompareFixture(database);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void whatTheSourceDoesNotShowIsWithdrawnAndNothingElse() {
        room.recordEntries(30);

        FullCompare found = room.compare(TEN, IntStream.rangeClosed(1, 25));

        assertThat(found.state()).isEqualTo(CompareState.CONFIRMING);
        assertThat(found.readRows()).isEqualTo(25);
        assertThat(found.compared()).isEqualTo(30);
        assertThat(found.missing()).isEqualTo(5);
        assertThat(room.withdrawn()).isEmpty();

        assertThat(room.confirmAll()).containsExactly("INT-26", "INT-27", "INT-28", "INT-29", "INT-30");

        assertThat(room.withdrawn()).containsExactly("INT-26", "INT-27", "INT-28", "INT-29", "INT-30");
        assertThat(room.get(found.id()).state()).isEqualTo(CompareState.DONE);
        assertThat(room.get(found.id()).deleted()).isEqualTo(5);
        assertThat(room.rows("compare_seen") + room.rows("compare_missing")).isZero();
        assertThat(room.events).isEmpty();
    }

    @Test
    void whereNothingIsMissingNothingIsLeft() {
        room.recordEntries(30);

        FullCompare found = room.compare(TEN, IntStream.rangeClosed(1, 40));

        assertThat(found.state()).isEqualTo(CompareState.DONE);
        assertThat(found.endedAt()).isNotNull();
        assertThat(found.cause()).isNull();
        assertThat(room.deletions.next("time-entries").isOpen()).isFalse();
        assertThat(room.rows("compare_seen") + room.rows("compare_missing")).isZero();
    }

    @Test
    void anIdThatComesTwiceIsSeenOnce() {
        room.recordEntries(2);
        long compare = room.begin();
        room.compares.seen(compare, List.of("INT-1", "INT-1"));
        room.compares.seen(compare, List.of("INT-1", "INT-2"));

        assertThat(room.compares.decide(compare, TEN).missing()).isZero();
    }

    @Test
    void theWithdrawnVersionHasTheContentAndTheSourceVersionOfWhatWasDeleted() {
        room.record(entry(1, 10));
        room.record(entry(1, 17, "b", true, DAY));

        room.compare(TEN, IntStream.empty());
        room.confirmAll();

        assertThat(room.jdbc
                        .sql("select d.version, d.reference, d.source_version, d.quantity, d.state, p.payload from"
                                + " delivery d join delivery_payload p on p.delivery_id = d.id where d.version = 3")
                        .query()
                        .singleRow())
                .containsEntry("version", 3)
                .containsEntry("reference", "INT-1-R3")
                .containsEntry("source_version", 17L)
                .containsEntry("state", "READY")
                .extractingByKey("payload")
                .asString()
                .contains("\"amount\":17");
    }

    @Test
    void onlyWhatIsToStandInTheTargetFromStartFromOnCounts() {
        room.record(
                entry(1, 10),
                entry(2, 10, "a", true, START.minusDays(1)),
                entry(3, 10, "a", true, START),
                entry(4, 10));
        room.record(entry(4, 11, "withdrawn", false, DAY));
        room.recorder.record("time-entries", "other", List.of(entry(5, 10)), null);
        room.recorder.record("other-flow", "uniconta", List.of(entry(6, 10)), null);

        FullCompare found = room.compare(TEN, IntStream.empty());

        assertThat(found.compared()).isEqualTo(2);
        assertThat(room.confirmAll()).containsExactly("INT-1", "INT-3");
    }

    @Test
    void anUnreadableVersionCountsByTheDayOfAnEarlierOne() {
        room.record(entry(1, 10), entry(2, 10, NewVersion.UNREADABLE, true, null));
        room.record(entry(1, 11, NewVersion.UNREADABLE, true, null));

        FullCompare found = room.compare(TEN, IntStream.empty());

        assertThat(found.compared()).isEqualTo(1);
        Confirmation one = room.deletions.next("time-entries");
        assertThat(one.missing().document()).isEqualTo("INT-1");
        room.deletions.gone(one, (missing, content) -> {
            assertThat(content).as("the last one that could be read").contains("\"amount\":10");
            return CompareFixture.deleted(missing, content);
        });
        assertThat(room.wanted("INT-1")).isFalse();
    }

    @Test
    void whatIsRecordedOrChangedWhileTheSourceIsReadDoesNotCount() {
        room.recordEntries(2);
        long compare = room.begin();
        room.clock.advance(Duration.ofSeconds(1));
        room.record(entry(3, 20), entry(2, 20, "b", true, DAY));
        room.compares.seen(compare, List.of("INT-1"));

        assertThat(room.compares.decide(compare, TEN).missing()).isZero();
    }

    @Test
    void moreThanTheLimitIsAskedAboutOnceAndNothingIsRecorded() {
        room.recordEntries(30);

        FullCompare asked = room.compare(TEN, IntStream.rangeClosed(1, 3));

        assertThat(asked.state()).isEqualTo(CompareState.ASKING);
        assertThat(asked.cause().code()).isEqualTo("MANY_DELETIONS");
        assertThat(asked.missing()).isEqualTo(27);
        assertThat(room.events)
                .containsExactly(
                        new DeletionsAnswered("time-entries"), new DeletionsAsked("time-entries", asked.cause()));
        assertThat(room.deletions.next("time-entries").isOpen()).isFalse();
        assertThat(room.decisions.missingTotal("time-entries", asked.id())).isEqualTo(27);
        assertThat(room.decisions.missing("time-entries", asked.id(), 1, 20))
                .hasSize(7)
                .allMatch(
                        missing -> missing.outcome() == null && missing.state().equals("READY"));
        assertThat(room.withdrawn()).isEmpty();
    }

    @Test
    void anApprovalLetsExactlyWhatWasFoundGoOn() {
        room.recordEntries(30);
        FullCompare asked = room.compare(TEN, IntStream.rangeClosed(1, 3));
        room.record(entry(99, 10));

        FullCompare approved = room.decisions.approve("time-entries", asked.id(), "otto", "project cancelled");

        assertThat(approved.state()).isEqualTo(CompareState.CONFIRMING);
        assertThat(approved.cause()).isNull();
        assertThat(approved.decidedBy()).isEqualTo("otto");
        assertThat(room.confirmAll()).hasSize(27).doesNotContain("INT-99");
        assertThat(room.withdrawn()).hasSize(27);
        assertThat(room.get(asked.id()).deleted()).isEqualTo(27);
        assertThat(room.audit)
                .containsExactly(
                        "otto approve-deletions flow time-entries, full compare " + asked.id() + " project cancelled");
        assertThat(room.events).endsWith(new DeletionsAnswered("time-entries"));
    }

    @Test
    void aRejectionWithdrawsNothingAndTheNextCompareAsksAgain() {
        room.recordEntries(30);
        FullCompare asked = room.compare(TEN, IntStream.rangeClosed(1, 3));

        FullCompare rejected = room.decisions.reject("time-entries", asked.id(), "otto", "lost right");

        assertThat(rejected.state()).isEqualTo(CompareState.REJECTED);
        assertThat(room.confirmAll()).isEmpty();
        assertThat(room.rows("compare_missing")).isZero();
        assertThatThrownBy(() -> room.decisions.approve("time-entries", asked.id(), "otto", ""))
                .isInstanceOfSatisfying(
                        CausedException.class, e -> assertThat(e.why().code()).isEqualTo("COMPARE_WRONG_STATE"));
        assertThat(room.compare(TEN, IntStream.rangeClosed(1, 3)).state()).isEqualTo(CompareState.ASKING);
        assertThat(room.withdrawn()).isEmpty();
    }

    @Test
    void aLaterCompareTakesTheQuestionBack() {
        room.recordEntries(30);
        FullCompare asked = room.compare(TEN, IntStream.rangeClosed(1, 3));

        room.compare(TEN, IntStream.rangeClosed(1, 30));

        assertThat(room.get(asked.id()).state()).isEqualTo(CompareState.SUPERSEDED);
        assertThat(room.events).endsWith(new DeletionsAnswered("time-entries"));
        assertThat(room.rows("compare_missing")).isZero();
        assertThatThrownBy(() -> room.decisions.approve("time-entries", asked.id(), "otto", ""))
                .isInstanceOf(CausedException.class);
    }

    @Test
    void aQuestionThatIsAskedAnewIsStillTheSameQuestion() {
        room.recordEntries(30);
        room.compare(TEN, IntStream.rangeClosed(1, 3));
        room.compare(TEN, IntStream.rangeClosed(1, 3));

        assertThat(room.events).filteredOn(DeletionsAsked.class::isInstance).hasSize(1);
        assertThat(room.events).last().isInstanceOf(DeletionsAsked.class);
    }

    @Test
    void aCompareOfAnotherFlowIsUnknown() {
        FullCompare asked = room.compare(TEN, IntStream.empty());

        assertThatThrownBy(() -> room.decisions.approve("master-data", asked.id(), "otto", ""))
                .isInstanceOfSatisfying(
                        CausedException.class, e -> assertThat(e.why().code()).isEqualTo("COMPARE_UNKNOWN"));
    }

    @Test
    void aCompareThatBrokeOffDecidesNothing() {
        room.recordEntries(30);
        long compare = room.begin();
        room.compares.seen(compare, documents(IntStream.rangeClosed(1, 10)));

        room.compares.failed(compare, BROKEN);

        assertThat(room.get(compare).state()).isEqualTo(CompareState.FAILED);
        assertThat(room.get(compare).cause().code()).isEqualTo("INTEMPUS_FAULT");
        assertThat(room.rows("compare_seen") + room.rows("compare_missing")).isZero();
        assertThatThrownBy(() -> room.compares.decide(compare, TEN)).isInstanceOf(CausedException.class);
        assertThat(room.confirmAll()).isEmpty();
    }

    @Test
    void aCompareWhoseProcessDiedIsEndedByTheNextAndComesTooLateItself() {
        room.recordEntries(30);
        long dead = room.begin();
        room.compares.seen(dead, documents(IntStream.rangeClosed(1, 10)));

        room.clock.advance(Duration.ofHours(2));
        FullCompare next = room.compare(TEN, IntStream.rangeClosed(1, 30));

        assertThat(next.missing()).isZero();
        assertThat(room.get(dead).cause().code()).isEqualTo("COMPARE_DIED");
        assertThat(room.rows("compare_seen")).isZero();
        assertThatThrownBy(() -> room.compares.seen(dead, List.of("INT-11"))).isInstanceOf(CausedException.class);
        assertThatThrownBy(() -> room.compares.decide(dead, TEN)).isInstanceOf(CausedException.class);
        assertThat(room.withdrawn()).isEmpty();
    }

    @Test
    void twoComparesAtOnceWithdrawEachOnce() {
        room.recordEntries(20);
        long one = room.begin();
        long other = room.begin();
        room.compares.seen(one, documents(IntStream.rangeClosed(1, 15)));
        room.compares.seen(other, documents(IntStream.rangeClosed(1, 15)));
        room.compares.decide(one, TEN);
        room.compares.decide(other, TEN);

        room.confirmAll();
        room.confirmAll();

        assertThat(room.withdrawn()).hasSize(5);
        assertThat(room.versions("INT-16")).isEqualTo(2);
        assertThat(room.get(one).deleted() + room.get(other).deleted()).isEqualTo(5);
        assertThat(room.get(other).state()).isEqualTo(CompareState.DONE);
    }

    @Test
    void aDeadWorkersCompareIsGoneOnWithWhereItStopped() {
        room.recordEntries(20);
        FullCompare found = room.compare(TEN, IntStream.rangeClosed(1, 15));
        Confirmation first = room.deletions.next("time-entries");
        Confirmation second = room.deletions.gone(first, CompareFixture::deleted);

        assertThat(room.deletions.next("time-entries").isOpen())
                .as("still leased")
                .isFalse();
        room.clock.advance(Duration.ofMinutes(6));

        assertThat(room.confirmAll()).hasSize(4).contains(second.missing().document());
        assertThat(room.deletions.gone(second, CompareFixture::deleted).isOpen())
                .as("the dead one wakes up")
                .isFalse();
        assertThat(room.withdrawn()).hasSize(5);
        assertThat(room.versions(second.missing().document())).isEqualTo(2);
        assertThat(room.get(found.id()).deleted()).isEqualTo(5);
    }

    @Test
    void whatIsThereAfterAllOrCannotBeReadIsLeftAlone() {
        room.recordEntries(5);
        FullCompare found = room.compare(TEN, IntStream.rangeClosed(1, 2));

        Confirmation one = room.deletions.next("time-entries");
        one = room.deletions.there(one);
        one = room.deletions.undecided(one);
        assertThat(room.decisions.missing("time-entries", found.id(), 0, 10))
                .extracting(MissingDocument::outcome)
                .containsExactly(MissingDocument.Outcome.THERE, MissingDocument.Outcome.UNDECIDED, null);
        room.deletions.gone(one, CompareFixture::deleted);

        assertThat(room.withdrawn()).containsExactly("INT-5");
        assertThat(room.get(found.id()).state()).isEqualTo(CompareState.DONE);
        assertThat(room.get(found.id()).deleted()).isEqualTo(1);
    }

    @Test
    void aSourceThatDoesNotAnswerIsAskedThreeTimesWithPausesThenTheNextEntryIsRead() {
        room.recordEntries(2);
        room.compare(TEN, IntStream.empty());
        for (int times = 1; times <= 3; times++) {
            Confirmation one = room.deletions.next("time-entries");
            assertThat(one.missing().document()).isEqualTo("INT-1");
            assertThat(room.deletions.unanswered(one, Duration.ofMinutes(1)).isOpen())
                    .isFalse();
            assertThat(room.deletions.next("time-entries").isOpen()).isFalse();
            room.clock.advance(Duration.ofMinutes(2));
        }

        assertThat(room.confirmAll()).containsExactly("INT-2");
        assertThat(room.withdrawn()).containsExactly("INT-2");
    }

    @Test
    void aNewerVersionThatCameMeanwhileWins() {
        room.recordEntries(1);
        FullCompare found = room.compare(TEN, IntStream.empty());
        Confirmation one = room.deletions.next("time-entries");
        room.record(entry(1, 20, "b", true, DAY));

        room.deletions.gone(one, CompareFixture::deleted);

        assertThat(room.wanted("INT-1")).isTrue();
        assertThat(room.versions("INT-1")).isEqualTo(2);
        assertThat(room.get(found.id()).deleted()).isZero();
        assertThat(room.get(found.id()).state()).isEqualTo(CompareState.DONE);
    }

    @Test
    void anEntryThatIsThereAgainIsRecordedWhetherItsVersionMovedOrNot() {
        room.recordEntries(2);
        room.compare(TEN, IntStream.empty());
        room.confirmAll();

        assertThat(room.compares.deletedAmong("uniconta", List.of("INT-1", "INT-2", "INT-3")))
                .containsExactlyInAnyOrder("INT-1", "INT-2");

        room.record(entry(1, 10), entry(2, 21, "b", true, DAY));

        assertThat(room.compares.deletedAmong("uniconta", List.of("INT-1", "INT-2")))
                .isEmpty();
        assertThat(room.wanted("INT-1")).isTrue();
        assertThat(room.wanted("INT-2")).isTrue();
        assertThat(room.compare(TEN, IntStream.rangeClosed(1, 2)).missing()).isZero();
    }

    @Test
    void whatIsDeletedAlreadyIsNotFoundAgain() {
        room.recordEntries(5);
        room.compare(TEN, IntStream.rangeClosed(1, 4));
        room.confirmAll();

        FullCompare again = room.compare(TEN, IntStream.rangeClosed(1, 4));

        assertThat(again.missing()).isZero();
        assertThat(again.compared()).isEqualTo(4);
    }

    @Test
    void moreThanAPageOfMissingDocumentsIsFoundPageByPage() {
        int count = MissingDocuments.PAGE * 2 + 7;
        room.recordEntries(count);

        FullCompare found = room.compare(TEN, IntStream.rangeClosed(1, 2));

        assertThat(found.missing()).isEqualTo(count - 2);
        assertThat(found.compared()).isEqualTo(count);
        room.decisions.reject("time-entries", found.id(), "otto", "");
        assertThat(room.rows("compare_missing")).isZero();
    }

    @Test
    void comparesAreListedNewestFirst() {
        room.compare(TEN, IntStream.empty());
        FullCompare last = room.compare(TEN, IntStream.empty());

        assertThat(room.decisions.list("time-entries", 0, 1)).containsExactly(last);
        assertThat(room.decisions.total("time-entries")).isEqualTo(2);
    }
}
