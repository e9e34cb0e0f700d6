package io.ledgerway.sandbox.intacct;

import io.ledgerway.sandbox.XmlElement;
import java.util.HashMap;
import java.util.Map;

/** Whether what a document names is there and may be named (apis/intacct.md 6.2). */
final class MasterChecks {

    private final Masters masters;

    MasterChecks(Masters masters) {
        this.masters = masters;
    }

    /** @throws Refused when there is no such row, or it is inactive */
    MasterRow require(MasterKind kind, String id) {
        MasterRow row = masters.find(kind, id)
                .orElseThrow(() -> invalid("Invalid " + kind.title() + " '" + id + "' specified."));
        if (!row.active()) {
            throw invalid(kind.title() + " '" + id + "' is inactive.");
        }
        return row;
    }

    /** The same for an element that may be blank; null then. */
    String optional(XmlElement parent, String element, MasterKind kind, IntacctHabits habits) {
        String id = FormField.text(parent, element, habits);
        return id == null ? null : require(kind, id).id();
    }

    /** An address: the name of a contact that is there, or a whole new contact. */
    void contact(XmlElement document, String element) {
        document.first(element)
                .filter(address -> address.has("contactname"))
                .map(address -> address.textOf("contactname"))
                .filter(name -> !name.isEmpty())
                .ifPresent(name -> require(MasterKind.CONTACT, name));
    }

    /** Custom fields by name; only fields of the company's are taken. */
    Map<String, String> customFields(XmlElement parent) {
        Map<String, String> values = new HashMap<>();
        parent.first("customfields")
                .ifPresent(fields -> fields.all("customfield")
                        .forEach(field -> values.put(
                                require(MasterKind.CUSTOMFIELD, field.textOf("customfieldname"))
                                        .id(),
                                field.textOf("customfieldvalue"))));
        return values;
    }

    static Refused invalid(String text) {
        return Errors.business("BL01001973", text);
    }
}
