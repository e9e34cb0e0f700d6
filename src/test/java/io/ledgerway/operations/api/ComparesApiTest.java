package io.ledgerway.operations.api;

import static io.ledgerway.operations.api.Api.OTTO;
import static io.ledgerway.operations.api.Api.json;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ledgerway.audit.Audit;
import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.compare.CompareDecisions;
import io.ledgerway.compare.CompareState;
import io.ledgerway.compare.FullCompare;
import io.ledgerway.compare.MissingDocument;
import io.ledgerway.flow.FlowSchedule;
import io.ledgerway.flow.FlowStates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

class ComparesApiTest {

    private static final FullCompare ASKING = new FullCompare(
            12,
            "time-entries",
            "uniconta",
            LocalDate.of(2026, 1, 1),
            CompareState.ASKING,
            OffsetDateTime.parse("2026-11-22T03:30:00+01:00"),
            null,
            400,
            4000,
            3600,
            0,
            new Cause("MANY_DELETIONS", "Many are missing.", "Approve or reject."),
            null,
            null,
            null);

    private final CompareDecisions compares = mock(CompareDecisions.class);
    private final MockMvc api = Api.of(new ComparesApi(compares));

    @Test
    void comparesAreListedWithWhatTheyAsk() throws Exception {
        when(compares.list("time-entries", 0, 50)).thenReturn(List.of(ASKING));
        when(compares.total("time-entries")).thenReturn(7L);

        api.perform(get("/api/flows/time-entries/compares")).andExpect(content().json("""
                {"total":7,"items":[{"id":"12","flow":"time-entries","connection":"uniconta","state":"ASKING",
                "startFrom":"2026-01-01","beganAt":"2026-11-22T03:30:00+01:00","read":400,"compared":4000,
                "missing":3600,"deleted":0,"cause":{"code":"MANY_DELETIONS"}}]}"""));
    }

    @Test
    void whatIsMissingIsShownByPages() throws Exception {
        when(compares.missing("time-entries", 12, 2, 1))
                .thenReturn(List.of(new MissingDocument(
                        "INT-901",
                        "entry 901",
                        9,
                        LocalDate.of(2026, 9, 27),
                        new BigDecimal("7.5"),
                        "HOURS",
                        "INT-901",
                        "DELIVERED",
                        null)));
        when(compares.missingTotal("time-entries", 12)).thenReturn(3600L);

        api.perform(get("/api/flows/time-entries/compares/12/missing?page=2&size=1"))
                .andExpect(content().json("""
                        {"total":3600,"items":[{"document":"INT-901","number":"entry 901","day":"2026-09-27",
                        "quantity":7.5,"unit":"HOURS","reference":"INT-901","state":"DELIVERED","outcome":null}]}"""));
    }

    @Test
    void anAnswerIsGivenInTheUsersName() throws Exception {
        when(compares.approve("time-entries", 12, "otto", "cancelled")).thenReturn(ASKING);
        when(compares.reject("time-entries", 12, "otto", "")).thenReturn(ASKING);

        api.perform(json(post("/api/flows/time-entries/compares/12/approve"), "{\"reason\":\"cancelled\"}"))
                .andExpect(jsonPath("$.id").value("12"));
        api.perform(post("/api/flows/time-entries/compares/12/reject").principal(OTTO))
                .andExpect(status().isOk());

        verify(compares).reject("time-entries", 12, "otto", "");
    }

    @Test
    void oneThatIsUnknownOrAsksNothingSaysSo() throws Exception {
        when(compares.approve("time-entries", 13, "otto", ""))
                .thenThrow(new CausedException(new Cause("COMPARE_WRONG_STATE", "It asks nothing.", "")));
        when(compares.get("time-entries", 14))
                .thenThrow(new CausedException(new Cause("COMPARE_UNKNOWN", "There is none.", "")));

        api.perform(post("/api/flows/time-entries/compares/13/approve").principal(OTTO))
                .andExpect(status().isConflict());
        api.perform(get("/api/flows/time-entries/compares/14")).andExpect(status().isNotFound());
        api.perform(get("/api/flows/time-entries/compares/x")).andExpect(status().isNotFound());
    }

    @Test
    void aRunMayCompareTooAndItIsKeptWhoWantedIt() throws Exception {
        FlowSchedule schedule = mock(FlowSchedule.class);
        Audit audit = mock(Audit.class);

        Api.of(new FlowsApi(mock(FlowStates.class), schedule, audit))
                .perform(post("/api/flows/time-entries/run?compare=true").principal(OTTO))
                .andExpect(status().isAccepted());

        verify(schedule).runWithCompare("time-entries");
        verify(audit).record("otto", "run-compare", "flow time-entries", "");
    }
}
