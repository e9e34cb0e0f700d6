package io.ledgerway.intempus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The lists that time entries refer to by id, kept in memory: cases, work types and agreements. Filled by pages, then refreshed by what changed. Safe for many threads. */
public final class MasterLists {

    /** What is kept. */
    public static final List<String> RESOURCES =
            List.of(PageRequest.WORK_MODEL, PageRequest.WORK_TYPE, PageRequest.CASE);

    private final Map<String, Version<String>> caseNumbers = new ConcurrentHashMap<>();
    private final Map<String, Version<String>> modelNumbers = new ConcurrentHashMap<>();
    private final Map<String, Version<WorkType>> workTypes = new ConcurrentHashMap<>();
    private final Map<String, Long> watermarks = new ConcurrentHashMap<>();

    /** A run that reads all rows the first time, later those that changed. */
    public CollectRun refresh(String resource) {
        Long watermark = watermarks.get(resource);
        PageRequest first = watermark == null ? PageRequest.all(resource) : PageRequest.since(resource, watermark);
        return CollectRun.start(first, WatermarkRule.FIRST);
    }

    /** Whether all rows of the resource have been read once. */
    public boolean filled(String resource) {
        return watermarks.containsKey(resource);
    }

    /** Keeps the rows of a page. */
    public void keep(Page page) {
        page.rows().forEach(row -> keep(page.resource(), row));
    }

    /** Ends a run of {@link #refresh}: the next one reads what changed after it. */
    public void refreshed(String resource, CollectRun run) {
        if (run.done() && run.watermark() != null) {
            watermarks.merge(resource, run.watermark(), Math::max);
        }
    }

    /** The number of a case, empty text when it has none; empty when the case is not known. */
    Optional<String> caseNumber(String id) {
        return Optional.ofNullable(caseNumbers.get(id)).map(Version::value);
    }

    /** The number of an agreement, empty text when it has none; empty when it is not known. */
    Optional<String> modelNumber(String id) {
        return Optional.ofNullable(modelNumbers.get(id)).map(Version::value);
    }

    Optional<WorkType> workType(String id) {
        return Optional.ofNullable(workTypes.get(id)).map(Version::value);
    }

    private void keep(String resource, JsonNode row) {
        String id = row.path("id").asText();
        long version = row.path("logical_timestamp").asLong();
        switch (resource) {
            case PageRequest.CASE -> keep(caseNumbers, id, version, number(row));
            case PageRequest.WORK_MODEL -> keep(modelNumbers, id, version, number(row));
            case PageRequest.WORK_TYPE -> keep(workTypes, id, version, WorkType.of(row));
            default -> throw new IllegalArgumentException(resource + " is no list that is kept");
        }
    }

    private static String number(JsonNode row) {
        String number = EntryFields.text(row, "number");
        return number == null ? "" : number;
    }

    /** Two collectors may read at once: an older row never replaces a newer one. */
    private static <T> void keep(Map<String, Version<T>> list, String id, long version, T value) {
        list.merge(id, new Version<>(version, value), (old, read) -> read.version() >= old.version() ? read : old);
    }

    private record Version<T>(long version, T value) {}
}
