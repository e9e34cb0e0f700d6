package io.ledgerway.uniconta;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import io.ledgerway.delivery.Batch;
import io.ledgerway.delivery.Claim;
import io.ledgerway.delivery.DeliveryState;
import io.ledgerway.document.TimeEntry;
import io.ledgerway.lookup.LookupTables;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** An ordinary company, its settings, tables and entries; a test changes only what it is about. */
public final class TestCompany implements Connections, LookupTables {

    public static final Instant NOW = Instant.parse("2025-10-01T08:00:00Z");

    public final Map<String, String> values = new HashMap<>(Map.of(
            "company-id", "12345",
            "username", "ServerUser",
            "password", "correct horse",
            "journal", "INTEMPUS"));
    final Map<String, String> defaults = new HashMap<>();
    final Map<String, String> flow = new HashMap<>();
    final Map<String, Map<String, Row>> tables = new HashMap<>();

    String referenceField = "ReferenceNumber";

    static TimeEntry entry() {
        return new TimeEntry(
                "901",
                5,
                true,
                "17",
                "Anna",
                "2636",
                "1",
                "10",
                "Projekttimer",
                TimeEntry.Unit.HOURS,
                new BigDecimal("7.5"),
                null,
                LocalDate.of(2025, 9, 27),
                LocalTime.of(7, 0),
                LocalTime.of(15, 0),
                "Montage",
                false);
    }

    static Claim claim(TimeEntry entry) {
        return claim(entry, 1);
    }

    static Claim claim(TimeEntry entry, int version) {
        String reference = "INT-" + entry.id() + (version == 1 ? "" : "-R" + version);
        return new Claim(
                Long.parseLong(entry.id()),
                entry.id(),
                version,
                reference,
                1,
                DeliveryState.SENDING,
                false,
                UnicontaJson.write(entry));
    }

    static Batch batch(Claim... claims) {
        return new Batch("time-entries", "uniconta", 1, time -> true, false, List.of(claims));
    }

    /** So many entries, with ids from 1000. */
    static Batch batch(int entries) {
        return batch(IntStream.range(1000, 1000 + entries)
                .mapToObj(id -> claim(with(Map.of("id", String.valueOf(id)))))
                .toArray(Claim[]::new));
    }

    /** The ordinary entry with other properties. */
    static TimeEntry with(Map<String, Object> properties) {
        Map<String, Object> changed = new LinkedHashMap<>(
                UnicontaJson.MAPPER.convertValue(entry(), new com.fasterxml.jackson.core.type.TypeReference<>() {}));
        changed.putAll(properties);
        return UnicontaJson.MAPPER.convertValue(changed, TimeEntry.class);
    }

    TestCompany row(String table, String key, String target, String... columns) {
        Map<String, String> further = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i += 2) {
            further.put(columns[i], columns[i + 1]);
        }
        tables.computeIfAbsent(table, name -> new HashMap<>()).put(key, new Row(target, further));
        return this;
    }

    LineSettings settings() {
        return LineSettings.read(get("uniconta"), "time-entries", flow::get);
    }

    @Override
    public ConnectionSettings get(String name) {
        return new ConnectionSettings(
                name,
                "uniconta",
                URI.create("https://api.uniconta.com"),
                "production",
                1,
                100,
                0,
                5000,
                Duration.ofSeconds(5),
                Duration.ofSeconds(60),
                Duration.ofMinutes(50),
                Duration.ofSeconds(30),
                Duration.ofMinutes(5),
                8,
                Duration.ofSeconds(5),
                Duration.ofMinutes(5),
                referenceField,
                Map.copyOf(defaults),
                Map.copyOf(values));
    }

    @Override
    public List<String> names() {
        return List.of("uniconta");
    }

    @Override
    public void onChange(Runnable listener) {
        // settings of a test do not change by themselves
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
        Map<String, Row> rows = tables.getOrDefault(table, Map.of());
        return keys.stream()
                .filter(rows::containsKey)
                .findFirst()
                .map(rows::get)
                .or(() -> Optional.ofNullable(rows.get("*")));
    }

    /** Master data to which the ordinary entry fits. */
    static MasterData masterData() {
        MasterRows rows = new MasterRows();
        rows.add(MasterEntity.PROJECTS, rows("""
                [{"Number":"2636","Name":"Havnen","Phase":"InProgress","Blocked":false},
                 {"Number":"2700","Name":"Slut","Phase":"Completed"},
                 {"Number":"2701","Phase":"Created","Blocked":true},
                 {"Number":"2702","Phase":"Kører"},
                 {"Number":"2703","Phase":"Igangværende"},
                 {"Number":"2704"}]"""));
        rows.add(MasterEntity.EMPLOYEES, rows("""
                [{"Number":"17","CostPrice":310.5,"SalesPrice":625.0},
                 {"Number":"18","Blocked":true},
                 {"Number":"19","Terminated":"2025-09-26T00:00:00"},
                 {"Number":"20","Terminated":"2025-09-27T00:00:00"},
                 {"Number":"21","Terminated":"0001-01-01T00:00:00"}]"""));
        rows.add(MasterEntity.PAY_CATEGORIES, rows("""
                [{"Number":"10","Name":"Projekttimer","PrCategory":"TIMER","Unit":"Hours","Invoiceable":true,
                  "Rate":250.0,"SalesPrice":600.0},
                 {"Number":"11","Name":"Kørsel","PrCategory":"KM","Unit":"km","Item":"KM-STATEN"},
                 {"Number":"12","Name":"Spærret","Blocked":true},
                 {"Number":"13","Name":"To gange"},
                 {"Number":"14","Name":"To gange"},
                 {"Number":"15","Name":"Uden kategori"},
                 {"Number":"16","Name":"Skæv","PrCategory":"FINDES-IKKE"}]"""));
        rows.add(MasterEntity.PROJECT_CATEGORIES, rows("""
                [{"Number":"TIMER","Unit":"Hours","Invoiceable":true},
                 {"Number":"KM","Unit":"km","Invoiceable":false},
                 {"Number":"DIV","Unit":"stk"}]"""));
        return rows.snapshot(NOW);
    }

    /** A JSON array as Uniconta answers it. */
    public static List<com.fasterxml.jackson.databind.JsonNode> rows(String json) {
        return ((AnswerBody.Rows) AnswerBody.of(json)).rows();
    }
}
