package io.ledgerway.uniconta;

import io.ledgerway.delivery.Claim;
import io.ledgerway.delivery.SentVersion;
import io.ledgerway.lookup.LookupTables;
import java.util.List;

/**
 * Tells what a later version is to change. What earlier versions sent is made again from their stored content by today's
 * tables and settings; what these no longer tell is not compared.
 */
final class CorrectionMapping {

    private final TimeEntryMapping mapping;

    CorrectionMapping(LookupTables tables) {
        this.mapping = new TimeEntryMapping(tables);
    }

    /** @param mapped what became of the entry; no line when it is not to stand any more */
    Correction of(Claim claim, Mapped mapped, LineSettings now, MasterData data) {
        return new Correction(
                claim, mapped.line() != null, mapped.line(), mapped.expected(), earlier(claim, now, data));
    }

    /** For a look-up only, which needs no line. */
    Correction doubted(Claim claim, LineSettings now, MasterData data) {
        boolean wanted = claim.wanted() && !mapping.leavesOut(claim, now);
        return new Correction(claim, wanted, null, mapping.expect(claim, now, data), earlier(claim, now, data));
    }

    private List<EarlierLine> earlier(Claim claim, LineSettings now, MasterData data) {
        return claim.earlier().stream()
                .map(sent -> earlier(claim, sent, now, data))
                .toList();
    }

    private EarlierLine earlier(Claim claim, SentVersion sent, LineSettings now, MasterData data) {
        Claim then = new Claim(
                claim.deliveryId(),
                claim.document(),
                sent.version(),
                sent.reference(),
                claim.attempt(),
                claim.state(),
                true,
                sent.payload());
        return new EarlierLine(
                sent,
                mapping.expect(then, now, data),
                data == null ? null : mapping.map(then, now, data).line(),
                TimeEntryMapping.sameContent(claim, then));
    }
}
