package io.ledgerway.flow;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The settings {@code ledgerway.flows.<flow>.*} as they stand now. */
@Component("flowSettings")
public class FlowSettings {

    private static final String PREFIX = "ledgerway.flows";
    /** Master records have no day, so that none is too old. */
    private static final Set<String> UNDATED = Set.of("master-data");

    private final Environment environment;

    public FlowSettings(Environment environment) {
        this.environment = environment;
    }

    /** Names of all flows, sorted. A flow of invoices is one while its ledger has a connection, and only then. */
    public List<String> names() {
        Map<String, Object> flows = Binder.get(environment)
                .bind(PREFIX, Bindable.mapOf(String.class, Object.class))
                .orElse(Map.of());
        TreeSet<String> names = new TreeSet<>(flows.keySet());
        names.removeIf(InvoiceFlows::is);
        InvoiceFlows.ledgers(environment).forEach(ledger -> names.add(InvoiceFlows.to(ledger)));
        return List.copyOf(names);
    }

    public boolean enabled(String flow) {
        return environment.getProperty(key(flow, "enabled"), Boolean.class, true);
    }

    /** A setting of the flow, or the fallback where it is absent or blank. */
    public String value(String flow, String key, String fallback) {
        String value = environment.getProperty(key(flow, key));
        return value == null || value.isBlank() ? fallback : value.trim();
    }

    /** The hub's time zone: crons, "per day", daily limits. */
    public ZoneId zone() {
        return ZoneId.of(environment.getProperty("ledgerway.time-zone", "Europe/Copenhagen"));
    }

    /**
     * The first document day that is moved.
     *
     * @throws CausedException code {@code START_FROM_MISSING} outside the sandbox when it is not set
     */
    public LocalDate startFrom(String flow) {
        String text = value(flow, "start-from", null);
        if (text == null) {
            if (UNDATED.contains(flow) || environment.acceptsProfiles(Profiles.of("sandbox"))) {
                return LocalDate.EPOCH;
            }
            throw wrong(flow, "START_FROM_MISSING", "is not set, so nothing is moved");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw wrong(flow, "START_FROM_INVALID", "is '" + text + "', which is no date");
        }
    }

    private static CausedException wrong(String flow, String code, String what) {
        return new CausedException(new Cause(
                code,
                "The setting " + key(flow, "start-from") + " " + what + ".",
                "Set it in config/application.yaml to the first day to move, such as 2026-01-01."));
    }

    private static String key(String flow, String key) {
        return PREFIX + "." + flow + "." + key;
    }
}
