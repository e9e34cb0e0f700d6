package io.ledgerway.sandbox.uniconta;

import io.ledgerway.sandbox.uniconta.Field.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The rows of one entity: in order of creation, by key, and by the indexed field. Not safe for threads by itself. */
final class Table {

    private final Entity entity;
    private final Map<Integer, Row> rows = new LinkedHashMap<>();
    private final Map<List<Object>, Row> byKey = new HashMap<>();
    private final TreeMap<String, List<Row>> byIndex = new TreeMap<>();
    private final Field index;
    private int last;

    Table(Entity entity) {
        this.entity = entity;
        this.index = entity.index().orElse(null);
    }

    Entity entity() {
        return entity;
    }

    Collection<Row> rows() {
        return Collections.unmodifiableCollection(rows.values());
    }

    /** Rows by the indexed field, in its order; rows where it is blank are not among them. */
    Map<String, List<Row>> indexed() {
        return Collections.unmodifiableMap(byIndex);
    }

    /** Adds a row; fields given by the server that are still blank get the row's number. */
    Row insert(RowDraft draft) {
        for (Field field : entity.fields()) {
            if (field.is(Role.GIVEN) && draft.get(field) == null) {
                draft.set(
                        field, field.type() == FieldType.NUMBER ? BigDecimal.valueOf(last + 1L) : (Object) (last + 1));
            }
        }
        if (draft.key().contains(null)) {
            throw new Refused(ErrorCode.KEY_IS_EMPTY, entity.key().get(0).name(), null);
        }
        if (!entity.numbered() && byKey.containsKey(draft.key())) {
            throw new Refused(
                    ErrorCode.KEY_EXISTS,
                    entity.key().get(0).name(),
                    draft.key().get(0));
        }
        Row row = draft.seal(++last);
        add(row);
        return row;
    }

    /** Puts another content in a row's place; its key and number stay. */
    Row replace(Row old, RowDraft draft) {
        entity.key().forEach(field -> draft.set(field, old.get(field)));
        Row row = draft.seal(old.number());
        unindex(old);
        add(row);
        return row;
    }

    void delete(Row row) {
        rows.remove(row.number());
        byKey.remove(RowDraft.of(row).key());
        unindex(row);
    }

    void clear() {
        rows.clear();
        byKey.clear();
        byIndex.clear();
    }

    /** The row of that key; in a numbered table its own number is the last part. */
    Optional<Row> find(Object... key) {
        List<Object> wanted = List.of(key);
        if (!entity.numbered()) {
            return Optional.ofNullable(byKey.get(wanted));
        }
        Row row = rows.get(((Number) wanted.get(wanted.size() - 1)).intValue());
        return Optional.ofNullable(row).filter(found -> RowDraft.of(found).key().equals(wanted));
    }

    List<Row> select(Query query) {
        Stream<Row> fitting = candidates(query).filter(query::fits);
        if (query.order() != null) {
            fitting = fitting.sorted(query.order());
        }
        fitting = fitting.skip(query.skip());
        return (query.take() == 0 ? fitting : fitting.limit(query.take())).toList();
    }

    private Stream<Row> candidates(Query query) {
        return query.conditions().stream()
                .filter(condition -> condition.field() == index && condition.bounded())
                .findFirst()
                .map(this::fromIndex)
                .orElseGet(() -> rows.values().stream());
    }

    private Stream<Row> fromIndex(Condition condition) {
        List<Row> found = new ArrayList<>();
        for (Alternative alternative : condition.alternatives()) {
            String low = (String) alternative.low();
            String high = (String) alternative.high();
            if (low.compareTo(high) <= 0) {
                byIndex.subMap(low, true, high, true).values().forEach(found::addAll);
            }
        }
        return found.stream().sorted(Comparator.comparingInt(Row::number)).distinct();
    }

    private void add(Row row) {
        rows.put(row.number(), row);
        if (!entity.numbered()) {
            byKey.put(RowDraft.of(row).key(), row);
        }
        if (index != null && row.get(index) instanceof String value) {
            byIndex.merge(
                    value,
                    List.of(row),
                    (before, one) ->
                            Stream.concat(before.stream(), one.stream()).toList());
        }
    }

    private void unindex(Row row) {
        if (index != null && row.get(index) instanceof String value) {
            byIndex.computeIfPresent(value, (v, before) -> {
                List<Row> rest = before.stream()
                        .filter(other -> other.number() != row.number())
                        .toList();
                return rest.isEmpty() ? null : rest;
            });
        }
    }
}
