package io.ledgerway.operations.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;

class WhenReadyTest {

    private final ApplicationAvailabilityBean availability = new ApplicationAvailabilityBean();
    private final WhenReady whenReady = new WhenReady(availability);

    @Test
    void aCallThatComesBeforeTheRoutesRunIsToldToComeAgain() {
        turn(ReadinessState.REFUSING_TRAFFIC);
        assertThatThrownBy(() -> whenReady.preHandle(null, null, null)).hasMessageContaining("The hub is starting");

        turn(ReadinessState.ACCEPTING_TRAFFIC);
        assertThat(whenReady.preHandle(null, null, null)).isTrue();
    }

    private void turn(ReadinessState state) {
        availability.onApplicationEvent(new AvailabilityChangeEvent<>(this, state));
    }
}
