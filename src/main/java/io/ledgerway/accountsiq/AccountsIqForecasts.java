package io.ledgerway.accountsiq;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import io.ledgerway.delivery.Batch;
import io.ledgerway.delivery.Claim;
import io.ledgerway.document.DocumentJson;
import io.ledgerway.ledger.InvoiceForecasts;
import io.ledgerway.ledger.LedgerMapping;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Maps as a delivery does, and stops before anything is sent. Asks AccountsIQ nothing: accounts, periods and rates are
 * not checked, and a rate that only AccountsIQ tells is shown as 1.
 */
@Component("accountsIqForecasts")
class AccountsIqForecasts implements InvoiceForecasts {

    private final Connections connections;
    private final LedgerMapping mapping;

    AccountsIqForecasts(Connections connections, LedgerMapping mapping) {
        this.connections = connections;
        this.mapping = mapping;
    }

    @Override
    public String system() {
        return "accountsiq";
    }

    @Override
    public Map<Long, Forecast> of(Batch batch) {
        ConnectionSettings connection = connections.get(batch.connection());
        InvoicePlans plans = new InvoicePlans(mapping, connection);
        Map<Long, Forecast> forecasts = new HashMap<>();
        for (Claim claim : batch.claims()) {
            InvoicePlans.Plan plan = plans.of(claim);
            forecasts.put(
                    claim.deliveryId(),
                    plan.stopped() == null
                            ? new Forecast(request(plan.documents(), connection), null)
                            : new Forecast(null, plan.stopped()));
        }
        return forecasts;
    }

    /** As many as sales invoices take; credit notes and purchases cost a call each. */
    @Override
    public long calls(long invoices, ConnectionSettings connection) {
        return (invoices + connection.batchSize() - 1) / connection.batchSize();
    }

    /** Without envelope: no token is in it. */
    private static String request(List<PlannedDocument> documents, ConnectionSettings connection) {
        DocumentSettings settings = DocumentSettings.read(connection);
        List<Element> elements = documents.stream()
                .map(PlannedDocument::document)
                .map(document -> {
                    BigDecimal rate = settings.rateWithoutAsking(document.currency());
                    return BatchDocumentXml.of(
                            document.kind().element(), document.at(rate == null ? BigDecimal.ONE : rate));
                })
                .toList();
        return DocumentJson.write(ElementWriter.write(elements));
    }
}
