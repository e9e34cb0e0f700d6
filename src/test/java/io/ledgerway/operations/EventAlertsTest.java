package io.ledgerway.operations;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.ledgerway.alert.Alert.Kind;
import io.ledgerway.alert.Alerts;
import io.ledgerway.cause.Cause;
import io.ledgerway.cause.Fault;
import io.ledgerway.compare.DeletionsAnswered;
import io.ledgerway.compare.DeletionsAsked;
import io.ledgerway.connection.ConnectionResumed;
import io.ledgerway.connection.ConnectionSuspended;
import io.ledgerway.deadletter.DeadLetter;
import io.ledgerway.deadletter.DeadLetterRecorded;
import io.ledgerway.deadletter.DeadLetters;
import io.ledgerway.delivery.DeliveryDied;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventAlertsTest {

    private static final Cause CAUSE = new Cause("SOME_CAUSE", "It is so.", "");

    private final Alerts alerts = mock(Alerts.class);
    private final DeadLetters deadLetters = mock(DeadLetters.class);
    private final EventAlerts events = new EventAlerts(alerts, deadLetters);

    @Test
    void deadDeliveriesAndDeadLettersAreTold() {
        DeadLetter letter = mock(DeadLetter.class);
        when(letter.cause()).thenReturn(CAUSE);
        when(deadLetters.get(12)).thenReturn(letter);

        events.on(new DeliveryDied("time-entries", "uniconta", CAUSE));
        events.on(new DeadLetterRecorded(12, "time-entries-collect", CAUSE.code()));

        verify(alerts).raise(Kind.DEAD_LETTER, "time-entries to uniconta", CAUSE);
        verify(alerts).raise(Kind.DEAD_LETTER, "route time-entries-collect", CAUSE);
    }

    @Test
    void manyDeletionsAreToldUntilSomebodyAnswers() {
        events.on(new DeletionsAsked("time-entries", CAUSE));
        events.on(new DeletionsAnswered("time-entries"));

        verify(alerts).raise(Kind.MANY_DELETIONS, "time-entries", CAUSE);
        verify(alerts).clear(Kind.MANY_DELETIONS, "time-entries");
    }

    @Test
    void aSuspensionIsToldAndItsEndMakesTheNextOneNews() {
        events.on(new ConnectionSuspended("uniconta", CAUSE, Fault.CREDENTIALS, "hub", Instant.EPOCH));
        events.on(new ConnectionSuspended("intempus", CAUSE, Fault.BUDGET, "hub", Instant.EPOCH));
        events.on(new ConnectionResumed("intempus", "hub", "a new period begins"));

        verify(alerts).raise(Kind.CONNECTION_SUSPENDED, "uniconta", CAUSE);
        verify(alerts).raise(Kind.BUDGET, "intempus", CAUSE);
        verify(alerts).clear(Kind.BUDGET, "intempus");
        verify(alerts).clear(Kind.CONNECTION_SUSPENDED, "intempus");
    }
}
