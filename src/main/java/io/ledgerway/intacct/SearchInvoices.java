package io.ledgerway.intacct;

import io.ledgerway.cause.CausedException;
import io.ledgerway.cause.Fault;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideRequest;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.session.SignInRefusedException;
import org.springframework.stereotype.Component;

/** The steps of the Kamelet that makes the calls of a search, signing in again when the session is over. */
@Component("intacctSearchInvoices")
class SearchInvoices {

    private final Connections connections;
    private final IntacctSessions sessions;
    private final BilledTransactions billed;

    SearchInvoices(Connections connections, IntacctSessions sessions, BilledTransactions billed) {
        this.connections = connections;
        this.sessions = sessions;
        this.billed = billed;
    }

    public InvoiceSearch signIn(InvoiceSearch search, String connection) {
        try {
            return search.in(sessions.get(connection));
        } catch (SignInRefusedException e) {
            return search.failed(new Outcome.Held(e.why(), e.fault()));
        } catch (CausedException e) {
            return search.failed(new Outcome.Retry(e.why(), null));
        }
    }

    public OutsideRequest request(InvoiceSearch search, String connection) {
        ConnectionSettings settings = connections.get(connection);
        GatewayRequest request =
                GatewayRequest.read(Envelope.of(settings), Login.session(search.session()), search.functions());
        String operation = search.stage() == InvoiceSearch.Stage.QUERY ? "find-documents" : "find-by-external-id";
        return GatewayCalls.of(operation, request, search.session().endpoint(), null);
    }

    public InvoiceSearch read(OutsideAnswer answer, InvoiceSearch search, String connection) {
        GatewayAnswer read = GatewayAnswerReader.read(answer);
        sessions.used(connection, search.session(), read);
        billed.count(connection, read);
        InvoiceSearch next = SearchAnswerReader.read(answer, read, search, connection);
        if (next != null) {
            return next;
        }
        sessions.drop(connection, search.session());
        InvoiceSearch again = search.sessionRefused();
        return again.refusals() < IntacctSessions.REFUSALS
                ? again
                : again.failed(
                        new Outcome.Held(CallFault.sessionsRefused(SearchAnswerReader.DOING), Fault.CREDENTIALS));
    }
}
