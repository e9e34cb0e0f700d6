package io.ledgerway.operations.api;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.flow.FlowSettings;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/** Reads the parameter {@code since}: a day in the hub's time zone, or a time with its offset. */
@Component
class Since {

    private final FlowSettings settings;

    Since(FlowSettings settings) {
        this.settings = settings;
    }

    /** @throws CausedException code {@code PARAMETER_INVALID} */
    OffsetDateTime parse(String text) {
        // A plus sign in a query string arrives as a blank.
        String time = text.trim().replace(' ', '+');
        try {
            return time.contains("T")
                    ? OffsetDateTime.parse(time)
                    : LocalDate.parse(time).atStartOfDay(settings.zone()).toOffsetDateTime();
        } catch (DateTimeException e) {
            throw new CausedException(new Cause(
                    "PARAMETER_INVALID",
                    "The parameter 'since' cannot be '" + text + "'.",
                    "Write a day such as 2026-11-20, or a time such as 2026-11-20T08:00:00Z."));
        }
    }
}
