package io.ledgerway.intacct;

import io.ledgerway.cause.Cause;
import io.ledgerway.connection.Connections;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.ledger.BookedBefore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The steps of the Kamelet that looks up documents of a round which may stand in Intacct already: an earlier version, a
 * control id that was executed, a number that is taken.
 */
@Component("intacctLookUpSuspects")
class LookUpSuspects {

    private final Connections connections;

    LookUpSuspects(Connections connections) {
        this.connections = connections;
    }

    public InvoiceSearch start(InvoiceRound round) {
        List<InvoiceSearch.Wanted> wanted = new ArrayList<>();
        for (Suspect suspect : round.toLookUp()) {
            ExpectedDocument document = suspect.document().expected();
            wanted.add(new InvoiceSearch.Wanted(document, document.reference()));
            suspect.document()
                    .claim()
                    .earlier()
                    .forEach(version -> wanted.add(new InvoiceSearch.Wanted(document, version.reference())));
        }
        return InvoiceSearch.of(SearchSettings.of(connections.get(round.batch().connection())), wanted);
    }

    public InvoiceRound read(InvoiceSearch search, InvoiceRound round) {
        List<PlannedDocument> toSend = new ArrayList<>();
        Map<Long, Outcome> settled = new HashMap<>();
        for (Suspect suspect : round.toLookUp()) {
            Optional<Outcome> outcome = suspect.why() == Suspect.Why.EARLIER_VERSION
                    ? earlier(suspect, search)
                    : Optional.of(found(suspect, search));
            outcome.ifPresentOrElse(
                    known -> settled.put(suspect.document().claim().deliveryId(), known),
                    () -> toSend.add(suspect.document()));
        }
        return round.lookedUp(toSend, settled);
    }

    /** Nothing of this version was sent: it waits while its earlier ones cannot be looked up. */
    private static Optional<Outcome> earlier(Suspect suspect, InvoiceSearch search) {
        return search.wanted().stream()
                .filter(wanted -> wanted.document() == suspect.document().expected())
                .flatMap(wanted -> SearchVerdict.of(wanted, search).stream())
                .findFirst()
                .map(outcome -> notSent(suspect, outcome, search));
    }

    private static Outcome notSent(Suspect suspect, Outcome outcome, InvoiceSearch search) {
        if (search.failure() instanceof Outcome.Held held) {
            return held;
        }
        if (outcome instanceof Outcome.InDoubt doubt) {
            return new Outcome.Retry(doubt.cause(), null);
        }
        String targetId = outcome instanceof Outcome.Delivered delivered
                ? delivered.targetId()
                : ((Outcome.Dead) outcome).targetId();
        int version = suspect.document().claim().version() - 1;
        return BookedBefore.of(suspect.document().claim(), version, targetId, "Intacct");
    }

    /** There: adopted where it is equal. Recorded and not to be found: later perhaps, and at last a person's. */
    private static Outcome found(Suspect suspect, InvoiceSearch search) {
        ExpectedDocument document = suspect.document().expected();
        Optional<Outcome> found = SearchVerdict.of(new InvoiceSearch.Wanted(document, document.reference()), search);
        if (found.isPresent()) {
            return found.get();
        }
        if (suspect.why() == Suspect.Why.EXISTS) {
            return new Outcome.Dead(suspect.cause());
        }
        return suspect.document().claim().attempt() < FunctionVerdict.TRIES
                ? new Outcome.InDoubt(suspect.cause())
                : new Outcome.Dead(new Cause(
                        "RECORDED_BUT_NOT_FOUND",
                        "Intacct says that it executed " + document.name()
                                + " before, and it is not to be found there.",
                        "Look in Intacct for the number, and for the external id " + document.reference()
                                + ". Where it is, discard this delivery with a reason; where it was deleted, enter it"
                                + " by hand."));
    }
}
