package io.ledgerway.preview;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import io.ledgerway.delivery.Batch;
import io.ledgerway.delivery.Claim;
import io.ledgerway.delivery.Foreseen;
import io.ledgerway.delivery.Foresight;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.ledger.InvoiceForecasts;
import io.ledgerway.ledger.InvoiceForecasts.Forecast;
import io.ledgerway.preview.Preview.Action;
import java.util.List;
import java.util.Map;

/** Previews a flow of invoices: what its next run would send of those that wait. They were recorded when they came in. */
final class InvoicesPreview implements FlowPreview {

    private static final int WAITING_AT_ONCE = 500;

    private final String flow;
    private final String connection;
    private final Connections connections;
    private final Foresight foresight;
    private final List<InvoiceForecasts> forecasts;

    InvoicesPreview(
            String flow,
            String connection,
            Connections connections,
            Foresight foresight,
            List<InvoiceForecasts> forecasts) {
        this.flow = flow;
        this.connection = connection;
        this.connections = connections;
        this.foresight = foresight;
        this.forecasts = List.copyOf(forecasts);
    }

    @Override
    public String flow() {
        return flow;
    }

    @Override
    public Preview preview(int page, int size) {
        ConnectionSettings target = connections.get(connection);
        InvoiceForecasts ledger = forecasts.stream()
                .filter(each -> each.system().equals(target.system()))
                .findFirst()
                .orElseThrow(() -> new CausedException(new Cause(
                        "PREVIEW_UNKNOWN",
                        "Connection " + connection + " leads to no ledger that takes invoices.",
                        "")));
        Tally tally = new Tally(page, size);
        long sent = 0;
        long after = 0;
        List<Foreseen> waiting;
        do {
            waiting = foresight.waiting(flow, connection, after, WAITING_AT_ONCE);
            sent += take(waiting, ledger, tally);
            after = waiting.isEmpty()
                    ? after
                    : waiting.get(waiting.size() - 1).claim().deliveryId();
        } while (!waiting.isEmpty());
        return tally.preview(ledger.calls(sent, target));
    }

    /** Answers how many of the page would be sent. */
    private long take(List<Foreseen> waiting, InvoiceForecasts ledger, Tally tally) {
        List<Claim> claims = waiting.stream()
                .filter(each -> each.step() == Foreseen.Step.SEND)
                .map(Foreseen::claim)
                .toList();
        Map<Long, Forecast> mapped =
                claims.isEmpty() ? Map.of() : ledger.of(new Batch(flow, connection, 0, time -> false, false, claims));
        long sent = 0;
        for (Foreseen each : waiting) {
            Forecast forecast = each.step() == Foreseen.Step.SEND
                    ? mapped.get(each.claim().deliveryId())
                    : new Forecast(null, each.outcome());
            if (forecast.request() != null) {
                sent++;
                tally.add(each.document(), Action.CREATE, null, forecast.request());
            } else {
                settle(each.document(), forecast.outcome(), tally);
            }
        }
        return sent;
    }

    private static void settle(String document, Outcome outcome, Tally tally) {
        if (outcome instanceof Outcome.Skipped skipped) {
            tally.add(document, Action.SKIP, skipped.cause(), null);
        } else if (outcome instanceof Outcome.Dead dead) {
            tally.add(document, Action.FAIL, dead.cause(), null);
        } else if (outcome instanceof Outcome.Retry retry) {
            tally.add(document, Action.FAIL, retry.cause(), null);
        } else if (outcome instanceof Outcome.Held held) {
            throw new CausedException(held.cause());
        } else {
            throw new IllegalStateException("A mapping cannot end in " + outcome);
        }
    }
}
