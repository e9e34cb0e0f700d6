package io.ledgerway.ledger;

import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.Claim;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.delivery.SentVersion;
import java.util.Optional;

/** A booked invoice is a legal document: it is credited, not changed. */
public final class BookedBefore {

    private BookedBefore() {}

    /** Why a claim is not sent of which an earlier version is booked; empty when none is. */
    public static Optional<Outcome> of(Claim claim, String system) {
        return claim.earlier().stream()
                .filter(SentVersion::delivered)
                .findFirst()
                .map(booked -> of(claim, booked.version(), booked.targetId(), system));
    }

    /**
     * The same of one version.
     *
     * @param targetId as it stands there; null where that is not known
     * @param system for people
     */
    public static Outcome of(Claim claim, int version, String targetId, String system) {
        return new Outcome.Dead(
                new Cause(
                        "ALREADY_BOOKED",
                        "Version " + version + " of " + claim.document() + " is booked in " + system
                                + (targetId == null ? "" : " as " + targetId)
                                + "; an invoice is not changed afterwards.",
                        "Credit it, or correct it in " + system + ", then discard this delivery with a reason."),
                targetId,
                null);
    }
}
