package io.ledgerway.intacct;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import io.ledgerway.delivery.Batch;
import io.ledgerway.delivery.Claim;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.delivery.Settlement;
import io.ledgerway.ledger.LedgerMapping;
import io.ledgerway.session.SignInRefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The steps of the Kamelet that looks up documents whose answer was lost, or is to come later. What a callback has said
 * meanwhile counts first.
 */
@Component("intacctFindInvoices")
class FindInvoices {

    private final Connections connections;
    private final ClaimedInvoices invoices;
    private final CallbackTable callbacks;

    FindInvoices(Connections connections, LedgerMapping mapping, CallbackTable callbacks) {
        this.connections = connections;
        this.invoices = new ClaimedInvoices(mapping);
        this.callbacks = callbacks;
    }

    /** What is to be looked up, with what a callback has said of each. */
    public InvoiceSearch start(Batch batch) {
        ConnectionSettings connection = connections.get(batch.connection());
        DocumentSettings settings = DocumentSettings.read(connection);
        Map<String, FunctionResult> told = told(batch);
        List<InvoiceSearch.Wanted> wanted = new ArrayList<>();
        for (Claim claim : batch.claims()) {
            FunctionResult result = told.get(claim.reference());
            if (result == null || !result.succeeded()) {
                expected(claim, connection, settings)
                        .ifPresent(document -> wanted.add(new InvoiceSearch.Wanted(document, claim.reference())));
            }
        }
        return InvoiceSearch.of(SearchSettings.of(connection), wanted);
    }

    /**
     * One outcome for each claim: there, different, refused, not there, or still in doubt.
     *
     * @throws SignInRefusedException when the connection is at fault: the caller suspends it, and the claims stay in doubt
     */
    public List<Settlement> settle(InvoiceSearch search, Batch batch) {
        if (search.failure() instanceof Outcome.Held held) {
            throw new SignInRefusedException(held.cause(), held.fault());
        }
        Map<String, FunctionResult> told = told(batch);
        List<Settlement> settlements = batch.claims().stream()
                .map(claim -> new Settlement(
                        claim.deliveryId(), outcome(claim, search, told.get(claim.reference()), batch.connection())))
                .toList();
        callbacks.forget(batch.connection(), told.keySet());
        return settlements;
    }

    private Map<String, FunctionResult> told(Batch batch) {
        return callbacks.of(
                batch.connection(),
                batch.claims().stream().map(Claim::reference).toList());
    }

    private Optional<ExpectedDocument> expected(Claim claim, ConnectionSettings connection, DocumentSettings settings) {
        try {
            return Optional.of(invoices.expect(claim, connection, settings));
        } catch (CausedException e) {
            return Optional.empty();
        }
    }

    private static Outcome outcome(Claim claim, InvoiceSearch search, FunctionResult told, String connection) {
        if (told != null && told.succeeded()) {
            return new Outcome.Delivered(told.key() == null ? claim.reference() : told.key());
        }
        InvoiceSearch.Wanted wanted = search.wanted().stream()
                .filter(each -> each.reference().equals(claim.reference()))
                .findFirst()
                .orElse(null);
        if (wanted == null) {
            return new Outcome.Dead(unreadable(claim));
        }
        return SearchVerdict.of(wanted, search)
                .orElseGet(() ->
                        told == null ? new Outcome.NotThere() : refused(claim, wanted.document(), told, connection));
    }

    /** A callback refused it, and it is not there: what may pass is sent again. */
    private static Outcome refused(Claim claim, ExpectedDocument document, FunctionResult told, String connection) {
        CreateAnswerReader.Verdict verdict =
                FunctionVerdict.of(told, new PlannedDocument(claim, document, null, List.of()), connection);
        if (verdict.suspect() != null) {
            return verdict.suspect().why() == Suspect.Why.RECORDED
                    ? new Outcome.InDoubt(verdict.suspect().cause())
                    : new Outcome.Dead(verdict.suspect().cause());
        }
        return verdict.outcome() instanceof Outcome.Dead || verdict.outcome() instanceof Outcome.Held
                ? verdict.outcome()
                : new Outcome.NotThere();
    }

    private static Cause unreadable(Claim claim) {
        return new Cause(
                "PAYLOAD_INVALID",
                "Nobody can say what was sent for " + claim.document() + ": its stored document cannot be read.",
                "Look in Intacct for the external id " + claim.reference()
                        + ", then discard this delivery with a reason.");
    }
}
