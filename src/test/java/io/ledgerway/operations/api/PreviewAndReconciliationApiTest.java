package io.ledgerway.operations.api;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ledgerway.cause.Cause;
import io.ledgerway.delivery.DaySpan;
import io.ledgerway.delivery.Reconciliation;
import io.ledgerway.delivery.Reconciliation.Day;
import io.ledgerway.delivery.Reconciliation.Sum;
import io.ledgerway.delivery.TargetSums;
import io.ledgerway.delivery.TargetSums.DaySum;
import io.ledgerway.flow.FlowSettings;
import io.ledgerway.flow.TargetBooks;
import io.ledgerway.preview.Preview;
import io.ledgerway.preview.Previews;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.web.servlet.MockMvc;

class PreviewAndReconciliationApiTest {

    private final Previews previews = mock(Previews.class);
    private final Reconciliation reconciliation = mock(Reconciliation.class);
    private final TargetBooks target = mock(TargetBooks.class);
    private final MockMvc preview = Api.of(new PreviewApi(previews));
    private final MockMvc reconciled = Api.of(new ReconciliationApi(
            reconciliation,
            target,
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

    @BeforeEach
    void targetWithoutLines() {
        when(target.sums(any())).thenReturn(new TargetSums(List.of(), null));
    }

    @Test
    void theTargetsSumStandsBesideTheLedgersAndTheDayThatDiffersIsMarked() throws Exception {
        Sum seven = new Sum(2, new BigDecimal("7.5"));
        Sum none = new Sum(0, BigDecimal.ZERO);
        LocalDate day = LocalDate.of(2026, 9, 1);
        when(reconciliation.days(any(), any(), any()))
                .thenReturn(List.of(new Day(day, "HOURS", seven, seven, none, none, none, null, null, null)));
        when(target.sums(new DaySpan("time-entries", day, day)))
                .thenReturn(new TargetSums(List.of(new DaySum(day, "HOURS", new Sum(1, new BigDecimal("3.5")))), null));

        reconciled
                .perform(get("/api/reconciliation?flow=time-entries&from=2026-09-01&to=2026-09-01"))
                .andExpect(jsonPath("$.days[0].target.count").value(1))
                .andExpect(jsonPath("$.days[0].target.sum").value(3.5))
                .andExpect(jsonPath("$.days[0].difference").value(-4))
                .andExpect(jsonPath("$.days[0].differs").value(true))
                .andExpect(jsonPath("$.targetMissing").isEmpty());
    }

    @Test
    void theLedgersSumsAreAnsweredWhereTheTargetCannotBeAsked() throws Exception {
        Sum seven = new Sum(2, new BigDecimal("7.5"));
        when(reconciliation.days(any(), any(), any()))
                .thenReturn(List.of(new Day(
                        LocalDate.of(2026, 9, 1), "HOURS", seven, seven, seven, seven, seven, null, null, null)));
        when(target.sums(any())).thenReturn(TargetSums.missing(new Cause("CALL_BUDGET_SPENT", "Spent.", "")));

        reconciled
                .perform(get("/api/reconciliation?flow=time-entries&from=2026-09-01&to=2026-09-01"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.days[0].delivered.sum").value(7.5))
                .andExpect(jsonPath("$.days[0].target").isEmpty())
                .andExpect(jsonPath("$.days[0].differs").isEmpty())
                .andExpect(jsonPath("$.targetMissing.code").value("CALL_BUDGET_SPENT"));
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
