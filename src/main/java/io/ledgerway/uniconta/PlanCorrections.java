package io.ledgerway.uniconta;

import io.ledgerway.delivery.Outcome;
import io.ledgerway.uniconta.PlannedLine.PlannedChange;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The steps of the Kamelet that looks up what stands of entries that changed, and plans what is to be done about it. */
@Component("unicontaPlanCorrections")
class PlanCorrections {

    private final LineSettingsReader settings;
    private final Clock clock;
    private final ZoneId zone;

    PlanCorrections(
            LineSettingsReader settings, Clock clock, @Value("${ledgerway.time-zone:Europe/Copenhagen}") ZoneId zone) {
        this.settings = settings;
        this.clock = clock;
        this.zone = zone;
    }

    public LineSearch start(JournalRound round) {
        return LineSearch.of(
                settings.read(round.batch()).journal(),
                round.corrections().stream()
                        .flatMap(correction -> correction.references().stream())
                        .map(ExpectedLine::unknown)
                        .toList());
    }

    /** The round with each correction settled, or planned among what is to be sent. */
    public JournalRound plan(LineSearch search, JournalRound round) {
        Map<Long, Outcome> settled = new HashMap<>();
        List<PlannedLine> planned = new ArrayList<>();
        LineSettings now = settings.read(round.batch());
        for (Correction correction : round.corrections()) {
            CorrectionStep step = search.failure() != null
                    ? new CorrectionStep.Settled(search.failure())
                    : CorrectionRule.next(correction, search);
            if (step instanceof CorrectionStep.Settled end) {
                settled.put(correction.claim().deliveryId(), end.outcome());
            } else {
                planned.add(planned(correction, step, now));
            }
        }
        return round.corrected(planned, settled);
    }

    private PlannedLine planned(Correction correction, CorrectionStep step, LineSettings now) {
        JournalLine reversal = null;
        JournalLine line = step instanceof CorrectionStep.Remove ? null : correction.line();
        if (step instanceof CorrectionStep.Add add) {
            line = add.anew() ? line : null;
            reversal = add.reversed() == null
                    ? null
                    : ReversalLine.of(
                            add.reversed(),
                            correction.reversal(),
                            now.journal(),
                            now.correctsToday() ? LocalDate.ofInstant(clock.instant(), zone) : null);
        }
        return new PlannedLine(
                correction.claim(), line, correction.expected(), null, new PlannedChange(correction, step, reversal));
    }
}
