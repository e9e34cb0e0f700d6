package io.ledgerway.invoice;

import io.ledgerway.flow.InvoiceFlows;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Our companies as the settings of the ledgers' connections list them now. Read beside the connections' own reading: a
 * ledger whose password is missing still says whose invoices are its own, and they wait for it.
 */
@Component
class OwnCompanies {

    private static final String STAGING = "staging";
    private static final String PRODUCTION = "production";

    private final Environment environment;

    OwnCompanies(Environment environment) {
        this.environment = environment;
    }

    List<OwnCompany> all() {
        Binder binder = Binder.get(environment);
        return InvoiceFlows.ledgers(environment).stream()
                .map(ledger -> new OwnCompany(ledger, environmentOf(binder, ledger), idsOf(binder, ledger)))
                .filter(company -> !company.ids().isEmpty())
                .toList();
    }

    /** As it is in every reference. A value that suspends a connection after a restored backup must not change it. */
    private static String environmentOf(Binder binder, String ledger) {
        String written = binder.bind(key(ledger, "environment"), String.class).orElse(PRODUCTION);
        return written.strip().equalsIgnoreCase(STAGING) ? STAGING : PRODUCTION;
    }

    private static List<String> idsOf(Binder binder, String ledger) {
        return binder.bind(key(ledger, "company-ids"), Bindable.listOf(String.class)).orElse(List.of()).stream()
                .flatMap(text -> Arrays.stream(text.split("[,;]")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String key(String ledger, String key) {
        return "ledgerway.connections." + ledger + "." + key;
    }
}
