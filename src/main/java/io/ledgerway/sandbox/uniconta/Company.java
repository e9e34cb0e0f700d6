package io.ledgerway.sandbox.uniconta;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The company's tables. Whoever reads or writes them holds this object's monitor. */
final class Company {

    private final Map<String, Table> tables = new LinkedHashMap<>();
    private Pool pool = new Pool();

    Company() {
        Entities.all().forEach((name, entity) -> tables.put(name, new Table(Entities.stored(entity))));
    }

    Table table(String entity) {
        return tables.get(Entities.named(entity).name());
    }

    Table table(Entity entity) {
        return tables.get(entity.name());
    }

    /** The master row of that key; empty too when the key is null. */
    Optional<Row> find(String entity, Object key) {
        return key == null ? Optional.empty() : table(entity).find(key);
    }

    Row add(RowDraft draft) {
        return table(draft.entity()).insert(pool.shared(draft.stored()));
    }

    Row change(Row row, RowDraft draft) {
        return table(row.entity()).replace(row, pool.shared(draft.storedOver(row)));
    }

    void remove(Row row) {
        table(row.entity()).delete(row);
    }

    /** Forgets every row. */
    void clear() {
        tables.values().forEach(Table::clear);
        pool = new Pool();
    }
}
