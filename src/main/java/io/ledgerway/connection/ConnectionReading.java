package io.ledgerway.connection;

import io.ledgerway.cause.Cause;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One connection as its settings say it now.
 *
 * @param settings null when they are not valid
 * @param system as written; null when it is missing
 * @param problem why they are not valid; null when they are
 * @param warnings what stands against good practice though it works, in sentences
 */
record ConnectionReading(ConnectionSettings settings, String system, Cause problem, List<String> warnings) {

    private static final Duration NONE = Duration.ZERO;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);

    /** Reads and checks; every problem is named, not the first only. */
    static ConnectionReading of(String name, Map<String, String> written) {
        Map<String, String> values = isAcumatica(name, written) ? AcumaticaSettings.complete(written) : written;
        SettingReader read = new SettingReader(values);
        if (!name.matches(LiveConnections.NAME)) {
            read.problem("The name may hold a-z, 0-9 and '-', up to 60 characters.");
        }
        String key = read.oneOf(
                "system", OutsideSystem.named(name).map(OutsideSystem::key).orElse(null), OutsideSystem.keys());
        List<String> warnings = new ArrayList<>();
        ConnectionSettings settings = null;
        if (key != null) {
            OutsideSystem system = OutsideSystem.named(key).orElseThrow();
            system.mandatory.stream()
                    .filter(needed -> read.text(needed, null) == null)
                    .forEach(needed -> read.problem("'" + needed + "' is missing."));
            if (system == OutsideSystem.ACCOUNTSIQ) {
                AccountsIqSettings.check(read);
            }
            if (system == OutsideSystem.ACUMATICA) {
                AcumaticaSettings.check(read, written);
            }
            settings = settings(name, system, values, written.keySet(), read, warnings);
        }
        if (read.problems().isEmpty()) {
            return new ConnectionReading(settings, key, null, List.copyOf(warnings));
        }
        Cause problem = new Cause(
                "SETTING_INVALID",
                "Connection " + name + " has settings that cannot be used: " + String.join(" ", read.problems()),
                "Correct ledgerway.connections." + name + " in config/application.yaml; it is read again within 2 s.");
        return new ConnectionReading(null, key, problem, List.of());
    }

    private static boolean isAcumatica(String name, Map<String, String> written) {
        return written.getOrDefault("system", name).equalsIgnoreCase(OutsideSystem.ACUMATICA.key());
    }

    private static ConnectionSettings settings(
            String name,
            OutsideSystem system,
            Map<String, String> values,
            Set<String> written,
            SettingReader read,
            List<String> warnings) {
        Duration connect =
                read.duration("connect-timeout", Duration.ofSeconds(5), Duration.ofMillis(10), Duration.ofMinutes(2));
        Duration answer =
                read.duration("read-timeout", system.readTimeout, Duration.ofMillis(10), Duration.ofMinutes(15));
        Duration lease = read.duration("lease", system.lease, Duration.ofMillis(50), HOUR);
        if (lease.compareTo(connect.plus(answer)) <= 0) {
            read.problem("'lease' is " + DurationText.of(lease)
                    + "; it must exceed 'connect-timeout' and 'read-timeout' together ("
                    + DurationText.of(connect.plus(answer)) + ").");
        }
        Duration retry = read.duration("retry-delay", Duration.ofSeconds(5), Duration.ofMillis(1), HOUR);
        Duration longest =
                read.duration("retry-delay-max", Duration.ofMinutes(15), Duration.ofMillis(1), Duration.ofDays(1));
        if (longest.compareTo(retry) < 0) {
            read.problem("'retry-delay-max' is " + DurationText.of(longest) + "; it must not be below 'retry-delay' ("
                    + DurationText.of(retry) + ").");
        }
        URI url = read.address("url", system.url, read.flag("allow-plain-http"));
        if (url != null && WebAddress.isPlain(url) && !WebAddress.isLoopback(url.getHost())) {
            warnings.add("Passwords and documents travel readably: 'url' is plain http ('allow-plain-http').");
        }
        warnings.addAll(UnknownSettings.warnings(written));
        checkOthers(read);
        return new ConnectionSettings(
                name,
                system.key(),
                url,
                read.oneOf("environment", "production", List.of("production", "staging")),
                system == OutsideSystem.ACUMATICA
                        ? AcumaticaSettings.concurrency(read)
                        : read.number("concurrency", system.concurrency, 1, 100),
                read.number("batch-size", system.batchSize, 1, 10_000),
                read.number("calls-per-minute", system.callsPerMinute, 0, 100_000),
                read.number("calls-per-day", system.callsPerDay, 0, 100_000_000),
                connect,
                answer,
                read.duration("session-age", system.sessionAge, SECOND, Duration.ofDays(30)),
                read.duration("settling-delay", Duration.ofSeconds(30), NONE, HOUR),
                lease,
                read.number("max-attempts", 10, 1, 1000),
                retry,
                longest,
                read.text("reference-field", system.referenceField),
                defaults(values),
                others(values));
    }

    private static void checkOthers(SettingReader read) {
        read.duration("permit-timeout", Duration.ofMinutes(2), Duration.ofMillis(1), HOUR);
        read.duration("probe-delay", Duration.ofMinutes(10), SECOND, Duration.ofDays(1));
        read.number("monthly-transactions", 0, 0, 1_000_000_000);
        read.flag("enforce-budget");
        String proxy = read.text("proxy", null);
        if (proxy != null && !proxy.matches("(https?://)?[A-Za-z0-9.-]+:\\d{1,5}/?")) {
            read.problem("'proxy' must be written as host:port.");
        }
        String store = read.text("trust-store", null);
        if (store != null) {
            TrustStore.problem(store, read.text("trust-store-password", null))
                    .ifPresent(why -> read.problem("'trust-store' is '" + store + "'; " + why));
        }
        String keys = read.text("key-store", null);
        if (keys != null) {
            TrustStore.keysProblem(keys, read.text("key-store-password", ""))
                    .ifPresent(why -> read.problem("'key-store' is '" + keys + "'; " + why));
        }
        try {
            LocalDate.parse(read.text("retires-on", "2000-01-01"));
        } catch (DateTimeParseException e) {
            read.problem("'retires-on' must be a date such as 2027-06-30.");
        }
    }

    private static Map<String, String> defaults(Map<String, String> values) {
        Map<String, String> defaults = new TreeMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith("defaults.")) {
                defaults.put(key.substring("defaults.".length()), value);
            }
        });
        return Map.copyOf(defaults);
    }

    private static Map<String, String> others(Map<String, String> values) {
        Map<String, String> others = new TreeMap<>(values);
        others.keySet().removeIf(key -> KnownSettings.TYPED.contains(key) || key.startsWith("defaults."));
        return Map.copyOf(others);
    }
}
