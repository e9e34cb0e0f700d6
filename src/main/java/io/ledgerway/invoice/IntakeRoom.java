package io.ledgerway.invoice;

import io.ledgerway.delivery.LargeDocuments;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;
import org.springframework.stereotype.Component;

/** Room for a large document for as long as its exchange lasts. */
@Component
class IntakeRoom extends SynchronizationAdapter {

    private static final String ROOM = "LedgerwayRoom";

    private final LargeDocuments large;

    IntakeRoom(LargeDocuments large) {
        this.large = large;
    }

    /** Waits for room, unless the exchange has it already or its page of rows waited for it. */
    void await(Exchange exchange) {
        if (exchange.getProperty(ROOM) == null && exchange.getProperty(PageRow.PROPERTY) == null) {
            exchange.setProperty(ROOM, large.await());
            exchange.getExchangeExtension().addOnCompletion(this);
        }
    }

    @Override
    public void onDone(Exchange exchange) {
        LargeDocuments.Room room = exchange.getProperty(ROOM, LargeDocuments.Room.class);
        if (room != null) {
            room.close();
        }
    }
}
