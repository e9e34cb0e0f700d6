package io.ledgerway.sandbox.intacct;

import io.ledgerway.sandbox.XmlElement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The {@code select} of a {@code query}: fields, and aggregates over the groups that these fields make. */
final class Selection {

    private static final List<String> AGGREGATES = List.of("count", "avg", "min", "max", "sum");

    private final RowShape shape;
    private final List<ReadField> fields;
    private final List<XmlElement> aggregates;

    private Selection(RowShape shape, List<ReadField> fields, List<XmlElement> aggregates) {
        this.shape = shape;
        this.fields = fields;
        this.aggregates = aggregates;
    }

    /** @throws Refused when nothing is selected, or what is not there */
    static Selection of(RowShape shape, XmlElement query) {
        List<XmlElement> wanted = query.all("select").stream()
                .flatMap(select -> select.children().stream())
                .toList();
        if (wanted.isEmpty()) {
            throw Errors.queryFailed("A query must select at least one field.");
        }
        List<XmlElement> aggregates =
                wanted.stream().filter(each -> !each.name().equals("field")).toList();
        aggregates.stream()
                .filter(each -> !AGGREGATES.contains(each.name()))
                .findFirst()
                .ifPresent(each -> {
                    throw Errors.queryFailed("The selection " + each.name() + " is not known.");
                });
        shape.selected(wanted.stream().map(each -> each.text().strip()).toList());
        List<ReadField> fields = shape.selected(wanted.stream()
                .filter(each -> each.name().equals("field"))
                .map(each -> each.text().strip())
                .toList());
        return new Selection(shape, fields, aggregates);
    }

    /** The rows as they go out; with aggregates one for each group. */
    List<XmlElement> elements(List<ReadRow> rows) {
        if (aggregates.isEmpty()) {
            return rows.stream()
                    .map(row -> XmlElement.of(shape.object(), shown(row)))
                    .toList();
        }
        Map<List<String>, List<ReadRow>> groups = new LinkedHashMap<>();
        rows.forEach(
                row -> groups.computeIfAbsent(fields.stream().map(row::shown).toList(), key -> new ArrayList<>())
                        .add(row));
        return groups.values().stream()
                .map(group -> XmlElement.of(
                        shape.object(),
                        Stream.concat(
                                        shown(group.get(0)).stream(),
                                        aggregates.stream().map(each -> aggregate(each, group)))
                                .toList()))
                .toList();
    }

    private List<XmlElement> shown(ReadRow row) {
        return fields.stream()
                .map(field -> XmlElement.text(field.name(), row.shown(field)))
                .toList();
    }

    private XmlElement aggregate(XmlElement wanted, Collection<ReadRow> group) {
        ReadField field = shape.find(wanted.text().strip()).orElseThrow();
        List<Comparable<?>> values = new ArrayList<>();
        group.forEach(row -> values.add(field.type().comparable(row.get(field))));
        values.removeIf(Objects::isNull);
        Object value = switch (wanted.name()) {
            case "count" -> values.size();
            case "min" -> values.stream().min(Condition::compare).orElse(null);
            case "max" -> values.stream().max(Condition::compare).orElse(null);
            case "sum" -> sum(values);
            default ->
                values.isEmpty()
                        ? null
                        : sum(values).divide(BigDecimal.valueOf(values.size()), 2, RoundingMode.HALF_UP);
        };
        String shown = value instanceof BigDecimal || value instanceof Integer
                ? FieldType.NUMBER.shown(value)
                : field.type().shown(value);
        return XmlElement.text(wanted.name().toUpperCase(Locale.ROOT) + "." + field.name(), shown);
    }

    private static BigDecimal sum(List<Comparable<?>> values) {
        return values.stream().map(value -> new BigDecimal(value.toString())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
