package io.ledgerway.uniconta;

import io.ledgerway.delivery.Outcome;
import io.ledgerway.uniconta.CorrectionStep.Add;
import io.ledgerway.uniconta.CorrectionStep.Remove;
import io.ledgerway.uniconta.CorrectionStep.Settled;
import io.ledgerway.uniconta.CorrectionStep.Update;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides the next step of a correction from what stands in Uniconta at this moment and from nothing else, so that it
 * may be asked again after any crash. At most one line of an entry stands at a time: the latest that no later reversal
 * took back.
 */
final class CorrectionRule {

    private final Correction correction;
    private final LineSearch search;

    private CorrectionRule(Correction correction, LineSearch search) {
        this.correction = correction;
        this.search = search;
    }

    /** @param search for all references of the correction, to its end: a failed one says nothing */
    static CorrectionStep next(Correction correction, LineSearch search) {
        return new CorrectionRule(correction, search).next();
    }

    private CorrectionStep next() {
        for (String reference : correction.references()) {
            if (search.found(reference).size() > 1) {
                return dead(CorrectionCauses.doubled(correction, search.found(reference)));
            }
        }
        List<EarlierLine> standing = standing();
        if (standing.size() > 1) {
            return dead(CorrectionCauses.doubled(
                    correction,
                    standing.stream().map(line -> found(line.reference())).toList()));
        }
        EarlierLine version = standing.isEmpty() ? null : standing.get(0);
        FoundLine old = version == null ? null : found(version.reference());
        FoundLine reversal = found(correction.reversal());
        if (reversal != null && old != null) {
            List<String> differences = ReversalLine.differences(old, reversal);
            if (!differences.isEmpty()) {
                return settled(LineVerdict.differs(reversal, differences));
            }
            version = null;
            old = null;
        }
        FoundLine fresh = found(correction.claim().reference());
        return fresh == null ? from(version, old) : added(fresh, old);
    }

    /** The new line is there. */
    private CorrectionStep added(FoundLine fresh, FoundLine old) {
        Outcome compared = correction.wanted()
                ? LineVerdict.compared(correction.expected(), fresh)
                : LineVerdict.differs(fresh, List.of("a line where none is to stand"));
        if (old == null || !(compared instanceof Outcome.Delivered)) {
            return settled(compared);
        }
        return old.posted() ? reverse(old, false) : dead(CorrectionCauses.doubled(correction, List.of(old, fresh)));
    }

    /** The new line is not there; the old one stands, or nothing does. */
    private CorrectionStep from(EarlierLine version, FoundLine old) {
        boolean wanted = correction.wanted();
        if (old == null) {
            return !wanted
                    ? settled(new Outcome.Delivered(correction.removedId()))
                    : vanished() ? dead(CorrectionCauses.gone(correction)) : new Add(null, true);
        }
        EarlierLine content = contentOf(old, version);
        if (content == null) {
            return wanted && agrees(old, correction.expected())
                    ? settled(new Outcome.Delivered(old.targetId()))
                    : dead(CorrectionCauses.changed(correction, version.expected(), old));
        }
        if (wanted && content.sameContent()) {
            return settled(new Outcome.Delivered(old.targetId()));
        }
        if (old.posted()) {
            return reverse(old, wanted);
        }
        return wanted ? new Update(old, content) : new Remove(old);
    }

    /**
     * The version whose content the standing line has: its own, or a later one that a person brought about by hand; null
     * when it has none of them.
     */
    private EarlierLine contentOf(FoundLine old, EarlierLine own) {
        if (LineComparison.differences(own.expected(), old).isEmpty()) {
            return own;
        }
        return correction.earlier().stream()
                .filter(later -> later.sent().version() > own.sent().version())
                .filter(later -> later.sent().wanted() && agrees(old, later.expected()))
                .findFirst()
                .orElse(null);
    }

    /** Whether a line that was changed by hand has this content, all of which is known. */
    private static boolean agrees(FoundLine found, ExpectedLine expected) {
        return expected.isWhole() && LineComparison.differences(expected, found).isEmpty();
    }

    private CorrectionStep reverse(FoundLine posted, boolean anew) {
        if (posted.invoice() != null) {
            return dead(CorrectionCauses.invoiced(correction, posted));
        }
        if (correction.reversal().length() > Correction.LONGEST_REFERENCE) {
            return dead(CorrectionCauses.referenceTooLong(correction));
        }
        return new Add(posted, anew);
    }

    /** Lines of earlier versions that no earlier version's reversal took back: one at most, unless people interfered. */
    private List<EarlierLine> standing() {
        List<EarlierLine> standing = new ArrayList<>();
        for (EarlierLine line : correction.earlier()) {
            if (found(line.reference()) != null && !reversedAfter(line)) {
                standing.add(line);
            }
        }
        return standing;
    }

    private boolean reversedAfter(EarlierLine line) {
        return correction.earlier().stream()
                .filter(later -> later.sent().version() > line.sent().version())
                .anyMatch(later -> found(later.reversal()) != null);
    }

    /** Whether a line must stand that is not there: nobody but a person can have taken it away. */
    private boolean vanished() {
        EarlierLine last = correction.lastDelivered();
        return last != null && last.leftLine() && !reversedAfter(last) && found(correction.reversal()) == null;
    }

    private FoundLine found(String reference) {
        List<FoundLine> found = search.found(reference);
        return found.isEmpty() ? null : found.get(0);
    }

    private static CorrectionStep settled(Outcome outcome) {
        return new Settled(outcome);
    }

    private static CorrectionStep dead(Outcome.Dead dead) {
        return new Settled(dead);
    }
}
