package io.ledgerway.sandbox.acumatica;

import static io.ledgerway.sandbox.acumatica.Documents.invoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.Fault;
import io.ledgerway.sandbox.Fault.Kind;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultTest {

    private static final String PUT = "put Invoice";

    private final Caller caller = Caller.signedIn();

    @AfterEach
    void close() {
        caller.close();
    }

    @Test
    void aLostAnswerLeavesTheInvoice() {
        caller.acumatica.faults().once(PUT, Fault.of(Kind.LOST_AFTER));

        assertThatThrownBy(() -> caller.put("Invoice", invoice("R-1"))).isInstanceOf(RuntimeException.class);

        assertThat(caller.acumatica.books().byReference("R-1")).hasSize(1);
    }

    @Test
    void aLostRequestLeavesNothing() {
        caller.acumatica.faults().once(PUT, Fault.of(Kind.LOST_BEFORE));

        assertThatThrownBy(() -> caller.put("Invoice", invoice("R-1"))).isInstanceOf(RuntimeException.class);

        assertThat(caller.acumatica.books().documents()).isEmpty();
    }

    @Test
    void aWriteMayBeExecutedOutOfTheQueueLongAfterItsCallerHasGone() {
        caller.acumatica.quirks().once(PUT, Quirk.EXECUTED_LATER);

        assertThatThrownBy(() -> caller.put("Invoice", invoice("R-1"))).isInstanceOf(RuntimeException.class);

        assertThat(caller.list("Invoice", "CustomerOrder eq 'R-1'")).isEmpty();
        assertThat(caller.acumatica.books().underWay()).isEqualTo(1);
        caller.clock.move(Duration.ofSeconds(30));
        assertThat(caller.list("Invoice", "CustomerOrder eq 'R-1'")).hasSize(1);
    }

    @Test
    void aSessionThatEndsInMidFlightIsA401AndNothingIsExecuted() {
        caller.acumatica.faults().once(PUT, Fault.of(Kind.SESSION_EXPIRED));

        assertThat(caller.put("Invoice", invoice("R-1")).statusCode()).isEqualTo(401);

        assertThat(caller.acumatica.books().documents()).isEmpty();
        assertThat(caller.acumatica.books().liveSessions()).isZero();
        assertThat(caller.acumatica.books().refusedRequests()).containsEntry(401, 1);
    }

    @Test
    void serverFaultsMaintenanceAndHalfAnswersAreNoJson() {
        caller.acumatica.faults().once(PUT, Fault.of(Kind.SERVER_ERROR).status(503));
        caller.acumatica.faults().once(PUT, Fault.of(Kind.MAINTENANCE));
        caller.acumatica.faults().once(PUT, Fault.of(Kind.TOO_MANY_REQUESTS));
        caller.acumatica.faults().once(PUT, Fault.of(Kind.GARBAGE));

        assertThat(caller.put("Invoice", invoice("R-1")).statusCode()).isEqualTo(503);
        assertThat(caller.put("Invoice", invoice("R-1")).body()).startsWith("<!DOCTYPE html>");
        assertThat(caller.put("Invoice", invoice("R-1")).statusCode()).isEqualTo(429);
        assertThat(caller.acumatica.books().documents()).isEmpty();
        assertThat(caller.put("Invoice", invoice("R-1")).body()).startsWith("{").doesNotEndWith("}");
        assertThat(caller.acumatica.books().documents()).hasSize(1);
    }

    @Test
    void a200MayHaveSavedNothing() {
        caller.acumatica.quirks().once(PUT, Quirk.NOTHING_SAVED);

        JsonNode answered = caller.saved("Invoice", invoice("R-1"));

        assertThat(answered.at("/ReferenceNbr/value").asText()).isEqualTo("<NEW>");
        assertThat(caller.acumatica.books().documents()).isEmpty();
    }

    @Test
    void aBusyFormIs409AndALockedRecord500() {
        caller.acumatica.quirks().once(PUT, Quirk.FORM_BUSY);
        caller.acumatica.quirks().once(PUT, Quirk.RECORD_LOCKED);

        HttpResponse<String> busy = caller.put("Invoice", invoice("R-1"));
        HttpResponse<String> locked = caller.put("Invoice", invoice("R-1"));

        assertThat(busy.statusCode()).isEqualTo(409);
        assertThat(busy.body()).isEmpty();
        assertThat(locked.statusCode()).isEqualTo(500);
        assertThat(locked.body()).contains("Your changes will be lost");
    }

    @Test
    void aShareOfWritesMeetsAQuirk() {
        caller.acumatica.habits().set("quirks.nothing-saved", 1.0);

        caller.saved("Invoice", invoice("R-1"));

        assertThat(caller.acumatica.books().documents()).isEmpty();
        assertThat(caller.list("Customer", "CustomerID eq 'C1001'")).hasSize(1);
    }
}
