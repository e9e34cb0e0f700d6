package io.ledgerway.operations.api;

import static io.ledgerway.operations.api.Api.OTTO;
import static io.ledgerway.operations.api.Api.json;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ledgerway.audit.Audit;
import io.ledgerway.audit.AuditTrail;
import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.deadletter.DeadLetter;
import io.ledgerway.deadletter.DeadLetterPage;
import io.ledgerway.deadletter.DeadLetterState;
import io.ledgerway.deadletter.DeadLetters;
import io.ledgerway.delivery.DeliveryState;
import io.ledgerway.flow.FlowSchedule;
import io.ledgerway.flow.FlowState;
import io.ledgerway.flow.FlowStates;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LettersFlowsAndAuditApiTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final DeadLetters letters = mock(DeadLetters.class);
    private final FlowStates flows = mock(FlowStates.class);
    private final FlowSchedule schedule = mock(FlowSchedule.class);
    private final Audit audit = mock(Audit.class);

    @Test
    void openDeadLettersAreShownUnlessOthersAreAskedFor() throws Exception {
        when(letters.list(DeadLetterState.OPEN, 0, 50)).thenReturn(new DeadLetterPage(List.of(letter()), 1));
        when(letters.list(DeadLetterState.DISCARDED, 0, 50)).thenReturn(new DeadLetterPage(List.of(), 0));

        Api.of(new DeadLettersApi(letters, new WholeDocuments()))
                .perform(get("/api/dead-letters"))
                .andExpect(content().json("""
                        {"total":1,"items":[{"id":"12","route":"invoice-intake","body":"<x/>","headers":{"file":"x.xml"},
                        "cause":{"code":"NO_INVOICE","message":"This is no invoice.","action":""},
                        "at":"2026-11-20T12:00:00Z"}]}"""));
        Api.of(new DeadLettersApi(letters, new WholeDocuments()))
                .perform(get("/api/dead-letters?state=DISCARDED"))
                .andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void aDeadLetterIsReplayedAndDiscardedInTheUsersName() throws Exception {
        when(letters.replay(12, "otto")).thenReturn(letter());
        when(letters.discard(12, "otto", "sent by mail")).thenReturn(letter());

        Api.of(new DeadLettersApi(letters, new WholeDocuments()))
                .perform(post("/api/dead-letters/12/replay").principal(OTTO))
                .andExpect(jsonPath("$.id").value("12"));
        Api.of(new DeadLettersApi(letters, new WholeDocuments()))
                .perform(json(post("/api/dead-letters/12/discard"), "{\"reason\":\"sent by mail\"}"))
                .andExpect(status().isOk());
        Api.of(new DeadLettersApi(letters, new WholeDocuments()))
                .perform(post("/api/dead-letters/x/replay").principal(OTTO))
                .andExpect(status().isNotFound());
    }

    @Test
    void flowsShowWhatWaitsAndWhenTheyRun() throws Exception {
        OffsetDateTime noon = OffsetDateTime.parse("2026-11-20T13:00:00+01:00");
        when(flows.all())
                .thenReturn(List.of(new FlowState(
                        "time-entries",
                        true,
                        Map.of(DeliveryState.READY, 3L),
                        noon,
                        null,
                        null,
                        null,
                        noon.plusMinutes(5))));

        Api.of(new FlowsApi(flows, schedule, audit))
                .perform(get("/api/flows"))
                .andExpect(content().json("""
                        [{"flow":"time-entries","enabled":true,"counts":{"READY":3},"lastRun":null,
                        "oldestWaiting":"2026-11-20T13:00:00+01:00","nextRun":"2026-11-20T13:05:00+01:00"}]"""));
    }

    @Test
    void aFlowRunsNowAndItIsKeptWhoWantedIt() throws Exception {
        Api.of(new FlowsApi(flows, schedule, audit))
                .perform(post("/api/flows/time-entries/run").principal(OTTO))
                .andExpect(status().isAccepted());

        verify(schedule).runNow("time-entries");
        verify(audit).record("otto", "run", "flow time-entries", "");
    }

    @Test
    void aFlowThatIsOffIsNotRunAndNotWrittenDown() throws Exception {
        doThrow(new CausedException(new Cause("FLOW_DISABLED", "It is switched off.", "Switch it on.")))
                .when(schedule)
                .runNow("master-data");

        Api.of(new FlowsApi(flows, schedule, audit))
                .perform(post("/api/flows/master-data/run").principal(OTTO))
                .andExpect(status().isConflict());

        verifyNoInteractions(audit);
    }

    @Test
    void theAuditIsReadByPages() throws Exception {
        AuditTrail trail = mock(AuditTrail.class);
        when(trail.page(1, 2))
                .thenReturn(new AuditTrail.Page(
                        List.of(new AuditTrail.Entry(5, NOON, "otto", "resume", "connection uniconta", "mended")), 3));

        Api.of(new AuditApi(trail))
                .perform(get("/api/audit?page=1&size=2"))
                .andExpect(content().json("""
                        {"total":3,"items":[{"id":"5","at":"2026-11-20T12:00:00Z","actor":"otto","action":"resume",
                        "subject":"connection uniconta","reason":"mended"}]}""", true));
    }

    private static DeadLetter letter() {
        return new DeadLetter(
                12,
                "invoice-intake",
                "file:inbox",
                false,
                new Cause("NO_INVOICE", "This is no invoice.", ""),
                "<x/>",
                "text",
                Map.of("file", "x.xml"),
                Map.of(),
                NOON,
                NOON,
                1,
                DeadLetterState.OPEN,
                null,
                null,
                null);
    }
}
