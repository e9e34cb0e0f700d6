package io.ledgerway.intacct;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.delivery.Batch;
import io.ledgerway.document.DocumentJson;
import io.ledgerway.ledger.InvoiceForecasts;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Maps as a delivery does, and stops before anything is sent. Asks Intacct nothing. */
@Component("intacctForecasts")
class IntacctForecasts implements InvoiceForecasts {

    private final MapInvoices mapping;

    IntacctForecasts(MapInvoices mapping) {
        this.mapping = mapping;
    }

    @Override
    public String system() {
        return "intacct";
    }

    @Override
    public Map<Long, Forecast> of(Batch batch) {
        InvoiceRound round = mapping.map(batch, batch.connection());
        Map<Long, Forecast> forecasts = new HashMap<>();
        round.settled().forEach((id, outcome) -> forecasts.put(id, new Forecast(null, outcome)));
        round.unsent().forEach(document -> forecasts.put(document.claim().deliveryId(), forecast(document)));
        round.toLookUp()
                .forEach(suspect ->
                        forecasts.put(suspect.document().claim().deliveryId(), forecast(suspect.document())));
        return forecasts;
    }

    @Override
    public long calls(long invoices, ConnectionSettings connection) {
        return (invoices + connection.batchSize() - 1) / connection.batchSize();
    }

    /** Without envelope: no password is in it. */
    private static Forecast forecast(PlannedDocument document) {
        String xml = document.functions().stream()
                .map(function -> ElementText.write(function.element()).replaceFirst("^<\\?xml[^>]*>", ""))
                .collect(Collectors.joining());
        return new Forecast(DocumentJson.write(xml), null);
    }
}
