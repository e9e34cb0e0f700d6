package io.ledgerway.flow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The flows that bring invoices into a ledger: one for each connection of a ledger, called {@code invoices-to-<connection>}. */
public final class InvoiceFlows {

    private static final String PREFIX = "invoices-to-";
    private static final Set<String> LEDGERS = Set.of("intacct", "accountsiq", "acumatica");

    private InvoiceFlows() {}

    /** The flow into a connection's ledger. */
    public static String to(String connection) {
        return PREFIX + connection;
    }

    public static boolean is(String flow) {
        return flow.startsWith(PREFIX);
    }

    /** The connection whose ledger the flow fills; empty for other flows. */
    public static Optional<String> connection(String flow) {
        return is(flow) ? Optional.of(flow.substring(PREFIX.length())) : Optional.empty();
    }

    /** The connections that lead to a ledger now, by their setting {@code system}, else by their name; sorted. */
    public static List<String> ledgers(Environment environment) {
        return Binder.get(environment)
                .bind("ledgerway.connections", Bindable.mapOf(String.class, Object.class))
                .orElse(Map.of())
                .keySet()
                .stream()
                .filter(name -> LEDGERS.contains(environment
                        .getProperty("ledgerway.connections." + name + ".system", name)
                        .strip()
                        .toLowerCase(Locale.ROOT)))
                .sorted()
                .toList();
    }
}
