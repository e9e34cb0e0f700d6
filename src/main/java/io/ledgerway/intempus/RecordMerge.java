package io.ledgerway.intempus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares, field by field, what a record is to be with what Intempus has and what this hub wrote last. A field that
 * changed on one side only takes that side's value; one that changed on both is a conflict.
 *
 * @param changes fields to write, by name
 * @param conflicts fields that changed on both sides; with any, nothing may be written
 */
record RecordMerge(Map<String, JsonNode> changes, List<Difference> conflicts) {

    /** A field with both sides' values. */
    record Difference(String field, String intempus, String uniconta) {}

    /**
     * What is to be written.
     *
     * @param wanted what the record is to be, for the fields that Uniconta owns
     * @param written what Intempus surely got last, then what it may have got since; empty for a first match
     * @param row what Intempus has
     * @param flags fields that only say whether it may be used: at a first match the choice in Uniconta decides
     */
    static RecordMerge of(
            Map<String, JsonNode> wanted,
            List<Map<String, JsonNode>> written,
            JsonNode row,
            FirstMatch firstMatch,
            Set<String> flags) {
        RecordMerge merge = new RecordMerge(new LinkedHashMap<>(), new ArrayList<>());
        wanted.forEach((field, value) -> {
            String to = RecordFields.plain(field, value);
            String now = RecordFields.plain(field, row.get(field));
            if (to.equals(now)) {
                return;
            }
            boolean known = !written.isEmpty() && written.get(0).containsKey(field);
            Step step = known
                    ? later(to, now, field, written)
                    : flags.contains(field) ? Step.WRITE : first(to, now, firstMatch);
            switch (step) {
                case WRITE -> merge.changes.put(field, value);
                case SHOW -> merge.conflicts.add(new Difference(field, now, to));
                case LEAVE -> {
                    // Intempus keeps what it has
                }
            }
        });
        return merge;
    }

    private enum Step {
        WRITE,
        LEAVE,
        SHOW
    }

    private static Step later(String to, String now, String field, List<Map<String, JsonNode>> written) {
        if (to.equals(RecordFields.plain(field, written.get(0).get(field)))) {
            return written.stream().skip(1).anyMatch(each -> now.equals(RecordFields.plain(field, each.get(field))))
                    ? Step.WRITE
                    : Step.LEAVE;
        }
        return written.stream().anyMatch(each -> now.equals(RecordFields.plain(field, each.get(field))))
                ? Step.WRITE
                : Step.SHOW;
    }

    private static Step first(String to, String now, FirstMatch firstMatch) {
        if (to.isEmpty()) {
            return Step.LEAVE;
        }
        if (now.isEmpty()) {
            return Step.WRITE;
        }
        return switch (firstMatch) {
            case ADOPT -> Step.LEAVE;
            case UPDATE -> Step.WRITE;
            case CONFLICT -> Step.SHOW;
        };
    }
}
