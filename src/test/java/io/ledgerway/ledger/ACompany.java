package io.ledgerway.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.ledger.LedgerMapping.Result;
import io.ledgerway.ledger.LedgerPolicy.TaxCodes;
import io.ledgerway.lookup.LookupTables;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A company's ledger connection with its lookup tables, in which everything goes to account 1000. */
final class ACompany implements LookupTables {

    final Map<String, String> values = new HashMap<>();
    final Map<String, String> defaults = new HashMap<>();
    LedgerPolicy policy = new LedgerPolicy(TaxCodes.NONE, true, true, false);
    CausedException unreadable;
    private final Map<String, Map<String, Row>> tables = new HashMap<>();

    ACompany() {
        row("accounts", "income", "1000").row("accounts", "expense", "2000");
    }

    ACompany row(String table, String key, String target, String... columns) {
        Map<String, String> further = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i += 2) {
            further.put(columns[i], columns[i + 1]);
        }
        tables.computeIfAbsent(table, name -> new HashMap<>()).put(key, new Row(target, further));
        return this;
    }

    ACompany without(String table) {
        tables.remove(table);
        return this;
    }

    Result map(AnInvoice invoice) {
        return new InvoiceMapping(this).map(invoice.build(), connection("intacct"), policy);
    }

    LedgerInvoice booked(AnInvoice invoice) {
        Result result = map(invoice);
        assertThat(result).isInstanceOf(Result.Mapped.class);
        return ((Result.Mapped) result).invoice();
    }

    List<LedgerLine> contra(AnInvoice invoice) {
        return ((Result.Mapped) map(invoice)).contra();
    }

    Outcome stopped(AnInvoice invoice) {
        return ((Result.Stopped) map(invoice)).outcome();
    }

    Outcome.Dead dead(AnInvoice invoice) {
        return (Outcome.Dead) stopped(invoice);
    }

    ConnectionSettings connection(String system) {
        return new ConnectionSettings(
                "books",
                system,
                URI.create("https://books.example"),
                "production",
                1,
                100,
                0,
                0,
                Duration.ofSeconds(5),
                Duration.ofSeconds(60),
                Duration.ofMinutes(50),
                Duration.ofSeconds(30),
                Duration.ofMinutes(5),
                8,
                Duration.ofSeconds(5),
                Duration.ofMinutes(5),
                null,
                Map.copyOf(defaults),
                Map.copyOf(values));
    }

    @Override
    public boolean exists(String connection, String table) {
        return tables.containsKey(table);
    }

    @Override
    public String file(String connection, String table) {
        return "tables/" + connection + "/" + table + ".csv";
    }

    @Override
    public Optional<Row> find(String connection, String table, List<String> keys) {
        if (unreadable != null) {
            throw unreadable;
        }
        Map<String, Row> rows = tables.getOrDefault(table, Map.of());
        return keys.stream()
                .filter(rows::containsKey)
                .findFirst()
                .map(rows::get)
                .or(() -> Optional.ofNullable(rows.get("*")));
    }
}
