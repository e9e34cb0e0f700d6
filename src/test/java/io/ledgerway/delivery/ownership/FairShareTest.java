package io.ledgerway.delivery.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who takes a free limit group, and who gives one back. */
class FairShareTest {

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "a, a=5,           0",
        "a, a=5 b=0,       2",
        "a, a=5 b=0 c=0,   3",
        "a, a=3 b=1 c=1,   1",
        "a, a=2 b=1 c=1,   0",
        "a, a=2 b=2 c=0,   1",
        "b, a=2 b=2 c=0,   0",
        "c, a=2 b=2 c=0,   0",
        "a, a=1 b=0,       0",
        "a, a=0 b=4,       0"
    })
    void whoHasTwoMoreThanAnotherGivesBackWhatIsAboveTheShare(String instance, String all, int surplus) {
        FairShare share = new FairShare(instance, counts(all));

        assertThat(share.surplus(share.groups().get(instance))).isEqualTo(surplus);
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"a, a=1 b=1, true", "a, a=1 b=0, false", "a, a=0 b=3, true", "a, a=3, true"})
    void aFreeGroupIsForWhoeverHasFewest(String instance, String all, boolean mayTake) {
        FairShare share = new FairShare(instance, counts(all));

        assertThat(share.mayTake(share.groups().get(instance))).isEqualTo(mayTake);
    }

    @ParameterizedTest
    @CsvSource({"0", "7"})
    void anInstanceThatKnowsOfNoOtherTakesAllAndGivesNothing(int mine) {
        assertThat(FairShare.alone("a").mayTake(mine)).isTrue();
        assertThat(FairShare.alone("a").surplus(mine)).isZero();
    }

    @Property(tries = 300)
    void inTheEndNoneHasTwoMoreThanAnotherAndNothingMovesAnyMore(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 12) Integer> owned) {
        List<Integer> groups = new ArrayList<>(owned);
        int all = sum(groups);

        int moves = 0;
        for (int given = moved(groups); given > 0; given = moved(groups)) {
            moves += given;
            assertThat(moves).as("each group moves once at most").isLessThanOrEqualTo(all);
        }

        assertThat(sum(groups)).isEqualTo(all);
        assertThat(Collections.max(groups) - Collections.min(groups)).isLessThanOrEqualTo(1);
    }

    /** One round in which all instances decide by what they saw before it; what is given back is taken where allowed. */
    private static int moved(List<Integer> groups) {
        Map<String, Integer> seen = counts(groups);
        int free = 0;
        for (int i = 0; i < groups.size(); i++) {
            int surplus = new FairShare("i" + i, seen).surplus(groups.get(i));
            groups.set(i, groups.get(i) - surplus);
            free += surplus;
        }
        for (int left = free; left > 0; ) {
            for (int i = 0; i < groups.size() && left > 0; i++) {
                if (new FairShare("i" + i, counts(groups)).mayTake(groups.get(i))) {
                    groups.set(i, groups.get(i) + 1);
                    left--;
                }
            }
        }
        return free;
    }

    private static int sum(List<Integer> groups) {
        return groups.stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> counts(List<Integer> groups) {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            counts.put("i" + i, groups.get(i));
        }
        return counts;
    }

    private static Map<String, Integer> counts(String all) {
        Map<String, Integer> counts = new HashMap<>();
        for (String one : all.split(" ")) {
            counts.put(one.split("=")[0], Integer.parseInt(one.split("=")[1]));
        }
        return counts;
    }
}
