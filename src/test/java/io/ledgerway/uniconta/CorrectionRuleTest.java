package io.ledgerway.uniconta;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.delivery.SentVersion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorrectionRuleTest {

    private static final BigDecimal OLD = new BigDecimal("7.5");
    private static final BigDecimal NEW = new BigDecimal("4");
    private static final String DELIVERED = "journal:INTEMPUS/1";

    private final Corrections corrections = new Corrections();
    private final LittleJournal journal = new LittleJournal();

    @Test
    void anUnpostedLineGetsTheNewContentAndTheNewReferenceAndKeepsWhatTheBookkeeperAdded() {
        stands(1, OLD);
        journal.lines.get(0).put("Dimension2", "NORD").put("Text", "Rettet af bogholder");

        journal.send(planned(changed()), 2);

        assertThat(journal.lines).singleElement().satisfies(row -> {
            assertThat(row.path("ReferenceNumber").asText()).isEqualTo("INT-901-R2");
            assertThat(row.path("Qty").decimalValue()).isEqualByComparingTo("4");
            assertThat(row.path("Dimension2").asText()).isEqualTo("NORD");
            assertThat(row.path("Text").asText()).isEqualTo("Rettet af bogholder");
        });
        assertThat(settled(changed())).isEqualTo(new Outcome.Delivered(DELIVERED));
    }

    @Test
    void whatCannotBeMappedAgainIsReplacedByTheWholeNewLine() {
        stands(1, OLD);
        journal.lines.get(0).put("CostPrice", 99).put("Dimension2", "NORD");
        SentVersion purged = new SentVersion(1, "INT-901", true, true, DELIVERED, null);

        journal.send(planned(corrections.correction(Corrections.claim(2, NEW, List.of(purged)))), 2);

        assertThat(journal.lines).singleElement().satisfies(row -> {
            assertThat(row.path("Qty").decimalValue()).isEqualByComparingTo("4");
            assertThat(row.has("CostPrice")).isFalse();
            assertThat(row.path("Dimension2").asText()).isEqualTo("NORD");
        });
    }

    @Test
    void anUnpostedLineThatIsNotToStandIsRemoved() {
        stands(1, OLD);

        journal.send(planned(withdrawn()), 2);

        assertThat(journal.references()).isEmpty();
        assertThat(settled(withdrawn())).isEqualTo(new Outcome.Delivered("removed:INT-901"));
    }

    @Test
    void aPostedLineIsReversedAsItWasPostedAndReplaced() {
        stands(1, OLD);
        journal.post();
        journal.posted
                .get(0)
                .put("CostPrice", 310.5)
                .put("PrCategory", "AFTALT")
                .put("Unit", "Timer");

        PlannedLine planned = planned(changed());

        assertThat(planned.change().reversal().wire())
                .containsEntry("ReferenceNumber", "INT-901-R2-N")
                .containsEntry("Qty", new BigDecimal("-7.5"))
                .containsEntry("Date", "2025-09-27T00:00:00")
                .containsEntry("CostPrice", new BigDecimal("310.5"))
                .containsEntry("PrCategory", "AFTALT")
                .containsEntry("Unit", "Timer")
                .containsEntry("Journal", "INTEMPUS");
        journal.send(planned, 2);
        assertThat(journal.references()).containsExactly("INT-901", "INT-901-R2", "INT-901-R2-N");
        assertThat(settled(changed())).isInstanceOf(Outcome.Delivered.class);
    }

    @Test
    void aReversalMayBeDatedToday() {
        corrections.company.values.put("correction-date", "today");
        stands(1, OLD);
        journal.post();

        PlannedLine planned = planned(withdrawn());

        assertThat(planned.line()).isNull();
        assertThat(planned.change().reversal().wire()).containsEntry("Date", "2025-10-01T00:00:00");
        journal.send(planned, 2);
        assertThat(settled(withdrawn())).isInstanceOf(Outcome.Delivered.class);
    }

    @Test
    void whatWasHalfDoneIsGoneOnWith() {
        stands(1, OLD);
        journal.post();
        journal.send(planned(changed()), 1);
        assertThat(journal.references()).containsExactly("INT-901", "INT-901-R2-N");

        PlannedLine rest = planned(changed());

        assertThat(rest.inserts()).extracting(JournalLine::reference).containsExactly("INT-901-R2");
    }

    @Test
    void anInvoicedLineIsLeftToAPersonWithItsInvoice() {
        stands(1, OLD);
        journal.post();
        journal.posted.get(0).put("Invoiced", true).put("Invoice", 4711);

        assertThat(dead(changed()).cause().code()).isEqualTo("LINE_INVOICED");
        assertThat(dead(withdrawn()).cause().message()).contains("invoice 4711", "INT-901", "not to stand");
    }

    @Test
    void aBookkeepersOwnChangeIsShownWithBothSidesAndNeverOverwritten() {
        stands(1, OLD);
        journal.lines.get(0).put("Qty", 6).put("Project", "2704");

        assertThat(dead(withdrawn()).cause().code()).isEqualTo("LINE_CHANGED_IN_TARGET");
        assertThat(dead(changed()).cause().message())
                .contains("Sent: project 2636, employee 17, date 2025-09-27, qty 7.5")
                .contains("In Uniconta: project 2704, employee 17, date 2025-09-27, qty 6")
                .contains("In Intempus now: project 2636, employee 17, date 2025-09-27, qty 4");
    }

    @Test
    void aLineThatAPersonCorrectedByHandIsAdoptedAndFollowedFromThen() {
        stands(1, OLD);
        journal.lines.get(0).put("Qty", 4);

        assertThat(settled(changed())).isEqualTo(new Outcome.Delivered(DELIVERED));

        Correction third = corrections.correction(Corrections.claim(
                3,
                new BigDecimal("5"),
                List.of(Corrections.sent(1, OLD, DELIVERED), Corrections.sent(2, NEW, DELIVERED))));
        journal.send(planned(third), 2);
        assertThat(journal.references()).containsExactly("INT-901-R3");
        assertThat(journal.sum()).isEqualByComparingTo("5");
    }

    @Test
    void aLineThatVanishedNeedsAPersonOnlyWhenSomethingIsToStand() {
        assertThat(dead(changed()).cause().code()).isEqualTo("LINE_GONE_IN_TARGET");
        assertThat(settled(withdrawn())).isInstanceOf(Outcome.Delivered.class);
    }

    @Test
    void anEntryApprovedAgainAfterItWasRemovedIsAddedAnew() {
        Correction again = corrections.correction(Corrections.claim(
                3, OLD, List.of(Corrections.sent(1, OLD, DELIVERED), Corrections.sent(2, null, "removed:INT-901"))));

        assertThat(planned(again).inserts()).extracting(JournalLine::reference).containsExactly("INT-901-R3");
    }

    @Test
    void anEntryThatIsAgainAsItStandsNeedsNothingEvenWhenItIsInvoiced() {
        stands(1, OLD);
        journal.post();
        journal.posted.get(0).put("Invoiced", true);
        Correction back = corrections.correction(Corrections.claim(
                3, OLD, List.of(Corrections.sent(1, OLD, DELIVERED), Corrections.sent(2, NEW, null))));

        assertThat(settled(back)).isInstanceOf(Outcome.Delivered.class);
    }

    @Test
    void aNewLineThatDiffersIsNeverAddedAgain() {
        stands(2, NEW);
        journal.lines.get(0).put("Qty", 5);

        assertThat(dead(changed()).cause().code()).isEqualTo("TARGET_DIFFERS");
        assertThat(dead(changed()).targetId()).isEqualTo(DELIVERED);
    }

    @Test
    void twoLinesOfOneEntryAreLeftToAPerson() {
        stands(1, OLD);
        stands(2, NEW);
        assertThat(dead(changed()).cause().code()).isEqualTo("TARGET_DOUBLED");

        journal.lines.get(1).put("ReferenceNumber", "INT-901");
        assertThat(dead(withdrawn()).cause().code()).isEqualTo("TARGET_DOUBLED");
    }

    @Test
    void aReferenceThatWouldBeTooLongIsNeverCut() {
        stands(1, OLD);
        journal.post();
        String id = "12345678901";
        journal.posted.get(0).put("ReferenceNumber", "INT-" + id);
        String payload = UnicontaJson.write(TestCompany.with(Map.of("id", id, "amount", NEW)));
        SentVersion first = new SentVersion(1, "INT-" + id, true, true, DELIVERED, null);
        Correction tenth = corrections.correction(new io.ledgerway.delivery.Claim(
                1,
                "INT-" + id,
                10,
                "INT-" + id + "-R10",
                1,
                io.ledgerway.delivery.DeliveryState.SENDING,
                false,
                payload,
                true,
                List.of(first)));

        assertThat(dead(tenth).cause().code()).isEqualTo("REFERENCE_TOO_LONG");
    }

    @Test
    void aLinePostedBetweenCheckAndUpdateIsReversedInTheNextRound() {
        stands(1, OLD);
        PlannedLine update = planned(changed());
        journal.post();
        journal.send(update, 2);

        Outcome outcome = CorrectionVerdict.of(update, journal.search(changed()));

        assertThat(((Outcome.Retry) outcome).cause().code()).isEqualTo("LINE_POSTED_MEANWHILE");
        assertThat(journal.references()).containsExactly("INT-901");
        assertThat(planned(changed()).change().reversal()).isNotNull();
    }

    @Test
    void aFailedLookUpSaysNothing() {
        stands(1, OLD);
        PlannedLine update = planned(changed());
        Outcome.Retry busy = new Outcome.Retry(new io.ledgerway.cause.Cause("TARGET_BUSY", "Busy.", ""), null);
        LineSearch failed = LineSearch.of("INTEMPUS", update.searched()).after(new QueryResult.Failed(busy));

        assertThat(CorrectionVerdict.of(update, failed)).isInstanceOf(Outcome.InDoubt.class);
        assertThat(corrections.plan(changed(), failed).settled()).containsValue(busy);
    }

    @Test
    void aFieldThatTheEntryNoLongerHasIsBlankedAndAnExplicitNullIsLeftOut() {
        stands(1, OLD);
        ObjectNode row = journal.lines.get(0);
        row.putNull("Task");
        FoundLine found = FoundLine.inJournal(row, "INTEMPUS");
        JournalLine before = corrections.line(1, OLD);
        JournalLine now = new JournalLine(Map.of(LineField.QTY, NEW, LineField.TEXT, "Montage"));

        ObjectNode modified = ChangedRow.modified(found, before, now);

        assertThat(ChangedRow.original(found).has("Task")).isFalse();
        assertThat(modified.has("TimeFrom")).isFalse();
        assertThat(modified.path("PrimaryKey2Id").asInt()).isEqualTo(1);
    }

    private void stands(int version, BigDecimal hours) {
        journal.insert(corrections.line(version, hours));
    }

    private Correction changed() {
        return corrections.correction(Corrections.claim(2, NEW, List.of(Corrections.sent(1, OLD, DELIVERED))));
    }

    private Correction withdrawn() {
        return corrections.correction(Corrections.claim(2, null, List.of(Corrections.sent(1, OLD, DELIVERED))));
    }

    private PlannedLine planned(Correction correction) {
        JournalRound round = corrections.plan(correction, journal.search(correction));
        assertThat(round.settled()).isEmpty();
        return round.unsent().get(0);
    }

    private Outcome settled(Correction correction) {
        JournalRound round = corrections.plan(correction, journal.search(correction));
        assertThat(round.unsent()).isEmpty();
        return round.settled().get(correction.claim().deliveryId());
    }

    private Outcome.Dead dead(Correction correction) {
        return (Outcome.Dead) settled(correction);
    }
}
