package io.ledgerway.intacct;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A custom field and what is written into it; several values of a multi-pick field are joined with {@code #~#}. */
record CustomField(String name, String value) {

    private static final String SETTING = "defaults.custom-fields";

    /** From a setting such as {@code BOOKED_BY=Ledgerway; SITE=Aarhus}. */
    static List<CustomField> list(String setting, String connection) {
        List<CustomField> fields = new ArrayList<>();
        for (String part : setting.split(";")) {
            if (part.isBlank()) {
                continue;
            }
            int equals = part.indexOf('=');
            if (equals < 1 || part.substring(0, equals).isBlank()) {
                throw DocumentSettings.invalid(connection, SETTING, setting, "NAME=value; NAME=value");
            }
            fields.add(new CustomField(
                    part.substring(0, equals).strip(),
                    part.substring(equals + 1).strip()));
        }
        return fields;
    }

    /**
     * The fields as the gateway takes them; null where there are none.
     *
     * @param fields values by name
     */
    static Element element(Map<String, String> fields) {
        if (fields.isEmpty()) {
            return null;
        }
        List<Element> elements = new ArrayList<>(fields.size());
        fields.forEach((name, value) -> elements.add(Element.of(
                "customfield", Element.text("customfieldname", name), Element.text("customfieldvalue", value))));
        return Element.of("customfields", elements);
    }
}
