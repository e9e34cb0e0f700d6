package io.ledgerway.connection;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * The settings of one connection as they stand now ({@code ledgerway.connections.<name>.*}).
 * Instances are immutable; ask {@link Connections} again for newer ones.
 *
 * @param name the connection's name
 * @param system {@code intempus}, {@code uniconta}, …
 * @param url address as the contract says for the system
 * @param environment {@code production} or {@code staging}
 * @param concurrency calls under way at once, at least 1
 * @param batchSize documents in one call, at least 1
 * @param callsPerMinute at most so many calls in any minute; 0 = no limit
 * @param callsPerDay at most so many calls a day (hub's time zone); 0 = no limit
 * @param connectTimeout how long opening a connection may take
 * @param readTimeout how long an answer may take
 * @param sessionAge age at which a session token is renewed
 * @param settlingDelay how long after a lost answer a look-up is trusted to see what was executed
 * @param lease how long a claim is owned without renewal; longer than {@code readTimeout}
 * @param maxAttempts attempts after which a passing fault becomes a dead letter
 * @param retryDelay first delay before a retry, doubled each time
 * @param retryDelayMax upper limit of that delay
 * @param referenceField the target's field that carries our reference
 * @param defaults {@code defaults.*} of the connection, by key in kebab case
 * @param values every other key of the connection, in kebab case, secrets included: never print this map
 */
public record ConnectionSettings(
        String name,
        String system,
        URI url,
        String environment,
        int concurrency,
        int batchSize,
        int callsPerMinute,
        int callsPerDay,
        Duration connectTimeout,
        Duration readTimeout,
        Duration sessionAge,
        Duration settlingDelay,
        Duration lease,
        int maxAttempts,
        Duration retryDelay,
        Duration retryDelayMax,
        String referenceField,
        Map<String, String> defaults,
        Map<String, String> values) {

    /** The value of a setting of this system, or the fallback where it is absent or blank. */
    public String value(String key, String fallback) {
        String value = values.get(key);
        return value == null || value.isBlank() ? fallback : value.trim();
    }

    /**
     * The value of a mandatory setting, blanks around it removed.
     *
     * @throws io.ledgerway.cause.CausedException code {@code SETTING_MISSING} when it is absent or blank
     */
    public String required(String key) {
        String value = value(key, null);
        if (value == null) {
            throw new io.ledgerway.cause.CausedException(new io.ledgerway.cause.Cause(
                    "SETTING_MISSING",
                    "Connection " + name + " lacks the setting '" + key + "'.",
                    "Set ledgerway.connections." + name + "." + key + " in config/application.yaml."));
        }
        return value;
    }

    /** A default of this connection ({@code defaults.<key>}), or the fallback. */
    public String defaultValue(String key, String fallback) {
        String value = defaults.get(key);
        return value == null || value.isBlank() ? fallback : value.trim();
    }

    /** The connection whose limits hold for this one: itself, or the one that it borrows concurrency from. */
    public String limitGroup() {
        return value("borrow-concurrency-from", name);
    }

    /** The same under another name. */
    public ConnectionSettings named(String other) {
        return new ConnectionSettings(
                other,
                system,
                url,
                environment,
                concurrency,
                batchSize,
                callsPerMinute,
                callsPerDay,
                connectTimeout,
                readTimeout,
                sessionAge,
                settlingDelay,
                lease,
                maxAttempts,
                retryDelay,
                retryDelayMax,
                referenceField,
                defaults,
                values);
    }

    /** Never the values: they hold secrets. */
    @Override
    public String toString() {
        return "ConnectionSettings[" + name + ", " + system + "]";
    }
}
