package io.ledgerway.sandbox.acumatica;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.sandbox.Answer;
import io.ledgerway.sandbox.Json;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** {@code PUT} and {@code PATCH} of a record (apis/acumatica.md 4.2). Without keys a PUT always creates. */
final class Saving {

    private static final String NEW = "<NEW>";

    private final Company company;
    private final Habits habits;
    private final Finding finding;
    private final Merging merging;
    private final DocumentRules documents;
    private final PartyRules parties;

    Saving(Company company, Habits habits, Finding finding, Merging merging, DocumentRules documents) {
        this.company = company;
        this.habits = habits;
        this.finding = finding;
        this.merging = merging;
        this.documents = documents;
        this.parties = new PartyRules(company);
    }

    /** @param keep whether what is answered is saved too */
    Answer put(Visit visit, boolean keep) {
        Row sent = visit.reader().read(visit.entity(), visit.call().body());
        Optional<Row> known = finding.sentFor(visit, sent);
        if (known.isPresent() && "*".equals(visit.call().header("If-None-Match"))) {
            throw Refusal.precondition("The record already exists.");
        }
        if (known.isEmpty() && "*".equals(visit.call().header("If-Match"))) {
            throw Refusal.precondition("The record does not exist.");
        }
        return save(visit, sent, known.orElse(null), keep);
    }

    Answer patch(Visit visit, boolean keep) {
        if ("*".equals(visit.call().header("If-None-Match"))) {
            throw Refusal.precondition("PATCH cannot insert a record.");
        }
        Row sent = visit.reader().read(visit.entity(), visit.call().body());
        Row known = finding.sentFor(visit, sent)
                .orElseThrow(() -> Refusal.notFound(visit.call().path()));
        return save(visit, sent, known, keep);
    }

    private Answer save(Visit visit, Row sent, Row known, boolean keep) {
        Optional<DocumentKind> kind = DocumentKind.of(visit.entity().name());
        Row row = known == null ? Row.fresh() : known.copy();
        if (known != null && DocumentStatus.released(known.text("Status"))) {
            if (changes(visit.entity(), known, sent) && !habits.has(Habit.RELEASED_EDIT_IS_IGNORED)) {
                row.error("Status", "The document is released and cannot be changed.");
                throw refused(visit, row, known);
            }
            return shown(visit, sent, row);
        }
        lay(visit, kind, row, sent, known);
        if (row.refused()) {
            throw refused(visit, row, known);
        }
        if (!keep) {
            return shown(visit, sent, known == null ? row.with("ReferenceNbr", NEW) : known);
        }
        if (known == null && kind.isPresent() && !habits.has(Habit.MANUAL_NUMBERING)) {
            row.with("ReferenceNbr", company.nextNumber(kind.get()));
        }
        company.keep(visit.entity().name(), row);
        return shown(visit, sent, row);
    }

    private void lay(Visit visit, Optional<DocumentKind> kind, Row row, Row sent, Row known) {
        merging.merge(visit.entity(), row, sent);
        if (kind.isEmpty()) {
            parties.complete(visit.entity().name(), row);
            return;
        }
        if (known != null) {
            row.with("Type", known.get("Type")).with("ReferenceNbr", known.get("ReferenceNbr"));
        } else if (!habits.has(Habit.MANUAL_NUMBERING)) {
            if (sent.has("ReferenceNbr")) {
                company.ignored(visit.entity().name(), "ReferenceNbr");
            }
            row.with("ReferenceNbr", NEW);
        } else if (!row.filled("ReferenceNbr")) {
            row.error("ReferenceNbr", "'Reference Nbr.' cannot be empty.");
        }
        LocalDate today = visit.businessDate(company.today());
        documents.complete(kind.get(), row, sent, visit.branch(), today);
    }

    /** A field that is sent with the value it has is skipped. */
    private static boolean changes(EntityType entity, Row known, Row sent) {
        return !sent.custom().isEmpty()
                || sent.values().entrySet().stream()
                        .filter(each -> !entity.keys().contains(each.getKey()))
                        .filter(each -> !entity.fields().get(each.getKey()).own())
                        .anyMatch(each -> !Objects.equals(each.getValue(), known.get(each.getKey())));
    }

    private Answer shown(Visit visit, Row sent, Row row) {
        Selection selection = visit.selection();
        if (habits.has(Habit.ECHO_ONLY_SENT)) {
            Set<String> names = new LinkedHashSet<>(visit.entity().keys());
            names.addAll(sent.values().keySet());
            selection = selection.only(names);
        }
        return visit.shown(row, selection);
    }

    /** The record back with its errors, or the older 500 (apis/acumatica.md 4.5). */
    private Refusal refused(Visit visit, Row row, Row known) {
        String verb = known == null ? "Inserting" : "Updating";
        String message =
                verb + " '" + visit.entity().name() + "' record raised at least one error. Please review the errors.";
        return refused(visit, row, message);
    }

    Refusal refused(Visit visit, Row row, String message) {
        String all = message + ErrorTexts.of(row);
        if (habits.has(Habit.ERRORS_AS_500)) {
            return Refusal.of(500, "PX.Api.ContractBased.OutcomeEntityHasErrorsException", all);
        }
        row.errors().putIfAbsent("", message);
        ObjectNode record = visit.writer().write(visit.entity(), row, visit.selection());
        if (!habits.has(Habit.ERRORS_WRAPPED)) {
            return Refusal.with(all, Answer.json(422, record.toString()));
        }
        ObjectNode wrapper = Json.MAPPER.createObjectNode();
        wrapper.put("exceptionMessage", message).set("entity", record);
        return Refusal.with(all, Answer.json(422, wrapper.toString()));
    }
}
