package io.ledgerway.sandbox.intempus;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Reads what a caller sends as a work report (apis/intempus.md 7.1). What is read-only there is ignored. */
final class WorkReportInput {

    private static final String RESOURCE = "work_report";

    private final Masters masters;

    WorkReportInput(Masters masters) {
        this.masters = masters;
    }

    /** Refuses a create that lacks something. */
    static void complete(JsonNode body) {
        for (String field : List.of("company", "employee", "amount")) {
            if (!body.hasNonNull(field)) {
                throw Refusal.bad("The '" + field + "' field has no data and doesn't allow a default or null value.");
            }
        }
    }

    /** The caller's own id of a create; null where there is none. */
    static UUID creationId(JsonNode body) {
        if (!body.hasNonNull("creation_id")) {
            return null;
        }
        try {
            return UUID.fromString(body.get("creation_id").asText());
        } catch (IllegalArgumentException e) {
            throw Refusal.field(RESOURCE, "creation_id", "Værdien er ikke et gyldigt UUID.");
        }
    }

    void take(JsonNode body, WorkReportDraft draft, boolean creating) {
        relation(body, "company", "company", creating, id -> {});
        relation(body, "employee", "employee", creating, id -> draft.employee = id);
        relation(body, "contract", "contract", creating, id -> draft.contract = id);
        relation(body, "case", "case", creating, id -> draft.caseId = id);
        relation(body, "worktype", "work_type", creating, id -> draft.workType = id);
        relation(body, "product", "product", creating, id -> draft.product = id);
        decimal(body, "amount", text -> draft.amount = text);
        decimal(body, "break_duration", text -> draft.breakDuration = text);
        text(body, "remarks", text -> draft.remarks = text);
        text(body, "additional_remarks", text -> draft.additionalRemarks = text);
        date(body, "start_date", day -> draft.startDay = day);
        date(body, "end_date", day -> draft.endDay = day);
        time(body, "start_time", minute -> draft.startMinute = minute);
        time(body, "end_time", minute -> draft.endMinute = minute);
    }

    private void relation(JsonNode body, String field, String resource, boolean creating, Consumer<Integer> taker) {
        if (body.has(field)) {
            taker.accept((int) Relation.id(body.get(field), field, masters.resource(resource), creating));
        }
    }

    private static void decimal(JsonNode body, String field, Consumer<String> taker) {
        if (!body.hasNonNull(field)) {
            return;
        }
        JsonNode value = body.get(field);
        try {
            String text = value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
            new BigDecimal(text);
            taker.accept(text);
        } catch (NumberFormatException e) {
            throw Refusal.field(RESOURCE, field, "Indtast et tal.");
        }
    }

    private static void text(JsonNode body, String field, Consumer<String> taker) {
        if (body.has(field)) {
            taker.accept(body.get(field).isNull() ? "" : body.get(field).asText());
        }
    }

    private static void date(JsonNode body, String field, Consumer<Integer> taker) {
        if (body.hasNonNull(field)) {
            taker.accept(read(
                    field, () -> (int) LocalDate.parse(body.get(field).asText()).toEpochDay()));
        }
    }

    private static void time(JsonNode body, String field, Consumer<Integer> taker) {
        if (body.has(field)) {
            taker.accept(
                    body.get(field).isNull()
                            ? -1
                            : read(
                                    field,
                                    () -> LocalTime.parse(body.get(field).asText())
                                                    .toSecondOfDay()
                                            / 60));
        }
    }

    private static Integer read(String field, java.util.function.Supplier<Integer> value) {
        try {
            return value.get();
        } catch (DateTimeException e) {
            throw Refusal.field(RESOURCE, field, "Indtast en gyldig værdi.");
        }
    }
}
