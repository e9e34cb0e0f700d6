package io.ledgerway.preview;

import io.ledgerway.connection.Connections;
import io.ledgerway.delivery.Foresight;
import io.ledgerway.ledger.InvoiceForecasts;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The previews of the shipped flows of invoices: one line for each ledger. */
@Configuration(proxyBeanMethods = false)
class InvoicePreviews {

    @Bean
    FlowPreview invoicesToIntacctPreview(
            Connections connections, Foresight foresight, List<InvoiceForecasts> forecasts) {
        return new InvoicesPreview("invoices-to-intacct", "intacct", connections, foresight, forecasts);
    }

    @Bean
    FlowPreview invoicesToAccountsIqPreview(
            Connections connections, Foresight foresight, List<InvoiceForecasts> forecasts) {
        return new InvoicesPreview("invoices-to-accountsiq", "accountsiq", connections, foresight, forecasts);
    }

    @Bean
    FlowPreview invoicesToAcumaticaPreview(
            Connections connections, Foresight foresight, List<InvoiceForecasts> forecasts) {
        return new InvoicesPreview("invoices-to-acumatica", "acumatica", connections, foresight, forecasts);
    }
}
