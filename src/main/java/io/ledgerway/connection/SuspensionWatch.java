package io.ledgerway.connection;

import io.ledgerway.trace.LogContext;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Ends suspensions that end by themselves: looks every second, and at once when settings change. */
@Component("suspensionWatch")
class SuspensionWatch {

    private static final Logger LOG = LoggerFactory.getLogger(SuspensionWatch.class);

    private final Suspensions suspensions;
    private final Credentials credentials;
    private final Clock clock;

    SuspensionWatch(Suspensions suspensions, Credentials credentials, Connections connections, Clock clock) {
        this.suspensions = suspensions;
        this.credentials = credentials;
        this.clock = clock;
        connections.onChange(this::checkNow);
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.SECONDS)
    void checkNow() {
        try {
            suspensions.all().values().forEach(this::check);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Suspensions cannot be read now; they are looked at again in a second: {}", e.getMessage());
        }
    }

    private void check(Suspension suspension) {
        suspension
                .endedBy(clock.instant(), credentials.fingerprint(suspension.connection()))
                .ifPresent(reason -> {
                    if (suspensions.end(suspension, "hub", reason)) {
                        LogContext.connection(suspension.connection())
                                .tell(() -> LOG.info("Connection {} goes on: {}", suspension.connection(), reason));
                    }
                });
    }
}
