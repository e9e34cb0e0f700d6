package io.ledgerway.acumatica;

import java.util.Collection;
import java.util.List;

/**
 * What a look-up found of a document (apis/acumatica.md 6.3). Sales are found by our reference alone, which nobody else writes;
 * bills by the supplier's number, so that vendor and type must be the same.
 */
final class LookUpRule {

    private LookUpRule() {}

    /** What was found. */
    sealed interface Verdict {

        /** Not there now. */
        record None() implements Verdict {}

        record One(FoundRecord found) implements Verdict {}

        /** More than one, or canceled ones only: for a person. */
        record Unclear(List<FoundRecord> found) implements Verdict {}
    }

    static Verdict of(Expected expected, Collection<FoundRecord> found) {
        List<FoundRecord> ours = found.stream()
                .filter(FoundRecord::saved)
                .filter(each -> isOf(expected, each))
                .distinct()
                .toList();
        List<FoundRecord> live = ours.stream()
                .filter(each -> each.meaning() != DocumentStatus.CANCELED)
                .toList();
        if (live.size() == 1) {
            return new Verdict.One(live.get(0));
        }
        return ours.isEmpty() ? new Verdict.None() : new Verdict.Unclear(live.isEmpty() ? ours : live);
    }

    private static boolean isOf(Expected expected, FoundRecord found) {
        if (!Comparison.same(expected.key(), found.key())) {
            return false;
        }
        return expected.entity().sale()
                || Comparison.same(expected.kind().type, found.type())
                        && (expected.party() == null || Comparison.same(expected.party(), found.party()));
    }
}
