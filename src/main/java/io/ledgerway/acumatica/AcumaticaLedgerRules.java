package io.ledgerway.acumatica;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.document.Invoice;
import io.ledgerway.ledger.LedgerPolicy;
import io.ledgerway.ledger.LedgerRules;
import org.springframework.stereotype.Component;

/**
 * What Acumatica's ledgers take (apis/acumatica.md 5): lines below zero; an item in place of an account; a currency on bills and on
 * {@code SalesInvoice}, not on {@code Invoice}.
 */
@Component("acumaticaLedgerRules")
class AcumaticaLedgerRules implements LedgerRules {

    @Override
    public String system() {
        return "acumatica";
    }

    /** @throws io.ledgerway.cause.CausedException code {@code SETTING_INVALID} */
    @Override
    public LedgerPolicy policy(Invoice invoice, ConnectionSettings connection) {
        DocumentSettings settings = DocumentSettings.read(connection);
        LedgerPolicy.TaxCodes taxCodes = switch (settings.taxMode()) {
            case NONE -> LedgerPolicy.TaxCodes.NONE;
            case LINES -> LedgerPolicy.TaxCodes.REQUIRED;
            case CATEGORY -> LedgerPolicy.TaxCodes.OPTIONAL;
        };
        boolean currency = invoice.kind() != null
                && settings.entity(DocumentKind.of(invoice.kind()), String.valueOf(invoice.currency())).currency
                        != null;
        return new LedgerPolicy(taxCodes, true, currency, true);
    }
}
