package io.ledgerway.uniconta;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.cause.Fault;
import io.ledgerway.delivery.Batch;
import io.ledgerway.delivery.Claim;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.lookup.LookupTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The steps of the Kamelet that makes journal lines of a batch, reading master data again only where it may help. */
@Component("unicontaMapLines")
class MapLines {

    private static final Mapped WITHDRAWN = Mapped.settled(
            new Outcome.Skipped(new Cause("APPROVAL_WITHDRAWN", "It is not to be transferred any more.", "")));

    private final LineSettingsReader settings;
    private final MasterDataCache cache;
    private final TimeEntryMapping mapping;
    private final CorrectionMapping corrections;

    MapLines(LineSettingsReader settings, MasterDataCache cache, LookupTables tables) {
        this.settings = settings;
        this.cache = cache;
        this.mapping = new TimeEntryMapping(tables);
        this.corrections = new CorrectionMapping(tables);
    }

    /** Maps with the master data at hand; the round says whether newer is wanted first. */
    public JournalRound map(Batch batch) {
        try {
            LineSettings now = settings.read(batch);
            MasterData data = cache.get(now.connection()).orElse(null);
            if (data == null || !cache.current(now.connection(), data)) {
                return JournalRound.of(batch, List.of(), List.of(), Map.of(), !batch.isEmpty());
            }
            return map(batch, now, data, null);
        } catch (CausedException e) {
            return held(batch, e);
        }
    }

    /** Maps again after master data was read, or could not be: then nobody dies of what it lacks. */
    public JournalRound mapAgain(MasterDataReading reading, JournalRound round) {
        Batch batch = round.batch();
        try {
            LineSettings now = settings.read(batch);
            MasterData data = cache.get(now.connection()).orElse(null);
            if (data == null || reading.failure() != null && !cache.current(now.connection(), data)) {
                return JournalRound.settledWhole(batch, reading.failure());
            }
            return map(batch, now, data, reading.failure());
        } catch (CausedException e) {
            return held(batch, e);
        }
    }

    /** @param instead the outcome of entries that newer master data might save; null when there is none to be had */
    private JournalRound map(Batch batch, LineSettings now, MasterData data, Outcome instead) {
        List<PlannedLine> lines = new ArrayList<>();
        List<Correction> changed = new ArrayList<>();
        Map<Long, Outcome> settled = new HashMap<>();
        boolean wanted = false;
        boolean replayed = false;
        for (Claim claim : batch.claims()) {
            Mapped mapped = claim.wanted() ? mapping.map(claim, now, data) : WITHDRAWN;
            if (claim.corrects() && (mapped.line() != null || mapped.outcome() instanceof Outcome.Skipped)) {
                changed.add(corrections.of(claim, mapped, now, data));
            } else if (mapped.line() != null) {
                lines.add(new PlannedLine(claim, mapped.line(), mapped.expected(), null));
            } else {
                boolean open = mapped.byMasterData() && instead != null;
                settled.put(claim.deliveryId(), open ? instead : mapped.outcome());
                wanted |= mapped.byMasterData();
                replayed |= mapped.byMasterData() && claim.tried();
            }
        }
        return JournalRound.of(
                batch, lines, changed, settled, wanted && instead == null && !cache.fresh(data, replayed));
    }

    /** A setting is missing or wrong: the connection's fault, which ends when the settings change. */
    private static JournalRound held(Batch batch, CausedException e) {
        return JournalRound.settledWhole(batch, new Outcome.Held(e.why(), Fault.CREDENTIALS));
    }
}
