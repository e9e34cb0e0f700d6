package io.ledgerway.sandbox.accountsiq;

import com.fasterxml.jackson.core.type.TypeReference;
import io.ledgerway.sandbox.Answer;
import io.ledgerway.sandbox.Call;
import io.ledgerway.sandbox.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The books and the control over HTTP, under {@code /_sandbox}: {@code GET /books}, {@code /books/documents?reference=},
 * {@code /habits}; {@code PUT /habits}, {@code /account}, {@code /rows/<master>}, {@code /periods/<period>/close},
 * {@code /periods/<period>/open}; {@code POST /documents/<kind>}, {@code /transactions/<id>/reverse}, {@code /quirks/next},
 * {@code /tokens/expire}, {@code /reset}.
 */
final class ControlRoom {

    private final BooksView view;
    private final AccountsIqControl control;
    private final SignInDesk desk;
    private final Habits habits;
    private final Quirks quirks;

    ControlRoom(BooksView view, AccountsIqControl control, SignInDesk desk, Habits habits, Quirks quirks) {
        this.view = view;
        this.control = control;
        this.desk = desk;
        this.habits = habits;
        this.quirks = quirks;
    }

    /** @throws IllegalArgumentException what was wrong with the call */
    Answer answer(Call call) throws Exception {
        String path = call.path().substring(1);
        try {
            return switch (call.method() + " " + path) {
                case "GET books" -> Answer.json(200, view.summary());
                case "GET books/documents" ->
                    Answer.json(200, view.documents(call.query().get("reference")));
                case "GET habits" -> Answer.json(200, habits.settings().asMap());
                default -> call.method().equals("GET") ? Answer.empty(404) : done(call, List.of(path.split("/")));
            };
        } catch (Refused refused) {
            throw new IllegalArgumentException(refused.code() + ": " + refused.getMessage());
        }
    }

    private Answer done(Call call, List<String> parts) throws Exception {
        String second = parts.size() > 1 ? parts.get(1) : "";
        String third = parts.size() > 2 ? parts.get(2) : "";
        switch (call.method() + " " + parts.get(0)) {
            case "PUT habits" -> habits.set(fields(call));
            case "PUT account" -> control.changeAccount(account(fields(call)));
            case "PUT rows" -> control.put(Master.named(second), fields(call));
            case "PUT periods" -> control.closePeriod(second, closes(third));
            case "POST documents" -> control.post(DocumentKind.valueOf(constant(second)), fields(call));
            case "POST transactions" -> control.reverse(Integer.parseInt(second));
            case "POST quirks" -> order(fields(call));
            case "POST tokens" -> control.expireTokens();
            case "POST reset" -> control.reset();
            default -> {
                return Answer.empty(404);
            }
        }
        return Answer.empty(204);
    }

    /** {@code {"quirk":"unknown-after","operation":…}} or {@code {"code":"…","operation":…}}. */
    private void order(Map<String, Object> fields) {
        String operation = (String) fields.get("operation");
        if (fields.get("code") instanceof String code) {
            quirks.refuseOnce(operation, code);
        } else {
            quirks.once(operation, Quirk.valueOf(constant(String.valueOf(fields.get("quirk")))));
        }
    }

    /** {@code entity}, {@code partnerKey}, {@code userKey}, {@code clientId}, {@code clientSecret}; what is left out stays. */
    private AccountsIqAccount account(Map<String, Object> fields) {
        AccountsIqAccount now = desk.account();
        return new AccountsIqAccount(
                text(fields, "entity", now.entity()),
                text(fields, "partnerKey", now.partnerKey()),
                text(fields, "userKey", now.userKey()),
                text(fields, "clientId", now.clientId()),
                text(fields, "clientSecret", now.clientSecret()));
    }

    private static boolean closes(String verb) {
        if (!List.of("close", "open").contains(verb)) {
            throw new IllegalArgumentException("A period can be told to close or open, not " + verb + ".");
        }
        return verb.equals("close");
    }

    private static String text(Map<String, Object> fields, String name, String otherwise) {
        return fields.getOrDefault(name, otherwise).toString();
    }

    private static String constant(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Map<String, Object> fields(Call call) throws Exception {
        return Json.MAPPER.readValue(call.body(), new TypeReference<LinkedHashMap<String, Object>>() {});
    }
}
