package io.ledgerway.operations;

import io.ledgerway.alert.Alert.Kind;
import io.ledgerway.alert.Alerts;
import io.ledgerway.delivery.DeliveryDied;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns what the rooms publish into alerts, so that the rooms need not know who listens. */
@Component
class EventAlerts {

    private final Alerts alerts;

    EventAlerts(Alerts alerts) {
        this.alerts = alerts;
    }

    @EventListener
    void on(DeliveryDied died) {
        alerts.raise(Kind.DEAD_LETTER, died.flow() + " to " + died.connection(), died.cause());
    }
}
