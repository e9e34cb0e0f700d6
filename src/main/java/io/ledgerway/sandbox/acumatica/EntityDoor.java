package io.ledgerway.sandbox.acumatica;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.ledgerway.sandbox.Answer;
import io.ledgerway.sandbox.Call;
import io.ledgerway.sandbox.Json;
import java.util.Optional;

/** Calls to the entities of an endpoint, by a session that was let in. */
final class EntityDoor {

    private final Company company;
    private final Habits habits;
    private final Contract contract;
    private final Operations operations;
    private final Finding finding;
    private final Saving saving;
    private final ActionDoor actions;
    private final FileDoor files;

    EntityDoor(Company company, Habits habits, Contract contract, Operations operations) {
        this.company = company;
        this.habits = habits;
        this.contract = contract;
        this.operations = operations;
        this.finding = new Finding(company, habits);
        this.saving = new Saving(
                company, habits, finding, new Merging(contract, company, habits), new DocumentRules(company, habits));
        this.actions = new ActionDoor(company, habits, finding, operations, new Releasing(company, saving));
        this.files = new FileDoor(company, contract, finding);
    }

    /** @throws Refusal why it is not executed */
    Answer answer(Call call, Route route, AcumaticaAccount account, Session session, Quirk quirk) {
        Visit visit = visit(call, route, account, session);
        if (route.kind() != Route.Kind.STATUS
                && visit.entity() != null
                && operations.busy(session, visit.entity().screen())) {
            throw Refusal.formBusy();
        }
        return route.writes() ? written(visit, quirk) : read(visit);
    }

    private Visit visit(Call call, Route route, AcumaticaAccount account, Session session) {
        Optional<String> version = Contract.version(route.endpoint(), route.version(), account.customEndpoint());
        Optional<EntityType> entity = contract.top(route.entity());
        if (version.isEmpty() || entity.isEmpty() && !route.entity().equals("files")) {
            throw Refusal.notFound(call.path());
        }
        String root = account.instance() + "/entity/" + route.endpoint() + "/" + route.version();
        Visit visit = new Visit(
                call,
                route,
                entity.orElse(null),
                session,
                new RowReader(contract, company, version.get()),
                new RowWriter(contract, company, version.get(), root),
                new FilterFields(contract, company, entity.orElse(null), version.get()));
        if (!company.hasBranch(visit.branch())) {
            throw Refusal.of(
                    500, "PX.Data.PXException", "The branch " + visit.branch() + " cannot be found in the system.");
        }
        return visit;
    }

    private Answer read(Visit visit) {
        if (!habits.has(Habit.USER_MAY_READ)) {
            throw Refusal.noRights(screen(visit));
        }
        return switch (visit.route().kind()) {
            case LIST -> list(visit);
            case READ -> visit.shown(finding.one(visit), visit.selection());
            case SCHEMA ->
                Answer.json(200, visit.writer().schema(visit.entity()).toString());
            case STATUS -> actions.status(visit);
            case FILE -> files.read(visit);
            default -> throw Refusal.notFound(visit.call().path());
        };
    }

    private Answer list(Visit visit) {
        ArrayNode rows = Json.MAPPER.createArrayNode();
        Selection selection = visit.selection();
        finding.list(visit).forEach(row -> rows.add(visit.writer().write(visit.entity(), row, selection)));
        return Answer.json(200, rows.toString());
    }

    private Answer written(Visit visit, Quirk quirk) {
        boolean mayWrite = habits.has(Habit.USER_MAY_WRITE);
        if (!mayWrite && !habits.has(Habit.NO_RIGHTS_IS_SILENT)
                || visit.entity() != null && visit.entity().name().equals(Calendar.ENTITY)) {
            throw Refusal.noRights(screen(visit));
        }
        if (quirk == Quirk.FORM_BUSY) {
            throw Refusal.formBusy();
        }
        if (quirk == Quirk.RECORD_LOCKED) {
            throw Refusal.of(
                    500,
                    "PX.Data.PXLockViolationException",
                    "Another process has updated the record. Your changes will be lost.");
        }
        boolean keep = mayWrite && quirk != Quirk.NOTHING_SAVED;
        return switch (visit.route().kind()) {
            case PUT -> saving.put(visit, keep);
            case PATCH -> saving.patch(visit, keep);
            case ACTION -> actions.act(visit, keep ? quirk : Quirk.ACTION_DID_NOTHING);
            case ATTACH -> files.attach(visit);
            default -> deleted(visit, keep);
        };
    }

    private Answer deleted(Visit visit, boolean keep) {
        Row row = finding.find(visit.entity(), visit.route().rest(), false).orElseThrow(Refusal::noEntity);
        if (DocumentStatus.released(row.text("Status"))) {
            throw Refusal.of(500, "PX.Data.PXException", "The document is released and cannot be deleted.");
        }
        if (keep) {
            company.remove(visit.entity().name(), row);
        }
        return Answer.empty(204);
    }

    private static String screen(Visit visit) {
        return visit.entity() == null ? "SM202510" : visit.entity().screen();
    }
}
