package io.ledgerway.uniconta;

import io.ledgerway.delivery.Outcome;
import java.time.Duration;

/** What a look-up says about a correction that was sent, or may have been. */
final class CorrectionVerdict {

    private CorrectionVerdict() {}

    /** After its call was answered. */
    static Outcome of(PlannedLine sent, LineSearch search) {
        if (search.failure() != null) {
            return new Outcome.InDoubt(LineVerdict.cause(search.failure()));
        }
        PlannedLine.PlannedChange change = sent.change();
        CorrectionStep next = CorrectionRule.next(change.correction(), search);
        if (next instanceof CorrectionStep.Settled end) {
            return end.outcome();
        }
        if (sent.way() != PlannedLine.Way.INSERT && next instanceof CorrectionStep.Add add && add.reversed() != null) {
            return new Outcome.Retry(CorrectionCauses.postedMeanwhile(add.reversed()), Duration.ZERO);
        }
        if (sent.refusal() == null) {
            return new Outcome.NotThere();
        }
        boolean onlyReversed =
                change.reversal() != null && next instanceof CorrectionStep.Add add && add.reversed() == null;
        return new Outcome.Dead(onlyReversed ? CorrectionCauses.onlyReversed(sent.refusal()) : sent.refusal());
    }

    /** After its answer was lost: complete, or to be gone on with from what stands. */
    static Outcome doubted(Correction correction, LineSearch search) {
        if (search.failure() != null) {
            return new Outcome.InDoubt(LineVerdict.cause(search.failure()));
        }
        return CorrectionRule.next(correction, search) instanceof CorrectionStep.Settled end
                ? end.outcome()
                : new Outcome.NotThere();
    }
}
