package io.ledgerway.intempus;

import java.math.BigDecimal;

/**
 * The work type an entry refers to, complete with the number of its agreement.
 *
 * @param model number of the agreement; null when it has none
 * @param number number of the work type; null when it has none, then the name is the key
 * @param name name of the work type; null only when it has a number
 * @param factor hours per day; null when unset
 */
record ReferredWorkType(String model, String number, String name, BigDecimal factor) {

    static ReferredWorkType of(EntryFields fields, MasterLists lists) {
        Relation relation = fields.relation("worktype", PageRequest.WORK_TYPE);
        WorkType type = relation == null ? new WorkType(null, null, null, null) : workType(fields, relation, lists);
        String name = type.name() == null ? fields.text("worktype_name") : type.name();
        if (type.number() == null && name == null) {
            throw fields.fault().invalid("WORK_TYPE_MISSING", "it has no work type.");
        }
        return new ReferredWorkType(model(fields, type, lists), type.number(), name, type.factor());
    }

    private static WorkType workType(EntryFields fields, Relation relation, MasterLists lists) {
        if (relation.embedded().has("number")) {
            return WorkType.of(relation.embedded());
        }
        return lists.workType(relation.id())
                .orElseThrow(() -> fields.fault()
                        .unknown(
                                EntryFault.WORK_TYPE_UNKNOWN,
                                "its work type " + relation.id() + " is not in the list of work types."));
    }

    private static String model(EntryFields fields, WorkType type, MasterLists lists) {
        if (type.model() == null) {
            return null;
        }
        String number = lists.modelNumber(type.model())
                .orElseThrow(() -> fields.fault()
                        .unknown(
                                EntryFault.WORK_MODEL_UNKNOWN,
                                "the agreement " + type.model()
                                        + " of its work type is not in the list of agreements."));
        return number.isEmpty() ? null : number;
    }
}
