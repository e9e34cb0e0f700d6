package io.ledgerway.preview;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Suspensions;
import io.ledgerway.delivery.Batch;
import io.ledgerway.delivery.Claim;
import io.ledgerway.delivery.Foreseen;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.preview.Preview.Action;
import io.ledgerway.uniconta.LineForecasts;
import io.ledgerway.uniconta.LineForecasts.LineForecast;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One preview on its way: takes page after page and tallies what would become of each entry. */
final class TimeEntryForecast {

    private static final Cause NOT_APPROVED = new Cause("NOT_APPROVED", "It is not approved.", "");

    private final String flow;
    private final ConnectionSettings target;
    private final LineForecasts lines;
    private final Suspensions suspensions;
    private final Tally tally;
    private final BatchCalls calls;

    TimeEntryForecast(
            String flow, ConnectionSettings target, LineForecasts lines, Suspensions suspensions, Tally tally) {
        this.flow = flow;
        this.target = target;
        this.lines = lines;
        this.suspensions = suspensions;
        this.tally = tally;
        this.calls = new BatchCalls(target.batchSize());
    }

    void unidentified(List<Cause> causes) {
        causes.forEach(cause -> tally.add(null, Action.FAIL, cause, null));
    }

    void take(List<Foreseen> page) {
        Map<Long, LineForecast> mapped = map(page);
        for (Foreseen each : page) {
            switch (each.step()) {
                case SEND -> send(each.claim(), mapped.get(each.claim().deliveryId()));
                case STOP -> settle(each.document(), each.outcome());
                case EXISTS -> tally.add(each.document(), Action.EXISTS, null, null);
                case UNWANTED -> tally.add(each.document(), Action.SKIP, NOT_APPROVED, null);
                case WAITS -> {
                    // counted with the deliveries that wait
                }
            }
        }
    }

    Preview preview() {
        return tally.preview(calls.calls());
    }

    private Map<Long, LineForecast> map(List<Foreseen> page) {
        List<Claim> claims = page.stream()
                .filter(each -> each.step() == Foreseen.Step.SEND)
                .map(Foreseen::claim)
                .filter(Objects::nonNull)
                .toList();
        return claims.isEmpty() ? Map.of() : lines.of(new Batch(flow, target.name(), 0, time -> false, false, claims));
    }

    private void send(Claim claim, LineForecast line) {
        boolean sent = line.request() != null;
        calls.claim(sent, line.change() == null ? null : line.change().name());
        if (sent && line.change() == null) {
            tally.add(claim.document(), Action.CREATE, null, line.request());
        } else if (sent) {
            tally.add(claim.document(), action(line.change()), line.request(), line.rows());
        } else {
            settle(claim.document(), line.outcome());
        }
    }

    private static Action action(LineForecasts.Change change) {
        return switch (change) {
            case UPDATE -> Action.UPDATE;
            case REMOVE -> Action.REMOVE;
            case REVERSE -> Action.REVERSE;
        };
    }

    private void settle(String document, Outcome outcome) {
        if (outcome instanceof Outcome.Delivered) {
            tally.add(document, Action.EXISTS, null, null);
        } else if (outcome instanceof Outcome.Skipped skipped) {
            tally.add(document, Action.SKIP, skipped.cause(), null);
        } else if (outcome instanceof Outcome.Dead dead) {
            tally.add(document, Action.FAIL, dead.cause(), null);
        } else if (outcome instanceof Outcome.Retry retry) {
            tally.add(document, Action.FAIL, retry.cause(), null);
        } else if (outcome instanceof Outcome.Held held) {
            suspensions.suspend(target.name(), held.cause(), held.fault(), "hub");
            throw new CausedException(held.cause());
        } else {
            throw new IllegalStateException("A mapping cannot end in " + outcome);
        }
    }
}
