package io.ledgerway.operations;

import io.ledgerway.alert.Alert.Kind;
import io.ledgerway.alert.Alerts;
import io.ledgerway.cause.Fault;
import io.ledgerway.compare.DeletionsAnswered;
import io.ledgerway.compare.DeletionsAsked;
import io.ledgerway.connection.ConnectionResumed;
import io.ledgerway.connection.ConnectionSuspended;
import io.ledgerway.connection.TransactionsSpent;
import io.ledgerway.deadletter.DeadLetterRecorded;
import io.ledgerway.deadletter.DeadLetters;
import io.ledgerway.delivery.DeliveryDied;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Turns what the rooms publish into alerts, once it is committed; the rooms need not know who listens. */
@Component
class EventAlerts {

    private final Alerts alerts;
    private final DeadLetters deadLetters;

    EventAlerts(Alerts alerts, DeadLetters deadLetters) {
        this.alerts = alerts;
        this.deadLetters = deadLetters;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(DeliveryDied died) {
        alerts.raise(Kind.DEAD_LETTER, died.flow() + " to " + died.connection(), died.cause());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(DeadLetterRecorded recorded) {
        alerts.raise(
                Kind.DEAD_LETTER,
                "route " + recorded.route(),
                deadLetters.get(recorded.id()).cause());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(DeletionsAsked asked) {
        alerts.raise(Kind.MANY_DELETIONS, asked.flow(), asked.cause());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(DeletionsAnswered answered) {
        alerts.clear(Kind.MANY_DELETIONS, answered.flow());
    }

    /** Once a month for each of the two: 80 % and all. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(TransactionsSpent spent) {
        alerts.raise(Kind.BUDGET, spent.connection() + " in " + spent.month(), spent.cause());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ConnectionSuspended suspended) {
        Kind kind = suspended.fault() == Fault.BUDGET ? Kind.BUDGET : Kind.CONNECTION_SUSPENDED;
        alerts.raise(kind, suspended.connection(), suspended.cause());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ConnectionResumed resumed) {
        alerts.clear(Kind.CONNECTION_SUSPENDED, resumed.connection());
        alerts.clear(Kind.BUDGET, resumed.connection());
    }
}
