package io.ledgerway.operations;

import io.ledgerway.alert.Alert.Kind;
import io.ledgerway.alert.Alerts;
import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Connections;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Warns ahead of the day on which a connection's API version ends ({@code retires-on}): once a step. */
@Component
class RetiringVersions {

    /** Days ahead of the end, the latest step first. */
    private static final List<Integer> STEPS = List.of(7, 30, 90);

    private final Connections connections;
    private final Alerts alerts;
    private final Clock clock;
    private final ZoneId zone;

    RetiringVersions(
            Connections connections,
            Alerts alerts,
            Clock clock,
            @Value("${ledgerway.time-zone:Europe/Copenhagen}") ZoneId zone) {
        this.connections = connections;
        this.alerts = alerts;
        this.clock = clock;
        this.zone = zone;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 10_000)
    void look() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        connections.names().forEach(name -> {
            Optional<Cause> warning = end(name).flatMap(end -> warning(name, end, today));
            if (warning.isPresent()) {
                alerts.raise(Kind.RETIREMENT, name, warning.get());
            } else {
                alerts.clear(Kind.RETIREMENT, name);
            }
        });
    }

    /** Each step has a code of its own, so that it is told once. */
    static Optional<Cause> warning(String connection, LocalDate end, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, end);
        String action = "Move the connection to the next version before, then change or remove retires-on.";
        if (days < 0) {
            return Optional.of(new Cause(
                    "VERSION_RETIRED",
                    "The API version of connection " + connection + " ended on " + end + " ('retires-on').",
                    action));
        }
        return STEPS.stream()
                .filter(step -> days <= step)
                .findFirst()
                .map(step -> new Cause(
                        "VERSION_RETIRES_WITHIN_" + step + "_DAYS",
                        "The API version of connection " + connection + " ends on " + end + ", in " + days + " days"
                                + " ('retires-on').",
                        action));
    }

    private Optional<LocalDate> end(String connection) {
        try {
            ConnectionSettings settings = connections.get(connection);
            return Stream.ofNullable(settings.value("retires-on", null))
                    .map(LocalDate::parse)
                    .findFirst();
        } catch (CausedException invalid) {
            return Optional.empty();
        }
    }
}
