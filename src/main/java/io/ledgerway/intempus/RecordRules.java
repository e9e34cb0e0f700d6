package io.ledgerway.intempus;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.document.MasterKind;
import io.ledgerway.flow.FlowSettings;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The settings of the flow that say what may be written.
 *
 * @param firstMatch what becomes of differing fields of a record that this hub never wrote
 * @param owned fields that Uniconta owns, by kind; all others are never touched
 */
record RecordRules(FirstMatch firstMatch, Map<MasterKind, Set<String>> owned) {

    private static final Map<MasterKind, List<String>> FIELDS = Map.of(
            MasterKind.CUSTOMER,
            List.of("number", "name", "street_address", "zip_code", "city", "phone", "email", RecordFields.VAT),
            MasterKind.PROJECT,
            List.of(
                    "number",
                    "name",
                    "customer",
                    "start_date",
                    "end_date",
                    "street_address",
                    "zip_code",
                    "city",
                    "notes"),
            MasterKind.ITEM,
            List.of("number", "name", "unit", "sales_price", "cost_price", "bar_code"),
            MasterKind.EMPLOYEE,
            List.of("number", "name", "email", "personal_email", "phone", "street_address", "zip_code", "city"));

    /** What is owned unless a setting says otherwise: of items no cost price, of employees nothing. */
    private static final Map<MasterKind, String> OWNED = Map.of(
            MasterKind.CUSTOMER, "number,name,street_address,zip_code,city,phone,email," + RecordFields.VAT,
            MasterKind.PROJECT, "number,name,customer,start_date,end_date,street_address,zip_code,city,notes",
            MasterKind.ITEM, "number,name,unit,sales_price",
            MasterKind.EMPLOYEE, "");

    /** @throws CausedException code {@code SETTING_INVALID} */
    static RecordRules of(FlowSettings flows, String flow) {
        Map<MasterKind, Set<String>> owned = new EnumMap<>(MasterKind.class);
        for (MasterKind kind : MasterKind.values()) {
            String key = kind.plural() + ".fields";
            owned.put(kind, fields(kind, flow, key, flows.value(flow, key, OWNED.get(kind))));
        }
        return new RecordRules(firstMatch(flow, flows.value(flow, "on-first-match", "adopt")), owned);
    }

    /** What a new record gets: what Uniconta owns and what Intempus demands; of an employee all. */
    Set<String> atCreation(MasterKind kind) {
        Set<String> fields = new TreeSet<>(owned.get(kind));
        fields.addAll(
                kind == MasterKind.EMPLOYEE ? FIELDS.get(kind) : List.of("number", "name", RecordFields.CUSTOMER));
        return fields;
    }

    private static Set<String> fields(MasterKind kind, String flow, String key, String text) {
        Set<String> fields = new TreeSet<>();
        for (String field : text.equals("none") ? new String[0] : text.split(",")) {
            if (!field.isBlank() && !FIELDS.get(kind).contains(field.strip())) {
                throw invalid(
                        flow,
                        key,
                        "names '" + field.strip() + "'",
                        "Write some of: " + String.join(", ", FIELDS.get(kind)));
            }
            if (!field.isBlank()) {
                fields.add(field.strip());
            }
        }
        return fields;
    }

    private static FirstMatch firstMatch(String flow, String text) {
        return Arrays.stream(FirstMatch.values())
                .filter(each -> each.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () -> invalid(flow, "on-first-match", "is '" + text + "'", "Write adopt, update or conflict"));
    }

    private static CausedException invalid(String flow, String key, String what, String action) {
        return new CausedException(new Cause(
                "SETTING_INVALID", "The setting ledgerway.flows." + flow + "." + key + " " + what + ".", action + "."));
    }
}
