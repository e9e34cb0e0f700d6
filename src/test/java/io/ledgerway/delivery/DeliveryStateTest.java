package io.ledgerway.delivery;

import static io.ledgerway.delivery.DeliveryState.DEAD;
import static io.ledgerway.delivery.DeliveryState.DELIVERED;
import static io.ledgerway.delivery.DeliveryState.DISCARDED;
import static io.ledgerway.delivery.DeliveryState.HELD;
import static io.ledgerway.delivery.DeliveryState.IN_DOUBT;
import static io.ledgerway.delivery.DeliveryState.READY;
import static io.ledgerway.delivery.DeliveryState.SENDING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeliveryStateTest {

    /** Written out once more on purpose: a move that is added to the code must be added here as well. */
    private static final Map<DeliveryState, Set<DeliveryState>> ALLOWED = Map.of(
            READY, Set.of(SENDING, IN_DOUBT, DEAD, DISCARDED),
            SENDING, Set.of(READY, IN_DOUBT, HELD, DELIVERED, DEAD, DISCARDED),
            IN_DOUBT, Set.of(READY, DELIVERED, DEAD),
            HELD, Set.of(READY, IN_DOUBT, DISCARDED),
            DELIVERED, Set.of(IN_DOUBT),
            DEAD, Set.of(READY, IN_DOUBT, DISCARDED),
            DISCARDED, Set.of());

    static Stream<Arguments> everyPair() {
        return Arrays.stream(DeliveryState.values())
                .flatMap(from -> Arrays.stream(DeliveryState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void aDeliveryMovesOnlyAsAllowed(DeliveryState from, DeliveryState to) {
        assertThat(from.mayBecome(to)).isEqualTo(ALLOWED.get(from).contains(to));
    }

    @Test
    void whatIsInDoubtIsNeverSentWithoutALookUp() {
        assertThat(IN_DOUBT.mayBecome(SENDING)).isFalse();
    }

    @Test
    void onlySettledDeliveriesNeedNoFurtherWork() {
        assertThat(Arrays.stream(DeliveryState.values()).filter(DeliveryState::unsettled))
                .containsExactlyInAnyOrder(READY, SENDING, IN_DOUBT, HELD);
    }
}
