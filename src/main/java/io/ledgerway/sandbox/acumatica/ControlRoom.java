package io.ledgerway.sandbox.acumatica;

import com.fasterxml.jackson.core.type.TypeReference;
import io.ledgerway.sandbox.Answer;
import io.ledgerway.sandbox.Call;
import io.ledgerway.sandbox.Json;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The levers beside the API ({@code /_sandbox/…}): books, habits, credentials, masters, periods, quirks. */
final class ControlRoom {

    private final BooksView view;
    private final AcumaticaControl control;
    private final SignInDesk desk;
    private final Habits habits;
    private final Quirks quirks;

    ControlRoom(BooksView view, AcumaticaControl control, SignInDesk desk, Habits habits, Quirks quirks) {
        this.view = view;
        this.control = control;
        this.desk = desk;
        this.habits = habits;
        this.quirks = quirks;
    }

    /** @throws IllegalArgumentException what was wrong with the call */
    Answer answer(Call call) throws Exception {
        String path = call.path().substring(1);
        return switch (call.method() + " " + path) {
            case "GET books" -> Answer.json(200, view.summary());
            case "GET books/documents" ->
                Answer.json(200, view.documents(call.query().get("reference")));
            case "GET habits" -> Answer.json(200, habits.settings().asMap());
            default -> call.method().equals("GET") ? Answer.empty(404) : done(call, List.of(path.split("/")));
        };
    }

    private Answer done(Call call, List<String> parts) throws Exception {
        String second = parts.size() > 1 ? parts.get(1) : "";
        String third = parts.size() > 2 ? parts.get(2) : "";
        switch (call.method() + " " + parts.get(0)) {
            case "PUT habits" -> habits.set(fields(call));
            case "PUT account" -> account(fields(call));
            case "PUT rows" -> row(second, third, call);
            case "PUT periods" -> control.closePeriod(month(second), closes(third));
            case "PUT documents" ->
                fields(call)
                        .forEach((field, value) -> control.edit(
                                DocumentKind.valueOf(AcumaticaControl.constant(second)), third, field, value));
            case "POST quirks" -> order(fields(call));
            case "POST sessions" -> control.expireSessions();
            case "POST unlock" -> control.unlock();
            case "POST reset" -> control.reset();
            default -> {
                return Answer.empty(404);
            }
        }
        return Answer.empty(204);
    }

    /** A record's fields under its kind, or a mere name such as {@code rows/project/BRIDGE}. */
    private void row(String kind, String name, Call call) throws Exception {
        switch (kind) {
            case "Customer", "Vendor" -> control.put(kind, fields(call));
            case "account" -> control.put(Json.MAPPER.readValue(call.body(), Account.class));
            case "item" -> control.put(Json.MAPPER.readValue(call.body(), Item.class));
            case "terms" -> control.put(Json.MAPPER.readValue(call.body(), Terms.class));
            case "tax-zone" -> control.put(Json.MAPPER.readValue(call.body(), TaxZone.class));
            case "tax" -> control.put(Json.MAPPER.readValue(call.body(), Tax.class));
            default -> control.addName(kind, name);
        }
    }

    /** {@code {"quirk":"executed-later","operation":"put Invoice"}}; the operation is optional. */
    private void order(Map<String, Object> fields) {
        quirks.once(
                (String) fields.get("operation"),
                Quirk.valueOf(AcumaticaControl.constant(String.valueOf(fields.get("quirk")))));
    }

    /** {@code password}, {@code clientSecret}; what is left out stays. */
    private void account(Map<String, Object> fields) {
        AcumaticaAccount now = desk.account();
        if (fields.get("password") instanceof String password) {
            now = now.password(password);
        }
        if (fields.get("clientSecret") instanceof String secret) {
            now = now.clientSecret(secret);
        }
        control.changeAccount(now);
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("A period is named by its month, such as 2026-03, not " + text + ".", e);
        }
    }

    private static boolean closes(String verb) {
        if (!List.of("close", "open").contains(verb)) {
            throw new IllegalArgumentException("A period can be told to close or open, not " + verb + ".");
        }
        return verb.equals("close");
    }

    private static Map<String, Object> fields(Call call) throws Exception {
        return Json.MAPPER.readValue(call.body(), new TypeReference<LinkedHashMap<String, Object>>() {});
    }
}
