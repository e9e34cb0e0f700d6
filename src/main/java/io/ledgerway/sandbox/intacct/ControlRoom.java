package io.ledgerway.sandbox.intacct;

import com.fasterxml.jackson.core.type.TypeReference;
import io.ledgerway.sandbox.Answer;
import io.ledgerway.sandbox.Call;
import io.ledgerway.sandbox.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The books and the control over HTTP, under {@code /_sandbox}: {@code GET /books},
 * {@code /books/documents?kind=&externalId=&number=}, {@code /books/attachments}, {@code /habits},
 * {@code /rows/<object>}; {@code PUT /habits}, {@code /account}, {@code /sender} ({@code {"authorised":false}}),
 * {@code /work} ({@code {"held":true}}), {@code /rows/<object>/<id>}; {@code POST /sessions/end}, {@code /reset};
 * {@code DELETE /documents/<record number>}.
 */
final class ControlRoom {

    private final IntacctBooks books;
    private final IntacctControl control;
    private final SignInDesk desk;
    private final Habits habits;

    ControlRoom(IntacctBooks books, IntacctControl control, SignInDesk desk, Habits habits) {
        this.books = books;
        this.control = control;
        this.desk = desk;
        this.habits = habits;
    }

    /** @throws IllegalArgumentException what was wrong with the call */
    Answer answer(Call call) throws Exception {
        List<String> parts = List.of(call.path().substring(1).split("/"));
        return switch (call.method()) {
            case "GET" -> shown(call, parts);
            case "PUT", "POST", "DELETE" -> done(call, parts);
            default -> Answer.empty(405);
        };
    }

    private Answer shown(Call call, List<String> parts) {
        if (parts.get(0).equals("rows") && parts.size() == 2) {
            return Answer.json(
                    200,
                    books.masters(kind(parts.get(1))).stream()
                            .map(BooksAsJson::row)
                            .toList());
        }
        return switch (String.join("/", parts)) {
            case "books" -> Answer.json(200, BooksAsJson.summary(books));
            case "books/documents" ->
                Answer.json(
                        200, documents(call.query()).map(BooksAsJson::document).toList());
            case "books/attachments" ->
                Answer.json(
                        200,
                        books.attachments().stream()
                                .map(BooksAsJson::attachments)
                                .toList());
            case "habits" -> Answer.json(200, habits.get().asMap());
            default -> Answer.empty(404);
        };
    }

    private Stream<BookedDocument> documents(Map<String, String> wanted) {
        return books.documents().stream()
                .filter(document -> fits(wanted.get("kind"), document.kind().name()))
                .filter(document -> fits(wanted.get("externalId"), document.externalId()))
                .filter(document -> fits(wanted.get("number"), document.number()));
    }

    private static boolean fits(String wanted, String value) {
        return wanted == null || Objects.equals(wanted, value);
    }

    private Answer done(Call call, List<String> parts) throws Exception {
        String second = parts.size() > 1 ? parts.get(1) : "";
        switch (call.method() + " " + parts.get(0)) {
            case "PUT habits" -> habits.change(fields(call));
            case "PUT account" -> control.changeAccount(account(fields(call)));
            case "PUT sender" -> control.authoriseSender(on(call, "authorised"));
            case "PUT work" -> control.holdWork(on(call, "held"));
            case "PUT rows" -> control.put(kind(second), parts.get(2), fields(call));
            case "POST sessions" -> control.expireSessions();
            case "POST reset" -> control.reset();
            case "DELETE documents" -> control.delete(Long.parseLong(second));
            default -> {
                return Answer.empty(404);
            }
        }
        return Answer.empty(204);
    }

    /** What is left out stays as it is. */
    private IntacctAccount account(Map<String, Object> fields) {
        IntacctAccount now = desk.account();
        return new IntacctAccount(
                text(fields, "sender-id", now.senderId()),
                text(fields, "sender-password", now.senderPassword()),
                text(fields, "company-id", now.companyId()),
                text(fields, "user-id", now.userId()),
                text(fields, "user-password", now.userPassword()),
                text(fields, "console-id", now.consoleId()));
    }

    private static String text(Map<String, Object> fields, String name, String otherwise) {
        return fields.getOrDefault(name, otherwise).toString();
    }

    private static boolean on(Call call, String name) throws Exception {
        if (fields(call).get(name) instanceof Boolean on) {
            return on;
        }
        throw new IllegalArgumentException("Say {\"" + name + "\":true} or {\"" + name + "\":false}.");
    }

    private static MasterKind kind(String object) {
        return MasterKind.named(object)
                .orElseThrow(() -> new IllegalArgumentException("There is no object " + object + ". Known are: "
                        + Stream.of(MasterKind.values()).map(MasterKind::name).toList() + "."));
    }

    private static Map<String, Object> fields(Call call) throws Exception {
        return Json.MAPPER.readValue(call.body(), new TypeReference<LinkedHashMap<String, Object>>() {});
    }
}
