package io.ledgerway.sandbox.uniconta;

import io.ledgerway.sandbox.uniconta.Field.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The entities that the simulator knows, from the table entities.csv beside this class. */
final class Entities {

    static final String JOURNAL = "ProjectJournalClient";
    static final String JOURNAL_LINE = "ProjectJournalLineClient";
    static final String TRANSACTION = "ProjectTransClient";
    static final String POSTED_JOURNAL = "ProjectJournalPostedClient";
    static final String PROJECT = "ProjectClient";
    static final String TASK = "ProjectTaskClient";
    static final String EMPLOYEE = "EmployeeClient";
    static final String PAY_CATEGORY = "EmpPayrollCategoryClient";
    static final String PROJECT_CATEGORY = "PrCategoryClient";
    static final String NUMBER_SERIES = "NumberSerieClient";
    static final String DEBTOR = "DebtorClient";
    static final String ITEM = "InvItemClient";
    static final String INVOICE = "DebtorInvoiceClient";
    static final String INVOICE_LINE = "DebtorInvoiceLines";
    /** The company's own field on its master rows: ticked for what Intempus is to have. */
    static final String OWN_TICK = "IntempusActive";

    /** With this after its name an entity shows the company's own fields too (apis/uniconta.md 1). */
    private static final String OWN = "User";

    private static final Map<String, Entity> ALL = read();
    private static final Map<String, Entity> STORED = withOwnFields();

    private Entities() {}

    static Map<String, Entity> all() {
        return ALL;
    }

    /** The entity of that name, in exactly this case. */
    static Entity named(String name) {
        Entity entity =
                name.endsWith(OWN) ? STORED.get(name.substring(0, name.length() - OWN.length())) : ALL.get(name);
        if (entity == null) {
            throw new Refused(ErrorCode.UNKNOWN_ENTITY, "Entity", name);
        }
        return entity;
    }

    /** The same entity with the company's own fields, as its rows are stored. */
    static Entity stored(Entity entity) {
        return STORED.getOrDefault(entity.name(), entity);
    }

    private static Map<String, Entity> withOwnFields() {
        Map<String, Entity> stored = new LinkedHashMap<>();
        for (String name : List.of(DEBTOR, PROJECT, ITEM, EMPLOYEE)) {
            List<Field> fields = new ArrayList<>(ALL.get(name).fields());
            fields.add(new Field(OWN_TICK, fields.size(), FieldType.FLAG, null, 0, Set.of()));
            stored.put(name, new Entity(name, fields));
        }
        return stored;
    }

    private static Map<String, Entity> read() {
        Map<String, List<Field>> fields = new LinkedHashMap<>();
        lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> {
            String[] cells = line.split(",", -1);
            List<Field> sofar = fields.computeIfAbsent(cells[0], name -> new ArrayList<>());
            sofar.add(field(cells, sofar.size()));
        });
        Map<String, Entity> entities = new LinkedHashMap<>();
        fields.forEach((name, all) -> entities.put(name, new Entity(name, all)));
        return entities;
    }

    private static Field field(String[] cells, int position) {
        String type = cells[2].toUpperCase(Locale.ROOT).replace('-', '_');
        Labels labels = Arrays.stream(Labels.values())
                .filter(known -> known.name().equals(type))
                .findFirst()
                .orElse(null);
        int length = cells[3].isEmpty() ? 0 : Integer.parseInt(cells[3]);
        return new Field(
                cells[1],
                position,
                labels == null ? FieldType.valueOf(type) : FieldType.TEXT,
                labels,
                length,
                roles(cells[4]));
    }

    private static Set<Role> roles(String cell) {
        return Arrays.stream(cell.split(" "))
                .filter(role -> !role.isEmpty())
                .map(role -> Role.valueOf(role.toUpperCase(Locale.ROOT).replace('-', '_')))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static Stream<String> lines() {
        try (InputStream table = Entities.class.getResourceAsStream("entities.csv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
