package io.ledgerway.preview;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.Suspensions;
import io.ledgerway.delivery.Batch;
import io.ledgerway.delivery.Claim;
import io.ledgerway.delivery.Foreseen;
import io.ledgerway.delivery.Foresight;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.intempus.RecordForecasts;
import io.ledgerway.intempus.RecordForecasts.RecordForecast;
import io.ledgerway.preview.Preview.Action;
import io.ledgerway.uniconta.record.UpcomingRecords;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Previews the flow {@code master-data} as it is shipped: {@code uniconta} to {@code intempus}. */
@Component("masterDataPreview")
class MasterDataPreview implements FlowPreview {

    private static final String FLOW = "master-data";
    private static final String SOURCE = "uniconta";
    private static final String TARGET = "intempus";
    private static final int WAITING_AT_ONCE = 500;

    private final Suspensions suspensions;
    private final UpcomingRecords upcoming;
    private final Foresight foresight;
    private final RecordForecasts records;

    MasterDataPreview(Suspensions suspensions, UpcomingRecords upcoming, Foresight foresight, RecordForecasts records) {
        this.suspensions = suspensions;
        this.upcoming = upcoming;
        this.foresight = foresight;
        this.records = records;
    }

    @Override
    public String flow() {
        return FLOW;
    }

    /** One preview on its way: what was counted, and the customers that would be there by then. */
    private record Course(Tally tally, Set<String> coming, Set<Long> superseded, long[] calls) {}

    /** A suspended connection is not asked: its refused password would be tried again. */
    @Override
    public Preview preview(int page, int size) {
        refuseSuspended(SOURCE);
        refuseSuspended(TARGET);
        Course course = new Course(new Tally(page, size), new HashSet<>(), new HashSet<>(), new long[1]);
        upcoming.read(FLOW, SOURCE, TARGET, rows -> {
            List<Foreseen> foreseen = foresight.of(TARGET, rows);
            foreseen.stream().map(Foreseen::supersedes).filter(id -> id != null).forEach(course.superseded()::add);
            take(foreseen, course);
        });
        waiting(course);
        return course.tally().preview(course.calls()[0]);
    }

    private void waiting(Course course) {
        long after = 0;
        List<Foreseen> page;
        do {
            page = foresight.waiting(FLOW, TARGET, after, WAITING_AT_ONCE);
            take(
                    page.stream()
                            .filter(each ->
                                    !course.superseded().contains(each.claim().deliveryId()))
                            .toList(),
                    course);
            after = page.isEmpty() ? after : page.get(page.size() - 1).claim().deliveryId();
        } while (!page.isEmpty());
    }

    private void take(List<Foreseen> page, Course course) {
        for (Foreseen each : page) {
            switch (each.step()) {
                case EXISTS -> course.tally().add(each.document(), Action.EXISTS, null, null);
                case STOP -> settle(each.document(), each.outcome(), course.tally());
                default -> {
                    // sent below, counted with the deliveries that wait, or never there
                }
            }
        }
        List<Claim> claims = page.stream()
                .filter(each -> each.step() == Foreseen.Step.SEND)
                .map(Foreseen::claim)
                .toList();
        if (!claims.isEmpty()) {
            records.of(new Batch(FLOW, TARGET, 0, time -> false, false, claims), course.coming())
                    .forEach(forecast -> take(forecast, course));
        }
    }

    private static void take(RecordForecast forecast, Course course) {
        Tally tally = course.tally();
        if (forecast.outcome() != null) {
            if (forecast.conflict()) {
                tally.add(forecast.document(), Action.CONFLICT, ((Outcome.Dead) forecast.outcome()).cause(), null);
            } else {
                settle(forecast.document(), forecast.outcome(), tally);
            }
            return;
        }
        course.calls()[0]++;
        switch (forecast.write()) {
            case CREATE -> tally.add(forecast.document(), Action.CREATE, null, forecast.request());
            case CHANGE -> tally.add(forecast.document(), Action.UPDATE, null, forecast.request());
            case DEACTIVATE -> tally.add(forecast.document(), Action.DEACTIVATE, null, forecast.request());
        }
    }

    private static void settle(String document, Outcome outcome, Tally tally) {
        if (outcome instanceof Outcome.Delivered) {
            tally.add(document, Action.EXISTS, null, null);
        } else if (outcome instanceof Outcome.Skipped skipped) {
            tally.add(document, Action.SKIP, skipped.cause(), null);
        } else if (outcome instanceof Outcome.Retry retry) {
            tally.add(document, Action.SKIP, retry.cause(), null);
        } else {
            Cause cause = ((Outcome.Dead) outcome).cause();
            tally.add(document, Action.FAIL, cause, null);
        }
    }

    private void refuseSuspended(String connection) {
        suspensions.current(connection).ifPresent(suspension -> {
            throw new CausedException(suspension.cause());
        });
    }
}
