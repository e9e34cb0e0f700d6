package io.ledgerway.preview;

import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import io.ledgerway.connection.Suspensions;
import io.ledgerway.delivery.Foreseen;
import io.ledgerway.delivery.Foresight;
import io.ledgerway.intempus.UpcomingEntries;
import io.ledgerway.uniconta.LineForecasts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Previews the flow {@code time-entries} as it is shipped: {@code intempus} to {@code uniconta}. */
@Component("timeEntriesPreview")
class TimeEntriesPreview implements FlowPreview {

    private static final String FLOW = "time-entries";
    private static final String SOURCE = "intempus";
    private static final String TARGET = "uniconta";
    private static final int WAITING_AT_ONCE = 500;

    private final Connections connections;
    private final Suspensions suspensions;
    private final UpcomingEntries upcoming;
    private final Foresight foresight;
    private final LineForecasts lines;

    TimeEntriesPreview(
            Connections connections,
            Suspensions suspensions,
            UpcomingEntries upcoming,
            Foresight foresight,
            LineForecasts lines) {
        this.connections = connections;
        this.suspensions = suspensions;
        this.upcoming = upcoming;
        this.foresight = foresight;
        this.lines = lines;
    }

    @Override
    public String flow() {
        return FLOW;
    }

    /** A suspended connection is not asked: its refused password would be tried again. */
    @Override
    public Preview preview(int page, int size) {
        refuseSuspended(SOURCE);
        refuseSuspended(TARGET);
        ConnectionSettings target = connections.get(TARGET);
        TimeEntryForecast forecast = new TimeEntryForecast(FLOW, target, lines, suspensions, new Tally(page, size));
        Set<Long> superseded = new HashSet<>();
        upcoming.read(FLOW, SOURCE, read -> {
            forecast.unidentified(read.unidentified());
            List<Foreseen> foreseen = foresight.of(TARGET, read.rows());
            foreseen.stream().map(Foreseen::supersedes).filter(id -> id != null).forEach(superseded::add);
            forecast.take(foreseen);
        });
        waiting(forecast, superseded);
        return forecast.preview();
    }

    private void waiting(TimeEntryForecast forecast, Set<Long> superseded) {
        long after = 0;
        List<Foreseen> page;
        do {
            page = foresight.waiting(FLOW, TARGET, after, WAITING_AT_ONCE);
            forecast.take(page.stream()
                    .filter(each -> !superseded.contains(each.claim().deliveryId()))
                    .toList());
            after = page.isEmpty() ? after : page.get(page.size() - 1).claim().deliveryId();
        } while (!page.isEmpty());
    }

    private void refuseSuspended(String connection) {
        suspensions.current(connection).ifPresent(suspension -> {
            throw new CausedException(suspension.cause());
        });
    }
}
