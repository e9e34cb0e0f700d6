package io.ledgerway.sandbox.uniconta;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads an array of QueryFilter (apis/uniconta.md 2.3): all entries must hold; {@code Skip} and {@code Take} may stand in
 * any of them. An empty array is refused, as the sheet asks for at least {@code [{}]}.
 */
final class QueryReader {

    private final Entity entity;
    private final int limit;
    private final List<Condition> conditions = new ArrayList<>();
    private Comparator<Row> order;
    private int skip;
    private int take;

    private QueryReader(Entity entity, int limit) {
        this.entity = entity;
        this.limit = limit;
    }

    /** @param limit the most alternatives in one filter text */
    static Query read(Entity entity, JsonNode filters, int limit) {
        if (!filters.isArray() || filters.isEmpty()) {
            throw new Refused(ErrorCode.ARGUMENT_MISSING, "QueryFilter", filters);
        }
        QueryReader reader = new QueryReader(entity, limit);
        filters.forEach(reader::add);
        return new Query(List.copyOf(reader.conditions), reader.order, reader.skip, reader.take);
    }

    private void add(JsonNode filter) {
        if (!filter.isObject()) {
            throw new Refused(ErrorCode.WRONG_VALUE, "QueryFilter", filter);
        }
        skip = Math.max(skip, count(filter, "Skip"));
        take = Math.max(take, count(filter, "Take"));
        String property = text(filter, "PropertyName");
        if (property == null) {
            return;
        }
        Field field = entity.known(property);
        String value = text(filter, "FilterValue");
        if (value != null && !value.isEmpty()) {
            conditions.add(Condition.parse(field, value, limit));
        }
        if (flag(filter, "OrderByDescending")) {
            sortBy(byField(field).reversed());
        } else if (flag(filter, "OrderBy")) {
            sortBy(byField(field));
        }
    }

    private void sortBy(Comparator<Row> next) {
        order = order == null ? next : order.thenComparing(next);
    }

    private static Comparator<Row> byField(Field field) {
        Comparator<Object> values = Comparator.nullsFirst(Alternative::compare);
        return Comparator.comparing(row -> field.type().comparable(row.get(field)), values);
    }

    private static String text(JsonNode filter, String name) {
        JsonNode value = filter.path(name);
        if (!value.isTextual() && !value.isMissingNode() && !value.isNull()) {
            throw new Refused(ErrorCode.WRONG_VALUE, name, value);
        }
        return value.textValue();
    }

    private static int count(JsonNode filter, String name) {
        JsonNode value = filter.path(name);
        if (value.isMissingNode()) {
            return 0;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
            throw new Refused(ErrorCode.WRONG_VALUE, name, value);
        }
        return value.intValue();
    }

    /** Real booleans; a client in use sends them as texts (sheet 2.3), which is taken too. */
    private static boolean flag(JsonNode filter, String name) {
        JsonNode value = filter.path(name);
        if (value.isMissingNode() || value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isTextual() && List.of("true", "false").contains(value.textValue())) {
            return value.textValue().equals("true");
        }
        throw new Refused(ErrorCode.WRONG_VALUE, name, value);
    }
}
