package io.ledgerway.uniconta;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.delivery.Claim;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.delivery.SentVersion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever happens between two calls, an entry's lines add up to what Intempus has, and posted lines stay. */
class CorrectionPropertiesTest {

    private static final BigDecimal[] HOURS = {null, new BigDecimal("7.5"), new BigDecimal("3"), new BigDecimal("8.25")
    };

    private final Corrections corrections = new Corrections();

    @Property(tries = 3000)
    void crashesAndPostingsBetweenAnyTwoCallsEndWithExactlyTheWantedSum(
            @ForAll @IntRange(min = 2, max = 6) int versions, @ForAll long seed) {
        Random random = new Random(seed);
        LittleJournal journal = new LittleJournal();
        List<JsonNode> postedOnce = new ArrayList<>();
        Runnable bookkeeper = () -> {
            if (random.nextInt(6) == 0) {
                journal.post();
                journal.posted.stream().skip(postedOnce.size()).forEach(row -> postedOnce.add(row.deepCopy()));
            }
        };
        List<SentVersion> sent = new ArrayList<>();
        sent.add(first(journal, random));
        BigDecimal hours = null;
        for (int version = 2; version <= versions; version++) {
            hours = HOURS[random.nextInt(HOURS.length)];
            Claim claim = Corrections.claim(version, hours, sent);
            journal.between = bookkeeper;
            String targetId = attempts(claim, journal, random);
            if (targetId == null && version == versions) {
                journal.between = random.nextBoolean() ? bookkeeper : () -> {};
                targetId = calmly(claim, journal);
            }
            sent.add(Corrections.sent(version, hours, targetId));
        }

        assertThat(journal.sum()).isEqualByComparingTo(hours == null ? BigDecimal.ZERO : hours);
        assertThat(journal.posted.subList(0, postedOnce.size())).isEqualTo(postedOnce);
        assertThat(new HashSet<>(journal.references())).hasSameSizeAs(journal.references());
    }

    /** Stored and known to be, or in doubt and found not there. */
    private SentVersion first(LittleJournal journal, Random random) {
        BigDecimal hours = new BigDecimal("7.5");
        if (random.nextInt(4) == 0) {
            return Corrections.sent(1, hours, null);
        }
        journal.insert(corrections.line(1, hours));
        return Corrections.sent(1, hours, "journal:INTEMPUS/1");
    }

    /** Some rounds, each of which may break off anywhere; null when the version is overtaken before it is settled. */
    private String attempts(Claim claim, LittleJournal journal, Random random) {
        for (int rounds = random.nextInt(4); rounds > 0; rounds--) {
            Correction correction = corrections.correction(claim);
            JournalRound round = corrections.plan(correction, journal.search(correction));
            if (round.unsent().isEmpty()) {
                return delivered(round.settled().get(claim.deliveryId()));
            }
            boolean lost = random.nextInt(3) == 0;
            if (!lost) {
                journal.send(round.unsent().get(0), random.nextInt(4) == 0 ? 1 : 2);
            }
            Outcome outcome = random.nextBoolean()
                    ? CorrectionVerdict.of(round.unsent().get(0), journal.search(correction))
                    : CorrectionVerdict.doubted(corrections.doubted(claim), journal.search(correction));
            if (outcome instanceof Outcome.Delivered found) {
                return found.targetId();
            }
            assertThat(outcome).isInstanceOfAny(Outcome.NotThere.class, Outcome.Retry.class);
        }
        return null;
    }

    private String calmly(Claim claim, LittleJournal journal) {
        for (int round = 0; round < 20; round++) {
            Correction correction = corrections.correction(claim);
            JournalRound planned = corrections.plan(correction, journal.search(correction));
            if (planned.unsent().isEmpty()) {
                return delivered(planned.settled().get(claim.deliveryId()));
            }
            journal.send(planned.unsent().get(0), 2);
        }
        throw new AssertionError("It never ends: " + journal.references());
    }

    private static String delivered(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
        return ((Outcome.Delivered) outcome).targetId();
    }
}
