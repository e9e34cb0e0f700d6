package io.ledgerway.operations.api;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ledgerway.delivery.Reconciliation;
import io.ledgerway.flow.FlowSettings;
import io.ledgerway.preview.Preview;
import io.ledgerway.preview.Previews;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.web.servlet.MockMvc;

class PreviewAndReconciliationApiTest {

    private final Previews previews = mock(Previews.class);
    private final Reconciliation reconciliation = mock(Reconciliation.class);
    private final MockMvc preview = Api.of(new PreviewApi(previews));
    private final MockMvc reconciled = Api.of(new ReconciliationApi(
            reconciliation,
            new FlowSettings(new MockEnvironment().withProperty("ledgerway.flows.time-entries.enabled", "true"))));

    @Test
    void theRequestIsJsonAndTheActionASmallWord() throws Exception {
        when(previews.of("time-entries", 1, 20))
                .thenReturn(new Preview(
                        1,
                        2,
                        5,
                        3,
                        4,
                        2,
                        1,
                        List.of(new Preview.Item("INT-9", Preview.Action.CREATE, null, "{\"Qty\":7.50}"))));

        preview.perform(get("/api/flows/time-entries/preview?page=1&size=20"))
                .andExpect(status().isOk())
                .andExpect(content().json("""
                        {"create":1,"exists":2,"correct":5,"fail":3,"skip":4,"calls":2,"transactions":1,"items":[
                        {"document":"INT-9","action":"create","cause":null,"request":{"Qty":7.50}}]}""", true));
    }

    @Test
    void theSpanIsReadAsDaysBothIncluded() throws Exception {
        reconciled
                .perform(get("/api/reconciliation?flow=time-entries&from=2026-09-01&to=2026-09-30"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.flow").value("time-entries"))
                .andExpect(jsonPath("$.days").isEmpty());

        verify(reconciliation).days("time-entries", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30));
    }

    @ParameterizedTest
    @CsvSource({
        "flow=time-entries&from=2026-09-02&to=2026-09-01, 400",
        "flow=time-entries&from=yesterday&to=2026-09-01, 400",
        "flow=time-entries&from=2026-09-01, 400",
        "flow=nothing&from=2026-09-01&to=2026-09-02, 404"
    })
    void aSpanThatMakesNoSenseIsRefused(String query, int status) throws Exception {
        reconciled.perform(get("/api/reconciliation?" + query)).andExpect(status().is(status));
    }
}
