package io.ledgerway.sandbox.acumatica;

import io.ledgerway.sandbox.Answer;
import io.ledgerway.sandbox.Call;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * One call to an entity of an endpoint, by a session that was let in.
 *
 * @param entity null for a file's own path
 * @param reader reads what is sent, by the endpoint's version
 * @param writer writes records, by the endpoint's version
 * @param fields what a filter may name
 */
record Visit(
        Call call,
        Route route,
        EntityType entity,
        Session session,
        RowReader reader,
        RowWriter writer,
        FilterFields fields) {

    Selection selection() {
        return Selection.of(call.query());
    }

    /** {@code PX-CbApiBranch}, or the session's. */
    String branch() {
        String asked = call.header("PX-CbApiBranch");
        return asked == null ? session.branch() : asked;
    }

    /** {@code PX-CbApiBusinessDate}, or today. @throws Refusal 400 when it is no date */
    LocalDate businessDate(LocalDate today) {
        String asked = call.header("PX-CbApiBusinessDate");
        try {
            return asked == null ? today : FieldType.time(asked).toLocalDate();
        } catch (DateTimeParseException e) {
            throw Refusal.unreadable("PX-CbApiBusinessDate", "Could not convert '" + asked + "'.");
        }
    }

    Answer shown(Row row, Selection selection) {
        return Answer.json(200, writer.write(entity, row, selection).toString());
    }
}
