package io.ledgerway.operations.api;

import static io.ledgerway.operations.api.Api.OTTO;
import static io.ledgerway.operations.api.Api.json;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.cause.Fault;
import io.ledgerway.connection.ConnectionState;
import io.ledgerway.connection.ConnectionState.State;
import io.ledgerway.connection.ConnectionStates;
import io.ledgerway.connection.Suspensions;
import io.ledgerway.delivery.DeliveryCommands;
import io.ledgerway.flow.FlowSettings;
import io.ledgerway.operations.ConnectionTests;
import io.ledgerway.session.SessionStates;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.web.servlet.MockMvc;

class ConnectionsApiTest {

    private static final Cause REFUSED = new Cause("CREDENTIALS_REFUSED", "The password was refused.", "Set it.");

    private final ConnectionStates states = mock(ConnectionStates.class);
    private final Suspensions suspensions = mock(Suspensions.class);
    private final SessionStates sessions = mock(SessionStates.class);
    private final DeliveryCommands deliveries = mock(DeliveryCommands.class);
    private final ConnectionTests tests = mock(ConnectionTests.class);
    private final MockMvc http = Api.of(new ConnectionsApi(
            states, suspensions, sessions, deliveries, tests, new Since(new FlowSettings(new MockEnvironment()))));

    @BeforeEach
    void oneWorksAndOneDoesNot() {
        ConnectionState uniconta = new ConnectionState("uniconta", "uniconta", State.UP, null, null, 17, List.of());
        ConnectionState intempus =
                new ConnectionState("intempus", "intempus", State.SUSPENDED, REFUSED, "hub", 3, List.of("Plain http."));
        when(states.all()).thenReturn(List.of(intempus, uniconta));
        when(states.of("uniconta")).thenReturn(uniconta);
        when(states.of("intempus")).thenReturn(intempus);
        when(states.of("nowhere"))
                .thenThrow(new CausedException(new Cause("CONNECTION_UNKNOWN", "There is no nowhere.", "")));
        when(sessions.sessionAge("uniconta")).thenReturn(Optional.of(Duration.ofMinutes(12)));
        when(sessions.sessionAge("intempus")).thenThrow(new CausedException(REFUSED));
    }

    @Test
    void theListHasTheFieldsThatScriptsKnow() throws Exception {
        http.perform(get("/api/connections")).andExpect(content().json("""
                        [{"name":"intempus","system":"intempus","state":"SUSPENDED","suspendedBy":"hub",
                        "cause":{"code":"CREDENTIALS_REFUSED","message":"The password was refused.","action":"Set it."},
                        "sessionAge":null,"callsToday":3,"warnings":["Plain http."]},
                        {"name":"uniconta","system":"uniconta","state":"UP","suspendedBy":null,"cause":null,
                        "sessionAge":"PT12M","callsToday":17,"warnings":[]}]""", true));
    }

    @Test
    void oneConnectionIsShownByItsName() throws Exception {
        http.perform(get("/api/connections/uniconta"))
                .andExpect(jsonPath("$.sessionAge").value("PT12M"));
        http.perform(get("/api/connections/nowhere"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.cause.code").value("CONNECTION_UNKNOWN"));
    }

    @Test
    void aTestThatSucceedsAnswers200() throws Exception {
        when(tests.test("uniconta", "otto"))
                .thenReturn(new ConnectionTests.Result("uniconta", true, "It works.", null));

        http.perform(post("/api/connections/uniconta/test").principal(OTTO))
                .andExpect(status().isOk())
                .andExpect(content().json("{\"name\":\"uniconta\",\"ok\":true,\"message\":\"It works.\"}", true));
    }

    @Test
    void aTestThatFailsAnswers422WithTheCauseSoThatScriptsNotice() throws Exception {
        when(tests.test("intempus", "otto"))
                .thenReturn(new ConnectionTests.Result("intempus", false, REFUSED.sentence(), REFUSED));

        http.perform(post("/api/connections/intempus/test").principal(OTTO))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.ok").value(false))
                .andExpect(jsonPath("$.cause.code").value("CREDENTIALS_REFUSED"));
    }

    @Test
    void whoSuspendsAndWhyIsKept() throws Exception {
        http.perform(json(post("/api/connections/uniconta/suspend"), "{\"reason\":\"year end\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("uniconta"));

        verify(suspensions)
                .suspend(
                        eq("uniconta"),
                        argThat(cause -> cause.message().contains("otto")
                                && cause.message().contains("year end")),
                        eq(Fault.OPERATOR),
                        eq("otto"));
    }

    @Test
    void aReasonIsNotDemandedToSuspendOrResume() throws Exception {
        http.perform(post("/api/connections/uniconta/suspend").principal(OTTO)).andExpect(status().isOk());
        http.perform(post("/api/connections/intempus/resume").principal(OTTO)).andExpect(status().isOk());

        verify(suspensions).resume("intempus", "otto", "");
    }

    @Test
    void anUnknownConnectionIsNotFoundAndNothingIsDone() throws Exception {
        for (String call : List.of("suspend", "resume", "verify?since=2026-11-20")) {
            http.perform(post("/api/connections/nowhere/" + call).principal(OTTO))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.cause.code").value("CONNECTION_UNKNOWN"));
        }
        verifyNoInteractions(suspensions, deliveries);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2026-11-20T00:00+01:00",
        "2026-07-01, 2026-07-01T00:00+02:00",
        "2026-11-20T08:00:00Z, 2026-11-20T08:00Z",
        "2026-11-20T08:00:00+01:00, 2026-11-20T08:00+01:00",
        "2026-11-20T08:00:00 01:00, 2026-11-20T08:00+01:00"
    })
    void verifyTakesADayOrATime(String since, OffsetDateTime meant) throws Exception {
        when(deliveries.verify("uniconta", meant, "otto")).thenReturn(7);

        http.perform(post("/api/connections/uniconta/verify")
                        .param("since", since)
                        .principal(OTTO))
                .andExpect(content().json("{\"lookups\":7}", true));
    }

    @Test
    void verifyWithoutATimeOrWithNonsenseIsRefused() throws Exception {
        http.perform(post("/api/connections/uniconta/verify").principal(OTTO)).andExpect(status().isBadRequest());
        http.perform(post("/api/connections/uniconta/verify?since=yesterday").principal(OTTO))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.cause.code").value("PARAMETER_INVALID"));
        verify(deliveries, org.mockito.Mockito.never()).verify(any(), any(), any());
    }
}
