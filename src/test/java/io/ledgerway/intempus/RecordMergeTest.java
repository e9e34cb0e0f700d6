package io.ledgerway.intempus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One owner a field: a change on one side goes its way, a change on both is shown. */
class RecordMergeTest {

    @ParameterizedTest(name = "wrote {0}, Uniconta has {1}, Intempus has {2}: {3}")
    @CsvSource({
        "Old, Old, Old, leave",
        "Old, New, Old, write",
        "Old, Old, Theirs, leave",
        "Old, New, New, leave",
        "Old, New, Theirs, show",
        "Old, '', Old, write",
        "Old, '', Theirs, show",
        "'', New, '', write",
        "'', New, Theirs, show"
    })
    void aLaterVersionWritesOnlyWhatUnicontaChangedAndIntempusDidNot(
            String written, String uniconta, String intempus, String step) {
        RecordMerge merge =
                RecordMerge.of(name(uniconta), List.of(name(written)), row(intempus), FirstMatch.UPDATE, Set.of());

        assertThat(step(merge)).isEqualTo(step);
    }

    @ParameterizedTest(name = "{0}: Uniconta has {1}, Intempus has {2}: {3}")
    @CsvSource({
        "ADOPT, Ours, '', write",
        "ADOPT, Ours, Theirs, leave",
        "ADOPT, '', Theirs, leave",
        "UPDATE, Ours, Theirs, write",
        "UPDATE, '', Theirs, leave",
        "CONFLICT, Ours, Theirs, show",
        "CONFLICT, Ours, '', write"
    })
    void aFirstMatchFollowsItsSettingAndNeverEmptiesAField(
            FirstMatch firstMatch, String uniconta, String intempus, String step) {
        RecordMerge merge = RecordMerge.of(name(uniconta), List.of(), row(intempus), firstMatch, Set.of());

        assertThat(step(merge)).isEqualTo(step);
    }

    @Test
    void whatIsChosenIsSetActiveAtAFirstMatch() {
        ObjectNode row = JsonNodeFactory.instance.objectNode().put("active", false);

        RecordMerge merge = RecordMerge.of(
                Map.of("active", BooleanNode.TRUE), List.of(), row, FirstMatch.CONFLICT, Set.of("active"));

        assertThat(merge.changes()).containsEntry("active", BooleanNode.TRUE);
        assertThat(merge.conflicts()).isEmpty();
    }

    /** A version whose answer was lost and that then died may have been written: its value is ours too. */
    @Test
    void aValueThatMayHaveBeenWrittenIsNoChangeOfIntempus() {
        RecordMerge merge = RecordMerge.of(
                name("Third"), List.of(name("First"), name("Second")), row("Second"), FirstMatch.ADOPT, Set.of());
        RecordMerge back = RecordMerge.of(
                name("First"), List.of(name("First"), name("Second")), row("Second"), FirstMatch.ADOPT, Set.of());

        assertThat(step(merge)).isEqualTo("write");
        assertThat(step(back)).isEqualTo("write");
    }

    @Test
    void conflictsNameBothSides() {
        RecordMerge merge =
                RecordMerge.of(name("New"), List.of(name("Old")), row("Theirs"), FirstMatch.ADOPT, Set.of());

        assertThat(merge.conflicts()).containsExactly(new RecordMerge.Difference("name", "Theirs", "New"));
    }

    private static String step(RecordMerge merge) {
        return Arrays.asList(
                        merge.changes().isEmpty() ? "" : "write",
                        merge.conflicts().isEmpty() ? "" : "show")
                .stream()
                .filter(step -> !step.isEmpty())
                .findFirst()
                .orElse("leave");
    }

    static Map<String, JsonNode> name(String value) {
        return Map.of("name", TextNode.valueOf(value));
    }

    static JsonNode row(String name) {
        return JsonNodeFactory.instance.objectNode().put("name", name);
    }
}
