package io.ledgerway.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.preview.Preview.Action;
import io.ledgerway.preview.Preview.Item;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {

    @Test
    void everythingIsCountedAndOnlyTheAskedPageIsKept() {
        Tally tally = new Tally(2, 3);
        for (int i = 0; i < 1000; i++) {
            tally.add("INT-" + i, i % 2 == 0 ? Action.CREATE : Action.EXISTS, null, null);
        }

        Preview preview = tally.preview(10);

        assertThat(preview.create()).isEqualTo(500);
        assertThat(preview.exists()).isEqualTo(500);
        assertThat(preview.items()).extracting(Item::document).containsExactly("INT-6", "INT-7", "INT-8");
    }

    @Test
    void aRequestThatNobodyCouldReadIsOnlyMeasured() {
        Tally tally = new Tally(0, 9);
        tally.add("1", Action.CREATE, null, "[" + " ".repeat(200_000) + "]");

        assertThat(tally.preview(1).items())
                .extracting(Item::request)
                .containsExactly("\"The request has 200002 characters, more than a preview shows.\"");
    }

    @ParameterizedTest
    @CsvSource({"u, 3", "uu, 3", "ur, 4", "urx, 5", "xs, 3", "xxss, 3", "us, 4", "uxxxxs, 6"})
    void aCorrectionCostsALookUpMoreAndACallForEachKindOfChange(String claims, int calls) {
        Map<Character, String> changes = Map.of('u', "UPDATE", 'r', "REMOVE", 'x', "REVERSE");
        BatchCalls batches = new BatchCalls(5);

        claims.chars().forEach(claim -> batches.claim(true, changes.get((char) claim)));

        assertThat(batches.calls()).isEqualTo(calls);
    }

    @Test
    void correctionsAreCountedTogetherAndRowsStoredAnewAreTransactions() {
        Tally tally = new Tally(0, 9);
        tally.add("INT-1", Action.UPDATE, "[]", 0);
        tally.add("INT-2", Action.REVERSE, "[]", 2);
        tally.add("INT-3", Action.CREATE, null, "{}");

        Preview preview = tally.preview(5);

        assertThat(preview.correct()).isEqualTo(2);
        assertThat(preview.transactions()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "s, 2", "sssss, 2", "ssssss, 4", "fffff, 0", "fffffs, 2", "ffffs, 2", "sfffff, 2", "sffffs, 4"
    })
    void aBatchWithSomethingToSendCostsTwoCalls(String claims, int calls) {
        BatchCalls batches = new BatchCalls(5);

        claims.chars().forEach(claim -> batches.claim(claim == 's', null));

        assertThat(batches.calls()).isEqualTo(calls);
    }
}
