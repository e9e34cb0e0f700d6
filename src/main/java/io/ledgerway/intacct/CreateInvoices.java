package io.ledgerway.intacct;

import io.ledgerway.cause.CausedException;
import io.ledgerway.cause.Fault;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideRequest;
import io.ledgerway.delivery.Batch;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.session.SignInRefusedException;
import java.util.List;
import org.springframework.stereotype.Component;

/** The steps of the Kamelet that sends the documents of a round, all in one call; each may fail alone. */
@Component("intacctCreateInvoices")
class CreateInvoices {

    private final Connections connections;
    private final IntacctSessions sessions;
    private final GatewayPatience patience;
    private final BilledTransactions billed;

    CreateInvoices(
            Connections connections, IntacctSessions sessions, GatewayPatience patience, BilledTransactions billed) {
        this.connections = connections;
        this.sessions = sessions;
        this.patience = patience;
        this.billed = billed;
    }

    /** The documents of the next call and a session for it; where there is none, nothing is left to send. */
    public InvoiceRound signIn(InvoiceRound round) {
        String connection = round.batch().connection();
        try {
            ConnectionSettings settings = connections.get(connection);
            boolean later = Envelope.of(settings).policyId() != null;
            List<PlannedDocument> chunk = Chunks.next(round.unsent(), round.alone() ? 1 : settings.batchSize(), later);
            return round.take(chunk, later ? null : sessions.get(connection));
        } catch (SignInRefusedException e) {
            return round.settleUnsent(new Outcome.Held(e.why(), e.fault()));
        } catch (CausedException e) {
            return round.settleUnsent(new Outcome.Retry(e.why(), null));
        }
    }

    /** In the session; a request that is executed later carries the password, since a session may end before. */
    public OutsideRequest request(InvoiceRound round) {
        Batch batch = round.batch();
        ConnectionSettings settings = connections.get(batch.connection());
        GatewaySession session = round.session();
        GatewayRequest request = GatewayRequest.write(
                session == null ? Envelope.of(settings) : Envelope.of(settings).online(),
                session == null ? Login.password(settings) : Login.session(session),
                round.chunk().stream()
                        .flatMap(document -> document.functions().stream())
                        .toList());
        return GatewayCalls.of("create-invoices", request, session == null ? null : session.endpoint(), batch.lease());
    }

    public InvoiceRound read(OutsideAnswer answer, InvoiceRound round) {
        String connection = round.batch().connection();
        GatewayAnswer read = GatewayAnswerReader.read(answer);
        sessions.used(connection, round.session(), read);
        billed.count(connection, read);
        CreateReading reading =
                CreateAnswerReader.read(answer, read, round.chunk(), connection, patient(connection, read));
        if (reading instanceof CreateReading.SessionOver) {
            return signInAgain(round);
        }
        if (reading instanceof CreateReading.OneByOne) {
            return round.oneByOne();
        }
        if (reading instanceof CreateReading.AllAlike all) {
            InvoiceRound settled = round.settleChunk(all.outcome());
            return all.outcome() instanceof Outcome.Dead || awaitsCallback(all.outcome())
                    ? settled
                    : settled.settleUnsent(rest(all.outcome()));
        }
        CreateReading.Each each = (CreateReading.Each) reading;
        return round.answered(each.outcomes(), each.suspects());
    }

    /** A request that was taken for later says nothing against the next one. */
    private static boolean awaitsCallback(Outcome outcome) {
        return outcome instanceof Outcome.InDoubt doubt && doubt.cause().code().equals(CreateAnswerReader.AWAITING);
    }

    private boolean patient(String connection, GatewayAnswer read) {
        if (read instanceof GatewayAnswer.ControlFailure failure
                && ErrorTable.read(ErrorTable.Level.CONTROL, failure.errors()).meaning() == Meaning.GATEWAY_UNSURE) {
            return patience.lasts(connection);
        }
        if (read instanceof GatewayAnswer.Results) {
            patience.restore(connection);
        }
        return true;
    }

    /** Nothing was executed: the same functions go again, once, in a new session. */
    private InvoiceRound signInAgain(InvoiceRound round) {
        if (round.session() != null) {
            sessions.drop(round.batch().connection(), round.session());
        }
        InvoiceRound again = round.sessionRefused();
        return again.refusals() < IntacctSessions.REFUSALS
                ? again
                : again.settleUnsent(
                        new Outcome.Held(CallFault.sessionsRefused(CreateAnswerReader.DOING), Fault.CREDENTIALS));
    }

    /** What the fault of one call means for documents that no call has taken: they were surely not sent. */
    private static Outcome rest(Outcome met) {
        return met instanceof Outcome.InDoubt doubt ? new Outcome.Retry(doubt.cause(), null) : met;
    }
}
