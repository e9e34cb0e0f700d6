package io.ledgerway.sandbox.acumatica;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The tenant's records and masters. Whoever reads or writes them holds this object's monitor. */
final class Company {

    private final Clock clock;
    private final Habits habits;
    private final Masters masters = new Masters();
    private final Map<String, Map<UUID, Row>> records = new HashMap<>();
    private final Map<DocumentKind, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> dropped = new TreeMap<>();
    private final List<Removed> removed = new ArrayList<>();
    private int lastAccount;

    Company(Clock clock, Habits habits) {
        this.clock = clock;
        this.habits = habits;
    }

    /** Forgets everything. */
    void clear() {
        masters.clear();
        records.clear();
        numbers.clear();
        dropped.clear();
        removed.clear();
        lastAccount = 0;
    }

    Masters masters() {
        return masters;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /** Records of an entity, in order of saving. */
    Collection<Row> rows(String entity) {
        return records.getOrDefault(entity, Map.of()).values();
    }

    /** The same without documents that reads do not see yet. */
    List<Row> visible(String entity) {
        if (DocumentKind.of(entity).isEmpty()) {
            return List.copyOf(rows(entity));
        }
        Instant latest = now().minus(habits.settings().visibleAfter());
        return rows(entity).stream()
                .filter(row -> !row.created().isAfter(latest))
                .toList();
    }

    Optional<Row> find(String entity, UUID id) {
        return Optional.ofNullable(records.getOrDefault(entity, Map.of()).get(id));
    }

    /** Empty too when a value is null. */
    Optional<Row> find(String entity, String field, String value) {
        return rows(entity).stream()
                .filter(row -> value != null && value.equals(row.get(field)))
                .findFirst();
    }

    /** Keeps a record, new or changed. */
    void keep(String entity, Row row) {
        LocalDateTime time = LocalDateTime.ofInstant(now(), ZoneOffset.UTC).withNano(0);
        if (row.created() == null) {
            row.created(now());
            row.with("CreatedDateTime", time).with("CreatedDate", time);
        }
        row.with("LastModifiedDateTime", time).with("LastModifiedDate", time);
        records.computeIfAbsent(entity, e -> new LinkedHashMap<>()).put(row.id(), row);
    }

    void remove(String entity, Row row) {
        records.getOrDefault(entity, Map.of()).remove(row.id());
        DocumentKind.of(entity).ifPresent(kind -> removed.add(new Removed(kind, row)));
    }

    /** Documents that were deleted. */
    List<Removed> removed() {
        return removed;
    }

    String nextNumber(DocumentKind kind) {
        return kind.numberPrefix() + String.format("%06d", numbers.merge(kind, 1, Integer::sum));
    }

    int nextAccountId() {
        return ++lastAccount;
    }

    boolean hasBranch(String name) {
        synchronized (this) {
            return masters.knows(Masters.Named.BRANCH, name);
        }
    }

    /** Null = there is none. */
    CustomField customField(String entity, String name) {
        return customFields(entity).stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    List<CustomField> customFields(String entity) {
        return masters.customFields().stream()
                .filter(field -> field.entity().equals(entity))
                .toList();
    }

    /**
     * Counts what was sent and dropped in silence.
     *
     * @throws Refusal 400 where such is refused
     */
    void dropped(String entity, String field) {
        if (habits.has(Habit.UNKNOWN_FIELDS_REFUSED)) {
            throw Refusal.unreadable("entity." + field, "Could not find member '" + field + "' on '" + entity + "'.");
        }
        ignored(entity, field);
    }

    /** Counts what was sent for a field of the server's own. */
    void ignored(String entity, String field) {
        dropped.merge(entity + "." + field, 1, Integer::sum);
    }

    Map<String, Integer> dropped() {
        return dropped;
    }

    record Removed(DocumentKind kind, Row row) {}
}
