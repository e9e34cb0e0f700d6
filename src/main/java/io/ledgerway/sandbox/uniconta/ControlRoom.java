package io.ledgerway.sandbox.uniconta;

import com.fasterxml.jackson.core.type.TypeReference;
import io.ledgerway.sandbox.Answer;
import io.ledgerway.sandbox.Call;
import io.ledgerway.sandbox.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The books and the control over HTTP, under {@code /_sandbox}: {@code GET /books}, {@code /books/lines?reference=},
 * {@code /books/quantities}, {@code /habits}; {@code PUT /habits}, {@code /account}, {@code /lines/<reference>},
 * {@code /rows/<entity>/<key>}; {@code POST /rows/<entity>}, {@code /invoices} ({@code {"invoice":{…},"lines":[{…}]}}), {@code /journals/<journal>/post}, {@code /sessions/end},
 * {@code /reset}; {@code DELETE /lines/<reference>}.
 */
final class ControlRoom {

    private final UnicontaBooks books;
    private final UnicontaControl control;
    private final SignInDesk desk;
    private final Habits habits;

    ControlRoom(UnicontaBooks books, UnicontaControl control, SignInDesk desk, Habits habits) {
        this.books = books;
        this.control = control;
        this.desk = desk;
        this.habits = habits;
    }

    /** @throws IllegalArgumentException what was wrong with the call */
    Answer answer(Call call) throws Exception {
        List<String> parts = Endpoint.parts(call.path());
        try {
            return switch (call.method()) {
                case "GET" -> shown(call, parts);
                case "PUT", "POST", "DELETE" -> done(call, parts);
                default -> Answer.empty(405);
            };
        } catch (Refused refused) {
            throw new IllegalArgumentException(refused.getMessage());
        }
    }

    private Answer shown(Call call, List<String> parts) {
        return switch (String.join("/", parts)) {
            case "books" -> Answer.json(200, summary());
            case "books/lines" -> Answer.json(200, lines(call.query().get("reference")));
            case "books/quantities" -> Answer.json(200, quantities());
            case "habits" -> Answer.json(200, HabitSettings.of(habits).asMap());
            default -> Answer.empty(404);
        };
    }

    private Answer done(Call call, List<String> parts) throws Exception {
        String second = parts.size() > 1 ? parts.get(1) : "";
        String third = parts.size() > 2 ? parts.get(2) : "";
        switch (call.method() + " " + parts.get(0)) {
            case "PUT habits" -> HabitSettings.of(fields(call)).applyTo(habits);
            case "PUT account" -> control.changeAccount(account(fields(call)));
            case "PUT lines" -> control.editLine(second, fields(call));
            case "DELETE lines" -> control.deleteLine(second);
            case "POST rows" -> control.add(second, fields(call));
            case "PUT rows" -> control.change(second, third, fields(call));
            case "POST invoices" -> {
                Sale sale = Json.MAPPER.readValue(call.body(), Sale.class);
                control.postInvoice(sale.invoice(), sale.lines());
            }
            case "POST journals" -> control.postJournal(second);
            case "POST sessions" -> control.endSessions();
            case "POST reset" -> control.reset();
            default -> {
                return Answer.empty(404);
            }
        }
        return Answer.empty(204);
    }

    /** A sales invoice to be posted. */
    private record Sale(Map<String, Object> invoice, List<Map<String, Object>> lines) {}

    private Map<String, Object> summary() {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("journalLines", books.journalLineCount());
        summary.put("transactions", books.transactionCount());
        summary.put("postedJournals", books.postedJournalCount());
        summary.put("quantity", books.totalQuantity());
        summary.put("repeatedReferences", books.repeatedReferences());
        summary.put("logins", books.logins());
        summary.put("refusedLogins", books.refusedLogins());
        summary.put("refreshes", books.refreshes());
        summary.put("liveSessions", books.liveSessions());
        summary.put("callsToday", books.callsToday());
        summary.put("mostCallsAtOnce", books.mostCallsAtOnce());
        summary.put("overlappingCalls", books.overlappingCalls());
        return summary;
    }

    private List<Map<String, Object>> lines(String reference) {
        return books.byReference(reference).stream().map(ControlRoom::shown).toList();
    }

    private static Map<String, Object> shown(BookedLine line) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("reference", line.reference());
        shown.put("date", line.date() == null ? null : line.date().toString());
        shown.put("project", line.project());
        shown.put("employee", line.employee());
        shown.put("payrollCategory", line.payrollCategory());
        shown.put("qty", line.qty());
        shown.put("text", line.text());
        shown.put("posted", line.posted());
        return shown;
    }

    /** Employee → project → quantity. */
    private Map<String, Map<String, Object>> quantities() {
        Map<String, Map<String, Object>> shown = new TreeMap<>();
        books.quantities()
                .forEach(
                        (who, sum) -> shown.computeIfAbsent(String.valueOf(who.employee()), employee -> new TreeMap<>())
                                .put(String.valueOf(who.project()), sum));
        return shown;
    }

    /** {@code {"companyId":…,"username":…,"password":…}}; what is left out stays. */
    private UnicontaAccount account(Map<String, Object> fields) {
        UnicontaAccount now = desk.account();
        return new UnicontaAccount(
                Long.parseLong(fields.getOrDefault("companyId", now.companyId()).toString()),
                fields.getOrDefault("username", now.username()).toString(),
                fields.getOrDefault("password", now.password()).toString());
    }

    private static Map<String, Object> fields(Call call) throws Exception {
        return Json.MAPPER.readValue(call.body(), new TypeReference<LinkedHashMap<String, Object>>() {});
    }
}
