package io.ledgerway.sandbox.acumatica;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The financial periods as the API lists them: a record for each year, with its months. */
final class Calendar {

    static final String ENTITY = "FinancialPeriod";

    private Calendar() {}

    static List<Row> years(Company company) {
        Map<Integer, List<Row>> years = new TreeMap<>();
        for (Period period : company.masters().periods()) {
            years.computeIfAbsent(period.month().getYear(), year -> new ArrayList<>())
                    .add(shown(period));
        }
        return years.entrySet().stream()
                .map(year -> year(year.getKey(), year.getValue()))
                .toList();
    }

    private static Row year(int year, List<Row> periods) {
        Row row = new Row(UUID.nameUUIDFromBytes(("year " + year).getBytes(StandardCharsets.UTF_8)));
        row.created(Instant.EPOCH);
        return row.with("FinancialYear", String.valueOf(year))
                .with("NbrOfPeriods", periods.size())
                .with("StartDate", periods.get(0).get("StartDate"))
                .with("UserDefinedPeriods", false)
                .with("Details", periods);
    }

    private static Row shown(Period period) {
        boolean closed = period.closedInReceivables() && period.closedInPayables();
        return Row.fresh()
                .with("FinancialPeriodID", period.id())
                .with("PeriodNbr", period.id().substring(0, 2))
                .with("Description", period.month().getMonth().toString())
                .with("StartDate", period.month().atDay(1).atStartOfDay())
                .with("EndDate", period.month().atEndOfMonth().atStartOfDay())
                .with("LengthInDays", period.month().lengthOfMonth())
                .with("AdjustmentPeriod", false)
                .with("ClosedInAR", period.closedInReceivables())
                .with("ClosedInAP", period.closedInPayables())
                .with("Status", closed ? "Closed" : "Open");
    }
}
