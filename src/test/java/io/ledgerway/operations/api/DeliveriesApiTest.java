package io.ledgerway.operations.api;

import static io.ledgerway.operations.api.Api.OTTO;
import static io.ledgerway.operations.api.Api.json;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.delivery.DeliveryAttempt;
import io.ledgerway.delivery.DeliveryCommands;
import io.ledgerway.delivery.DeliveryFilter;
import io.ledgerway.delivery.DeliveryQueries;
import io.ledgerway.delivery.DeliveryState;
import io.ledgerway.delivery.DeliveryView;
import io.ledgerway.invoice.InvoiceEdits;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;

class DeliveriesApiTest {

    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-20T12:00:00Z");
    private static final DeliveryView DEAD = new DeliveryView(
            1001,
            "time-entries",
            "uniconta",
            "901",
            "901",
            1,
            "INT-901",
            DeliveryState.DEAD,
            2,
            null,
            null,
            new Cause("EMPLOYEE_UNKNOWN", "Employee 7 is unknown.", "Add it."),
            NOON,
            NOON);

    private final DeliveryQueries queries = mock(DeliveryQueries.class);
    private final DeliveryCommands commands = mock(DeliveryCommands.class);
    private final InvoiceEdits invoiceEdits = mock(InvoiceEdits.class);
    private final MockMvc http = Api.of(new DeliveriesApi(queries, commands, invoiceEdits, new WholeDocuments()));

    @BeforeEach
    void oneDelivery() {
        when(queries.get(1001)).thenReturn(Optional.of(DEAD));
        when(queries.payload(1001)).thenReturn(Optional.of("{\"id\":\"901\",\"amount\":7.50}"));
    }

    @Test
    void thePageHasExactlyTheFieldsThatScriptsKnow() throws Exception {
        DeliveryFilter filter = new DeliveryFilter("time-entries", null, DeliveryState.DEAD, null, null);
        when(queries.list(filter, 1, 20)).thenReturn(List.of(DEAD));
        when(queries.total(filter)).thenReturn(21L);

        http.perform(get("/api/deliveries?flow=time-entries&state=DEAD&page=1&size=20"))
                .andExpect(status().isOk())
                .andExpect(content().json("""
                                {"total":21,"items":[{"id":"1001","flow":"time-entries","connection":"uniconta",
                                "document":"901","number":"901","version":1,"reference":"INT-901","state":"DEAD","attempts":2,
                                "nextAttempt":null,"targetId":null,"recordedAt":"2026-11-20T12:00:00Z",
                                "settledAt":"2026-11-20T12:00:00Z","cause":{"code":"EMPLOYEE_UNKNOWN",
                                "message":"Employee 7 is unknown.","action":"Add it."}}]}""", true));
    }

    @Test
    void emptyFiltersDoNotRestrict() throws Exception {
        when(queries.list(any(), anyInt(), anyInt())).thenReturn(List.of());

        http.perform(get("/api/deliveries?flow=&connection=&state=&cause=&document=&page=&size="))
                .andExpect(content().json("{\"items\":[],\"total\":0}", true));
    }

    @Test
    void oneDeliveryComesWithItsPayloadToTheLastDigitAndItsHistory() throws Exception {
        when(queries.history(1001)).thenReturn(List.of(new DeliveryAttempt(NOON, 1, "DEAD", null, DEAD.cause())));

        http.perform(get("/api/deliveries/1001"))
                .andExpect(jsonPath("$.id").value("1001"))
                .andExpect(jsonPath("$.payload.id").value("901"))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("\"amount\":7.50")))
                .andExpect(jsonPath("$.history[0].at").value("2026-11-20T12:00:00Z"))
                .andExpect(jsonPath("$.history[0].outcome").value("DEAD"))
                .andExpect(jsonPath("$.history[0].cause.code").value("EMPLOYEE_UNKNOWN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "abc", "-1", "99999999999999999999"})
    void anUnknownDeliveryIsNotFound(String id) throws Exception {
        http.perform(get("/api/deliveries/" + id))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.cause.code").value("DELIVERY_UNKNOWN"));
    }

    @Test
    void whoReplaysAndDiscardsIsKept() throws Exception {
        when(commands.replay(1001, "otto")).thenReturn(DEAD);
        when(commands.discard(1001, "otto", "paid by hand")).thenReturn(DEAD);

        http.perform(post("/api/deliveries/1001/replay").principal(OTTO))
                .andExpect(jsonPath("$.id").value("1001"));
        http.perform(json(post("/api/deliveries/1001/discard"), "{\"reason\":\"paid by hand\"}"))
                .andExpect(status().isOk());
    }

    @Test
    void anotherStateIsAConflict() throws Exception {
        when(commands.replay(anyLong(), anyString()))
                .thenThrow(new CausedException(new Cause("WRONG_STATE", "It is DELIVERED.", "")));

        http.perform(post("/api/deliveries/1001/replay").principal(OTTO)).andExpect(status().isConflict());
    }

    @Test
    void anEditIsKeptAsItWasSent() throws Exception {
        String edited =
                "{ \"id\": \"901\", \"employee\": \"17\", \"unit\": \"HOURS\", \"amount\": 8.00, \"date\": \"2026-09-01\" }";
        when(commands.edit(1001, "otto", edited)).thenReturn(DEAD);

        http.perform(json(put("/api/deliveries/1001/payload"), edited)).andExpect(status().isOk());

        verify(commands).edit(1001, "otto", edited);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"902\"}",
                "{}",
                "[]",
                "{\"id\":\"901\"",
                "{\"id\":\"901\"} x",
                "\"901\"",
                "{\"id\":\"901\"}",
                "{\"id\":\"901\",\"employee\":\"17\",\"unit\":\"HOURS\",\"amount\":\"abc\",\"date\":\"2026-09-01\"}"
            })
    void anEditThatIsNoLongerTheSameDocumentIsRefused(String edited) throws Exception {
        http.perform(json(put("/api/deliveries/1001/payload"), edited)).andExpect(status().isUnprocessableEntity());

        verify(commands, never()).edit(anyLong(), anyString(), anyString());
    }

    @Test
    void aBulkReplaySaysHowMany() throws Exception {
        when(commands.replayAll("time-entries", null, "EMPLOYEE_UNKNOWN", "otto"))
                .thenReturn(12);

        http.perform(post("/api/deliveries/replay?flow=time-entries&cause=EMPLOYEE_UNKNOWN")
                        .principal(OTTO))
                .andExpect(content().json("{\"replayed\":12}", true));
    }

    @Test
    void aMisspeltFilterReplaysNothing() throws Exception {
        http.perform(post("/api/deliveries/replay?couse=EMPLOYEE_UNKNOWN").principal(OTTO))
                .andExpect(status().isBadRequest());

        verifyNoInteractions(commands);
    }
}
