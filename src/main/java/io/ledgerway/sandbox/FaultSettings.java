package io.ledgerway.sandbox;

import io.ledgerway.sandbox.Fault.Kind;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * How often which fault happens ({@code ledgerway.sandbox.<system>.*}). Shares are between 0 and 1, their sum at most 1.
 *
 * @param delay waited before each call is executed
 * @param delayVariance share of the delay by which it varies either way
 * @param tooManyRequests share of calls refused with 429
 * @param retryAfter {@code Retry-After} of those
 * @param serverError share of calls answered with 500, 502 or 503
 * @param lostBefore share of calls whose connection is closed before execution
 * @param lostAfter share of calls that are executed but never answered
 * @param late share of calls that are executed and answered late
 * @param lateBy how late
 * @param sessionExpired share of calls that find their session ended
 * @param garbage share of calls answered with half a body or an HTML page
 * @param seed start of the dice; null = chosen and printed
 */
public record FaultSettings(
        @DefaultValue("0ms") Duration delay,
        @DefaultValue("0") double delayVariance,
        @DefaultValue("0") double tooManyRequests,
        @DefaultValue("1s") Duration retryAfter,
        @DefaultValue("0") double serverError,
        @DefaultValue("0") double lostBefore,
        @DefaultValue("0") double lostAfter,
        @DefaultValue("0") double late,
        @DefaultValue("5s") Duration lateBy,
        @DefaultValue("0") double sessionExpired,
        @DefaultValue("0") double garbage,
        Long seed) {

    /** Nothing goes wrong and nothing is slow. */
    public static final FaultSettings NONE = of(Map.of());

    public FaultSettings {
        Stream.of(delayVariance, tooManyRequests, serverError, lostBefore, lostAfter, late, sessionExpired, garbage)
                .filter(share -> !(share >= 0 && share <= 1))
                .findFirst()
                .ifPresent(share -> {
                    throw new IllegalArgumentException("A share of faults must be from 0 to 1, but is " + share + ".");
                });
        double sum = tooManyRequests + serverError + lostBefore + lostAfter + late + sessionExpired + garbage;
        if (sum > 1) {
            throw new IllegalArgumentException("The shares of faults add up to " + sum + ", more than 1.");
        }
    }

    /**
     * Settings from names in kebab or camel case and values as in a settings file ({@code "20ms"}, {@code 0.02}); what is
     * absent is off.
     *
     * @throws RuntimeException when a name is unknown or a value cannot be read
     */
    public static FaultSettings of(Map<String, ?> values) {
        Map<String, Object> prefixed = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (value != null) {
                prefixed.put("faults." + name, value);
            }
        });
        return new Binder(new MapConfigurationPropertySource(prefixed))
                .bindOrCreate(
                        "faults",
                        Bindable.of(FaultSettings.class),
                        new NoUnboundElementsBindHandler(BindHandler.DEFAULT));
    }

    /** The same with another seed. */
    public FaultSettings seed(long other) {
        return new FaultSettings(
                delay,
                delayVariance,
                tooManyRequests,
                retryAfter,
                serverError,
                lostBefore,
                lostAfter,
                late,
                lateBy,
                sessionExpired,
                garbage,
                other);
    }

    /** The share of each kind of fault, in the order in which the dice look at them. */
    Map<Kind, Double> shares() {
        Map<Kind, Double> shares = new EnumMap<>(Kind.class);
        shares.put(Kind.TOO_MANY_REQUESTS, tooManyRequests);
        shares.put(Kind.SERVER_ERROR, serverError);
        shares.put(Kind.LOST_BEFORE, lostBefore);
        shares.put(Kind.LOST_AFTER, lostAfter);
        shares.put(Kind.LATE, late);
        shares.put(Kind.SESSION_EXPIRED, sessionExpired);
        shares.put(Kind.GARBAGE, garbage);
        return shares;
    }

    boolean quiet() {
        return delay.isZero() && shares().values().stream().allMatch(share -> share == 0);
    }

    /** As names in kebab case and values that {@link #of} reads again. */
    public Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("delay", delay.toMillis() + "ms");
        map.put("delay-variance", delayVariance);
        map.put("too-many-requests", tooManyRequests);
        map.put("retry-after", retryAfter.toMillis() + "ms");
        map.put("server-error", serverError);
        map.put("lost-before", lostBefore);
        map.put("lost-after", lostAfter);
        map.put("late", late);
        map.put("late-by", lateBy.toMillis() + "ms");
        map.put("session-expired", sessionExpired);
        map.put("garbage", garbage);
        map.put("seed", seed);
        return map;
    }
}
