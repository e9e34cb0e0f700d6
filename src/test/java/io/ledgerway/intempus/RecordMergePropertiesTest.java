package io.ledgerway.intempus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every field, whatever the three sides have. */
class RecordMergePropertiesTest {

    @Property
    void aValueThatSomebodyElseWroteIsNeverOverwrittenUnlessASettingSaysSo(
            @ForAll("values") String uniconta,
            @ForAll("values") String intempus,
            @ForAll("writings") List<String> written) {
        List<Map<String, JsonNode>> ours =
                written.stream().map(RecordMergeTest::name).toList();

        RecordMerge merge = RecordMerge.of(
                RecordMergeTest.name(uniconta), ours, RecordMergeTest.row(intempus), FirstMatch.ADOPT, Set.of());

        if (!intempus.isEmpty() && !written.contains(intempus)) {
            assertThat(merge.changes()).isEmpty();
        }
        if (!uniconta.equals(intempus) && !written.isEmpty() && !uniconta.equals(written.get(0))) {
            assertThat(merge.changes().size() + merge.conflicts().size()).isEqualTo(1);
        }
    }

    @Property
    void whatWasWrittenIsNotWrittenAgain(@ForAll("values") String uniconta, @ForAll("writings") List<String> written) {
        List<Map<String, JsonNode>> ours =
                written.stream().map(RecordMergeTest::name).toList();

        for (FirstMatch firstMatch : FirstMatch.values()) {
            RecordMerge again = RecordMerge.of(
                    RecordMergeTest.name(uniconta), ours, RecordMergeTest.row(uniconta), firstMatch, Set.of());

            assertThat(again.changes()).isEmpty();
            assertThat(again.conflicts()).isEmpty();
        }
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of("", "A", "B", "C");
    }

    @Provide
    Arbitrary<List<String>> writings() {
        return values().list().ofMaxSize(3);
    }
}
