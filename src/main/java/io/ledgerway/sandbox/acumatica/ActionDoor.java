package io.ledgerway.sandbox.acumatica;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.Answer;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Actions on a record and their status (apis/acumatica.md 4.4). */
final class ActionDoor {

    private final Company company;
    private final Habits habits;
    private final Finding finding;
    private final Operations operations;
    private final Releasing releasing;

    ActionDoor(Company company, Habits habits, Finding finding, Operations operations, Releasing releasing) {
        this.company = company;
        this.habits = habits;
        this.finding = finding;
        this.operations = operations;
        this.releasing = releasing;
    }

    Answer act(Visit visit, Quirk quirk) {
        String action = visit.route().rest().get(0);
        Consumer<Row> work = work(visit, action);
        Row sent = visit.reader()
                .read(visit.entity(), entity(RowReader.tree(visit.call().body())));
        UUID id = finding.sentFor(visit, sent).orElseThrow(Refusal::noEntity).id();
        if (quirk == Quirk.ACTION_DID_NOTHING) {
            return Answer.empty(204);
        }
        Runnable run = () -> {
            if (quirk == Quirk.ACTION_FAILS) {
                throw Refusal.of(
                        500,
                        "PX.Data.PXOperationCompletedWithErrorException",
                        "At least one item has not been processed.");
            }
            work.accept(company.find(visit.entity().name(), id).orElseThrow(Refusal::noEntity));
        };
        if (habits.has(Habit.ACTIONS_END_AT_ONCE)) {
            run.run();
            return Answer.empty(204);
        }
        Instant end = company.now().plus(habits.settings().releaseTime());
        UUID operation = operations.start(visit.session(), visit.entity().screen(), end, run);
        return Answer.empty(202).with("Location", location(visit, visit.call().path() + "/status/" + operation));
    }

    Answer status(Visit visit) {
        UUID id = Finding.id(visit.route().rest().get(2));
        if (id == null) {
            throw Refusal.notFound(visit.call().path());
        }
        return Answer.empty(operations.ended(id, visit.session()) ? 204 : 202);
    }

    private Consumer<Row> work(Visit visit, String action) {
        DocumentKind kind = DocumentKind.of(visit.entity().name()).orElse(null);
        if (kind != null && action.equals(kind.release())) {
            return row -> releasing.release(visit, kind, row);
        }
        if (kind == DocumentKind.BILL && action.equals("ReverseBill")) {
            return row -> releasing.reverse(visit, row);
        }
        throw Refusal.notFound(visit.call().path());
    }

    private String location(Visit visit, String path) {
        String host = visit.call().header("host");
        return habits.has(Habit.LOCATION_IS_ABSOLUTE) && host != null ? "http://" + host + path : path;
    }

    /** {@code entity}, whatever its case (apis/acumatica.md 4.4). */
    private static JsonNode entity(JsonNode body) {
        return body.properties().stream()
                .filter(each -> each.getKey().equalsIgnoreCase("entity"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> Refusal.unreadable("invocation", "The entity is required."));
    }
}
