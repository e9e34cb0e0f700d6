package io.ledgerway.operations.api;

import static io.ledgerway.operations.api.Api.OTTO;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ledgerway.audit.Audit;
import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import io.ledgerway.operations.ConnectionTests;
import io.ledgerway.session.Authorization;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.test.web.servlet.MockMvc;

class AuthorizationsApiTest {

    private static final URI PAGE = URI.create("https://erp.example.com/identity/connect/authorize?state=s");

    private final Connections connections = mock(Connections.class);
    private final Authorization acumatica = mock(Authorization.class);
    private final ConnectionTests tests = mock(ConnectionTests.class);
    private final Audit audit = mock(Audit.class);
    private final ObjectProvider<Authorization> authorizations = new ObjectProvider<>() {
        @Override
        public Stream<Authorization> stream() {
            return Stream.of(acumatica);
        }
    };
    private final MockMvc http = Api.of(new AuthorizationsApi(connections, authorizations, tests, audit));

    @BeforeEach
    void oneConnectionIsAllowedByAPerson() {
        for (String name : new String[] {"acumatica", "uniconta"}) {
            ConnectionSettings settings = mock(ConnectionSettings.class);
            when(settings.system()).thenReturn(name);
            when(connections.get(name)).thenReturn(settings);
        }
        when(acumatica.system()).thenReturn("acumatica");
        when(tests.test("acumatica", "otto"))
                .thenReturn(new ConnectionTests.Result("acumatica", true, "It works and goes on.", null));
    }

    @Test
    void theBrowserIsSentToTheSystemAndToldWhereToComeBack() throws Exception {
        URI back = URI.create("http://localhost/api/connections/acumatica/authorized");
        when(acumatica.ask("acumatica", back, "otto")).thenReturn(PAGE);

        http.perform(get("/api/connections/acumatica/authorize").principal(OTTO))
                .andExpect(status().isFound())
                .andExpect(redirectedUrl(PAGE.toString()));
    }

    @Test
    void whatItBringsBackIsTakenAuditedAndTested() throws Exception {
        http.perform(get("/api/connections/acumatica/authorized?code=c&state=s&scope=api&session_state=x")
                        .principal(OTTO))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.message").value("It works and goes on."));

        verify(acumatica).finish("acumatica", "s", "c", "otto");
        verify(audit).record(eq("otto"), eq("authorize"), eq("connection acumatica"), any());
    }

    @Test
    void aPersonWhoDoesNotAllowItIsToldSo() throws Exception {
        http.perform(get("/api/connections/acumatica/authorized?error=access_denied&state=s")
                        .principal(OTTO))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.cause.code").value("AUTHORIZATION_REFUSED"));

        verify(acumatica, never()).finish(any(), any(), any(), any());
    }

    @Test
    void aStaleOneChangesNothing() throws Exception {
        doThrow(new CausedException(new Cause("AUTHORIZATION_STALE", "Too old.", "Begin again.")))
                .when(acumatica)
                .finish("acumatica", "s", "c", "otto");

        http.perform(get("/api/connections/acumatica/authorized?code=c&state=s").principal(OTTO))
                .andExpect(status().isUnprocessableEntity());

        verify(tests, never()).test(any(), any());
        verify(audit, never()).record(any(), any(), any(), any());
    }

    @Test
    void aSystemThatIsSignedInToOtherwiseHasNoSuchPage() throws Exception {
        http.perform(get("/api/connections/uniconta/authorize").principal(OTTO))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.cause.code").value("AUTHORIZATION_NOT_USED"));
    }
}
