package io.ledgerway.sandbox.acumatica;

import java.util.function.Function;

/** The fields that a {@code $filter} may name: of the header, of linked entities, and custom ones, but none of a line. */
final class FilterFields {

    private final Contract contract;
    private final Company company;
    private final EntityType entity;
    private final String version;

    FilterFields(Contract contract, Company company, EntityType entity, String version) {
        this.contract = contract;
        this.company = company;
        this.entity = entity;
        this.version = version;
    }

    /** @throws Refusal 500 when the endpoint does not expose it */
    Path field(String name) {
        String[] steps = name.split("/");
        EntityType at = entity;
        Function<Row, Row> way = row -> row;
        for (int i = 0; i < steps.length - 1; i++) {
            Field link = at.field(steps[i], version);
            at = link == null || link.scalar() || link.list() ? null : contract.part(link.entity());
            if (at == null) {
                throw absent(name);
            }
            String step = steps[i];
            way = way.andThen(row -> row == null ? null : row.linked(step));
        }
        String last = steps[steps.length - 1];
        Field field = at.field(last, version);
        if (field == null || !field.scalar()) {
            throw absent(name);
        }
        Function<Row, Row> holder = way;
        return new Path(field.type(), row -> {
            Row found = holder.apply(row);
            return found == null ? null : found.get(last);
        });
    }

    /** @throws Refusal 500 when there is no such field, or it is of another type */
    Path custom(String type, String name) {
        CustomField known = company.customField(entity.name(), name);
        if (known == null || !known.wireType().equals("Custom" + type + "Field")) {
            throw absent(name);
        }
        return new Path(known.type(), row -> row.custom().get(name));
    }

    /** 500 as for any name that the endpoint does not have. */
    static Refusal absent(String name) {
        return Refusal.of(
                500,
                "System.Collections.Generic.KeyNotFoundException",
                "The given key '" + name + "' was not present in the dictionary.");
    }

    record Path(FieldType type, Function<Row, Object> value) {

        Object of(Row row) {
            return value.apply(row);
        }
    }
}
