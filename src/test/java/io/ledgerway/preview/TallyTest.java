package io.ledgerway.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.preview.Preview.Action;
import io.ledgerway.preview.Preview.Item;
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

    @ParameterizedTest
    @CsvSource({"'', 0", "s, 2", "sssss, 2", "ssssss, 4", "fffff, 0", "fffffs, 2", "ffffs, 2", "sfffff, 2", "sffffs, 4"
    })
    void aBatchWithSomethingToSendCostsTwoCalls(String claims, int calls) {
        BatchCalls batches = new BatchCalls(5);

        claims.chars().forEach(claim -> batches.claim(claim == 's', null));

        assertThat(batches.calls()).isEqualTo(calls);
    }
}
