package io.ledgerway.acumatica;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.delivery.Batch;
import io.ledgerway.ledger.InvoiceForecasts;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Maps as a delivery does, and stops before anything is sent. Asks Acumatica nothing. */
@Component("acumaticaForecasts")
class AcumaticaForecasts implements InvoiceForecasts {

    /** Lifting the hold, releasing, its progress, and the status read back. */
    private static final int CALLS_OF_A_RELEASE = 4;

    private final DeliverInvoices invoices;

    AcumaticaForecasts(DeliverInvoices invoices) {
        this.invoices = invoices;
    }

    @Override
    public String system() {
        return "acumatica";
    }

    @Override
    public Map<Long, Forecast> of(Batch batch) {
        InvoiceRound round = invoices.start(batch, batch.connection());
        Map<Long, Forecast> forecasts = new HashMap<>();
        round.stopped().forEach((id, outcome) -> forecasts.put(id, new Forecast(null, outcome)));
        round.documents().stream()
                .filter(each -> each.document() != null)
                .forEach(each -> forecasts.put(
                        each.claim().deliveryId(),
                        new Forecast(AcumaticaJson.write(each.document().record()), null)));
        return forecasts;
    }

    /** Look-ups aside, which only bills and doubts cost. */
    @Override
    public long calls(long invoices, ConnectionSettings connection) {
        DocumentSettings settings = DocumentSettings.read(connection);
        int each = 1 + (settings.release() ? CALLS_OF_A_RELEASE : settings.hold() ? 0 : 1);
        return invoices * each;
    }
}
