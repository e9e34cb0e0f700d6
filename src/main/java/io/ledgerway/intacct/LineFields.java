package io.ledgerway.intacct;

import io.ledgerway.cause.CausedException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of one line that lookup columns, defaults and the document set, in the order the gateway wants
 * (apis/intacct.md 3.1). A column that names no field of a line is a custom field.
 */
final class LineFields {

    private static final List<String> BEFORE_CUSTOM_FIELDS =
            List.of("locationid", "departmentid", "item1099", "form1099type", "form1099box");
    private static final List<String> AFTER_CUSTOM_FIELDS = List.of(
            "revrectemplate",
            "defrevaccount",
            "revrecstartdate",
            "revrecenddate",
            "projectid",
            "taskid",
            "costtypeid",
            "customerid",
            "vendorid",
            "employeeid",
            "itemid",
            "classid",
            "contractid",
            "warehouseid",
            "billable");
    private static final List<String> IN_PLACE = List.of("accountlabel", "offsetglaccountno", "allocationid");
    private static final Set<String> ALL = Stream.of(BEFORE_CUSTOM_FIELDS, AFTER_CUSTOM_FIELDS, IN_PLACE)
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());
    private static final int NOT_SAID = 100;
    private static final Map<String, Integer> LENGTHS = Map.of(
            "accountlabel", FieldRules.ACCOUNT_LABEL,
            "offsetglaccountno", FieldRules.ACCOUNT,
            "itemid", FieldRules.ITEM,
            "projectid", FieldRules.PROJECT);

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> custom = new TreeMap<>();

    /** Sets a field by its column name, in either case; a later value wins, a blank one changes nothing. */
    LineFields set(String column, String value) {
        if (value != null && !value.isBlank()) {
            String name = column.strip().toLowerCase(Locale.ROOT);
            if (isField(name)) {
                values.put(name, value.strip());
            } else {
                custom.put(column.strip(), value.strip());
            }
        }
        return this;
    }

    LineFields setAll(Map<String, String> columns) {
        columns.forEach(this::set);
        return this;
    }

    /** Whether a column names a field of a line. */
    static boolean isField(String column) {
        String name = column.strip().toLowerCase(Locale.ROOT);
        return ALL.contains(name);
    }

    String value(String element) {
        return FieldRules.identifier(element, values.get(element), LENGTHS.getOrDefault(element, NOT_SAID));
    }

    /** Elements before the line's tax part, and its custom fields among them; after {@code memo}. */
    List<Element> elements() {
        needs("taskid", "projectid");
        needs("costtypeid", "taskid");
        List<Element> elements = new ArrayList<>();
        add(BEFORE_CUSTOM_FIELDS, elements);
        elements.add(CustomField.element(custom));
        add(AFTER_CUSTOM_FIELDS, elements);
        return elements;
    }

    private void add(List<String> names, List<Element> elements) {
        for (String name : names) {
            if (values.containsKey(name)) {
                elements.add(name.endsWith("date") ? date(name) : Element.optional(name, value(name)));
            }
        }
    }

    private void needs(String name, String other) {
        if (values.containsKey(name) && !values.containsKey(other)) {
            throw FieldRules.refused(
                    "FIELD_REFUSED",
                    "A line has " + name.toUpperCase(Locale.ROOT) + " '" + values.get(name) + "' without "
                            + other.toUpperCase(Locale.ROOT) + "; Intacct takes it only with that.");
        }
    }

    private Element date(String name) {
        String text = values.get(name);
        try {
            return text == null ? null : FieldRules.date(name, LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw wrongDate(name, text);
        }
    }

    private static CausedException wrongDate(String name, String text) {
        return FieldRules.refused(
                "FIELD_REFUSED",
                "The column " + name.toUpperCase(Locale.ROOT) + " holds '" + text + "', which is no date.");
    }
}
