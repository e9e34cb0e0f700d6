package io.ledgerway.ledger;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.delivery.Batch;
import io.ledgerway.delivery.Outcome;
import java.util.Map;

/** What a system would be sent for waiting invoices. A bean per ledger; sends nothing. */
public interface InvoiceForecasts {

    /** The system, as in the setting {@code system}. */
    String system();

    /**
     * What one invoice would become.
     *
     * @param request what the target would be sent, as JSON (a text for XML); null with an outcome
     * @param outcome why nothing would be sent; null with a request
     */
    record Forecast(String request, Outcome outcome) {}

    /** By delivery id, one for each claim. */
    Map<Long, Forecast> of(Batch batch);

    /** Calls that so many invoices would cost, signing in aside. */
    long calls(long invoices, ConnectionSettings connection);
}
