package io.ledgerway.uniconta;

import io.ledgerway.delivery.Batch;
import io.ledgerway.delivery.Claim;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.delivery.Settlement;
import io.ledgerway.lookup.LookupTables;
import io.ledgerway.session.SignInRefusedException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The steps of the Kamelet that looks up lines whose answer was lost. What must have been sent is told again from the
 * stored entry and today's tables; what these no longer tell is not compared.
 */
@Component("unicontaFindLines")
class FindLines {

    private final LineSettingsReader settings;
    private final MasterDataCache cache;
    private final TimeEntryMapping mapping;
    private final CorrectionMapping corrections;

    FindLines(LineSettingsReader settings, MasterDataCache cache, LookupTables tables) {
        this.settings = settings;
        this.cache = cache;
        this.mapping = new TimeEntryMapping(tables);
        this.corrections = new CorrectionMapping(tables);
    }

    public LineSearch start(Batch batch) {
        LineSettings now = settings.read(batch);
        return LineSearch.of(
                now.journal(),
                batch.claims().stream().flatMap(claim -> searched(claim, now)).toList());
    }

    /**
     * One outcome for each claim: there, different, not there, or still in doubt.
     *
     * @throws io.ledgerway.session.SignInRefusedException when the connection is at fault: the caller suspends it, and
     *     the claims stay in doubt
     */
    public List<Settlement> settle(LineSearch search, Batch batch) {
        if (search.failure() instanceof Outcome.Held held) {
            throw new SignInRefusedException(held.cause(), held.fault());
        }
        LineSettings now = settings.read(batch);
        return batch.claims().stream()
                .map(claim -> new Settlement(claim.deliveryId(), outcome(claim, search, now)))
                .toList();
    }

    private Stream<ExpectedLine> searched(Claim claim, LineSettings now) {
        return claim.corrects()
                ? correction(claim, now).references().stream().map(ExpectedLine::unknown)
                : Stream.of(expected(claim, now));
    }

    private Outcome outcome(Claim claim, LineSearch search, LineSettings now) {
        return claim.corrects()
                ? CorrectionVerdict.doubted(correction(claim, now), search)
                : LineVerdict.of(expected(claim, now), search).orElseGet(Outcome.NotThere::new);
    }

    private Correction correction(Claim claim, LineSettings now) {
        return corrections.doubted(claim, now, cache.get(now.connection()).orElse(null));
    }

    private ExpectedLine expected(Claim claim, LineSettings now) {
        return mapping.expect(claim, now, cache.get(now.connection()).orElse(null));
    }
}
