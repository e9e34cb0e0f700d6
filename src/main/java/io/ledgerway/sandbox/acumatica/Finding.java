package io.ledgerway.sandbox.acumatica;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds records: lists, by keys, by id (apis/acumatica.md 4.2, 4.3). */
final class Finding {

    private final Company company;
    private final Habits habits;

    Finding(Company company, Habits habits) {
        this.company = company;
        this.habits = habits;
    }

    /** @throws Refusal 500 when the query names what the endpoint does not have, or cannot be optimised */
    List<Row> list(Visit visit) {
        check(visit, true);
        Stream<Row> rows = visible(visit.entity()).stream().filter(filter(visit));
        var query = visit.call().query();
        rows = rows.skip(number(query.get("$skip"), 0));
        return rows.limit(number(query.get("$top"), Long.MAX_VALUE)).toList();
    }

    /** @throws Refusal 500 when there is none */
    Row one(Visit visit) {
        check(visit, false);
        return find(visit.entity(), visit.route().rest(), true).orElseThrow(Refusal::noEntity);
    }

    /** The record of a path: its id, or its keys by slashes or vertical bars. */
    Optional<Row> find(EntityType entity, List<String> path, boolean visibleOnly) {
        List<Row> rows = visibleOnly ? visible(entity) : List.copyOf(company.rows(entity.name()));
        if (path.size() == 1) {
            UUID id = id(path.get(0));
            if (id != null) {
                return rows.stream().filter(row -> row.id().equals(id)).findFirst();
            }
        }
        List<String> keys = path.size() == 1 ? List.of(path.get(0).split("\\|")) : path;
        if (keys.size() != entity.keys().size()) {
            return Optional.empty();
        }
        return rows.stream().filter(row -> has(entity, row, keys)).findFirst();
    }

    /** The record that was sent for: by id or keys in the body, or by {@code $filter} in the address. */
    Optional<Row> sentFor(Visit visit, Row sent) {
        EntityType entity = visit.entity();
        if (entity.name().equals("Invoice")) {
            SalesView.refuse(company, sent);
        }
        if (sent.id() != null) {
            return company.find(entity.name(), sent.id());
        }
        if (entity.keys().stream().allMatch(sent::filled)) {
            return find(entity, entity.keys().stream().map(sent::text).toList(), false);
        }
        if (!visit.call().query().containsKey("$filter")) {
            return Optional.empty();
        }
        List<Row> found =
                company.rows(entity.name()).stream().filter(filter(visit)).toList();
        if (found.size() > 1) {
            throw Refusal.of(
                    500,
                    "PX.Api.ContractBased.MoreThanOneEntitySatisfiesTheConditionException",
                    "More than one entity satisfies the condition.");
        }
        return found.stream().findFirst();
    }

    private List<Row> visible(EntityType entity) {
        return switch (entity.name()) {
            case Calendar.ENTITY -> Calendar.years(company);
            case "Invoice" ->
                Stream.concat(company.visible("Invoice").stream(), SalesView.invoices(company))
                        .toList();
            default -> company.visible(entity.name());
        };
    }

    private Predicate<Row> filter(Visit visit) {
        String filter = visit.call().query().get("$filter");
        return filter == null || filter.isBlank() ? row -> true : FilterReader.read(filter, visit.fields());
    }

    private void check(Visit visit, boolean list) {
        Set<String> heads = visit.selection().heads();
        for (String name : heads) {
            if (!name.equals("files")
                    && !name.equals("id")
                    && !visit.entity().fields().containsKey(name)) {
                throw FilterFields.absent(name);
            }
        }
        if (list && heads.stream().anyMatch(habits.settings().unoptimisable()::contains)) {
            throw Refusal.of(
                    500,
                    "PX.Api.ContractBased.CannotOptimizeException",
                    "Optimization cannot be performed. The following fields cause the error: " + heads);
        }
    }

    private static boolean has(EntityType entity, Row row, List<String> keys) {
        for (int i = 0; i < keys.size(); i++) {
            String wanted = keys.get(i);
            Optional<DocumentKind> kind = DocumentKind.of(entity.name());
            if (kind.isPresent()
                    && entity.keys().get(i).equals("Type")
                    && kind.get().type(wanted) != null) {
                wanted = kind.get().type(wanted);
            }
            if (!wanted.equals(row.get(entity.keys().get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static long number(String text, long otherwise) {
        try {
            return text == null ? otherwise : Math.max(0, Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw FilterTokens.wrong("'" + text + "' is no number.");
        }
    }

    /** Null = it is no id. */
    static UUID id(String text) {
        try {
            return text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
