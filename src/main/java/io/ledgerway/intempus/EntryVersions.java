package io.ledgerway.intempus;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.compare.MissingDocument;
import io.ledgerway.delivery.NewVersion;
import io.ledgerway.document.ContentHash;
import io.ledgerway.document.DocumentJson;
import io.ledgerway.document.TimeEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** What a page of entries is in the ledger: one version of one document each. Plain rules. */
final class EntryVersions {

    private static final String WITHDRAWN = "withdrawn";

    private record Stamp(@JsonProperty("logical_timestamp") long sourceVersion) {}

    private EntryVersions() {}

    /**
     * The versions to record.
     *
     * @param startFrom entries of earlier days are left out
     */
    static List<NewVersion> of(ReadEntries page, LocalDate startFrom) {
        List<NewVersion> versions = new ArrayList<>();
        for (TimeEntry entry : page.entries()) {
            if (!entry.date().isBefore(startFrom)) {
                versions.add(of(entry));
            }
        }
        for (RejectedRow row : page.rejected()) {
            if (row.id() != null && !row.draft()) {
                versions.add(unreadable(row));
            }
        }
        return versions;
    }

    private static NewVersion of(TimeEntry entry) {
        return new NewVersion(
                document(entry.id()),
                "entry " + entry.id(),
                entry.sourceVersion(),
                entry.approved(),
                entry.approved() ? ContentHash.of(entry) : WITHDRAWN,
                entry.date(),
                entry.amount(),
                entry.unit().name(),
                DocumentJson.write(entry),
                null,
                reference(entry.id()));
    }

    private static NewVersion unreadable(RejectedRow row) {
        return new NewVersion(
                document(row.id()),
                "entry " + row.id(),
                DocumentJson.read(row.json(), Stamp.class).sourceVersion(),
                true,
                NewVersion.UNREADABLE,
                null,
                null,
                null,
                row.json(),
                row.cause(),
                reference(row.id()));
    }

    /**
     * The version that says that the entry is gone. It has the source version of what was deleted: an entry that is
     * there again is newer, or has that same version when only the right to see it was away.
     *
     * @param content the latest content; null when it was purged
     */
    static NewVersion deleted(MissingDocument missing, String content) {
        String id = id(missing.document());
        ObjectNode payload = content != null && Json.containerOrNull(content) instanceof ObjectNode read
                ? read
                : JsonNodeFactory.instance.objectNode().put("id", id);
        return new NewVersion(
                missing.document(),
                missing.number(),
                missing.sourceVersion(),
                false,
                NewVersion.DELETED,
                missing.day(),
                missing.quantity(),
                missing.unit(),
                DocumentJson.write(payload.put("approved", false)),
                null,
                reference(id));
    }

    /** Identity within the target connection: also the reference of the first version. */
    static String document(String id) {
        return "INT-" + id;
    }

    /** The entry's id. */
    static String id(String document) {
        return document.substring("INT-".length());
    }

    /** {@code INT-<id>}, later versions {@code INT-<id>-R<n>}: the same for every attempt (apis/uniconta.md 7). */
    private static IntFunction<String> reference(String id) {
        return version -> version == 1 ? "INT-" + id : "INT-" + id + "-R" + version;
    }
}
