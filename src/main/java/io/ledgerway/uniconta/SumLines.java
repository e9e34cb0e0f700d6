package io.ledgerway.uniconta;

import io.ledgerway.connection.Suspension;
import io.ledgerway.connection.Suspensions;
import io.ledgerway.delivery.Claim;
import io.ledgerway.delivery.DaySpan;
import io.ledgerway.delivery.DeliveryState;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.delivery.SentReference;
import io.ledgerway.delivery.SentReferences;
import io.ledgerway.delivery.TargetSums;
import io.ledgerway.document.TimeEntry;
import io.ledgerway.lookup.LookupTables;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The steps of the Kamelet that sums what stands in Uniconta under our references. */
@Component("unicontaSumLines")
class SumLines {

    private static final String DAYS = TimeEntry.Unit.DAYS.name();

    private final LineSettingsReader settings;
    private final Suspensions suspensions;
    private final SentReferences references;
    private final TimeEntryMapping mapping;

    SumLines(LineSettingsReader settings, Suspensions suspensions, SentReferences references, LookupTables tables) {
        this.settings = settings;
        this.suspensions = suspensions;
        this.references = references;
        this.mapping = new TimeEntryMapping(tables);
    }

    /** Asks nothing while the connection is suspended: its refused password would be tried again. */
    public StandingSums start(DaySpan span, String connection) {
        StandingSums sums = new StandingSums(connection, span);
        Optional<Suspension> suspended = suspensions.current(connection);
        suspended.ifPresent(suspension -> sums.fail(new Outcome.Retry(suspension.cause(), null)));
        return sums;
    }

    public StandingSums add(QueryResult result, StandingSums sums) {
        if (result instanceof QueryResult.Failed failed) {
            sums.fail(failed.outcome());
            return sums;
        }
        LineSettings now = settings.read(sums.connection(), sums.span().flow());
        LineAmount amount = new LineAmount(now.qtyDecimals(), now.kronerPrice());
        sums.add(
                ((QueryResult.Rows) result).rows(),
                asked -> references.of(sums.connection(), asked, DAYS),
                (line, sent) -> amount.of(line, sent, hours(sent, now)));
        return sums;
    }

    /** A connection at fault is suspended, and told as the reason why there are no sums. */
    public TargetSums result(StandingSums sums) {
        if (sums.failure() instanceof Outcome.Held held) {
            suspensions.suspend(sums.connection(), held.cause(), held.fault(), "hub");
        }
        return sums.result();
    }

    /** The hours that were sent for days; null where entry and tables do not tell them now. */
    private BigDecimal hours(SentReference sent, LineSettings now) {
        if (!DAYS.equals(sent.unit()) || sent.payload() == null) {
            return null;
        }
        Claim claim = new Claim(
                0, sent.document(), sent.version(), sent.reference(), 1, DeliveryState.IN_DOUBT, true, sent.payload());
        return mapping.expect(claim, now, null).qty();
    }
}
