package io.ledgerway.sandbox.acumatica;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * How the simulated Acumatica behaves ({@code ledgerway.sandbox.acumatica.*}); what is absent is as usual. The licence is
 * that of a trial: two API users, no other limit (apis/acumatica.md 2.4).
 *
 * @param habits what is switched
 * @param quirks share of writes, 0 to 1, that meet each quirk
 * @param apiUsers sessions that the licence allows at once; 0 = any number
 * @param userSignIns sessions that the user may have at once; 0 = any number
 * @param concurrentRequests requests that run at once; 0 = any number
 * @param requestsPerMinute requests in a minute, slowed from its half on; 0 = any number
 * @param queueLength requests that may wait
 * @param queuePatience how long a request may wait
 * @param processingTime how long each request runs
 * @param sessionIdle how long a session lives without a call
 * @param tokenLife how long an access token is valid
 * @param refreshLife how long a chain of refresh tokens is valid
 * @param lockAfter refused passwords in a row that lock the account; 0 = never
 * @param wrongPasswordStatus status of a refused password
 * @param loginLimitStatus status of a sign-in without a free seat
 * @param statusOffHold status of a document off hold: Balanced, Pending Print, Pending Email or Pending Approval
 * @param releaseTime how long a release runs
 * @param laterBy how much later {@link Quirk#EXECUTED_LATER} executes
 * @param visibleAfter how long a new document stays hidden from reads
 * @param priceDecimals decimals of a unit price
 * @param quantityDecimals decimals of a quantity
 * @param unoptimisable header fields that no list may ask for
 */
public record HabitSettings(
        Map<Habit, Boolean> habits,
        Map<Quirk, Double> quirks,
        @DefaultValue("2") int apiUsers,
        @DefaultValue("0") int userSignIns,
        @DefaultValue("0") int concurrentRequests,
        @DefaultValue("0") int requestsPerMinute,
        @DefaultValue("20") int queueLength,
        @DefaultValue("10m") Duration queuePatience,
        @DefaultValue("0s") Duration processingTime,
        @DefaultValue("10m") Duration sessionIdle,
        @DefaultValue("1h") Duration tokenLife,
        @DefaultValue("30d") Duration refreshLife,
        @DefaultValue("5") int lockAfter,
        @DefaultValue("500") int wrongPasswordStatus,
        @DefaultValue("429") int loginLimitStatus,
        @DefaultValue("Balanced") String statusOffHold,
        @DefaultValue("0s") Duration releaseTime,
        @DefaultValue("30s") Duration laterBy,
        @DefaultValue("0s") Duration visibleAfter,
        @DefaultValue("4") int priceDecimals,
        @DefaultValue("4") int quantityDecimals,
        @DefaultValue({"BillToContact", "ShipToContact"}) List<String> unoptimisable) {

    public HabitSettings {
        habits = habits == null ? Map.of() : Map.copyOf(habits);
        quirks = quirks == null ? Map.of() : Map.copyOf(quirks);
        unoptimisable = List.copyOf(unoptimisable);
        double sum = quirks.values().stream().mapToDouble(Double::doubleValue).sum();
        if (sum > 1 || quirks.values().stream().anyMatch(share -> !(share >= 0))) {
            throw new IllegalArgumentException("The shares of quirks must be from 0 to 1 and add up to at most 1.");
        }
        if (!DocumentStatus.OFF_HOLD.contains(statusOffHold)) {
            throw new IllegalArgumentException(
                    "A document off hold is one of " + DocumentStatus.OFF_HOLD + ", not " + statusOffHold + ".");
        }
    }

    /** @throws RuntimeException when a name is unknown or a value cannot be read */
    static HabitSettings of(Map<String, ?> values) {
        Map<String, Object> prefixed = new LinkedHashMap<>();
        values.forEach((name, value) -> prefixed.put("acumatica." + name, value));
        return new Binder(new MapConfigurationPropertySource(prefixed))
                .bindOrCreate(
                        "acumatica",
                        Bindable.of(HabitSettings.class),
                        new NoUnboundElementsBindHandler(BindHandler.DEFAULT));
    }

    boolean has(Habit habit) {
        return habits.getOrDefault(habit, habit.usual());
    }

    /** As names and values that {@link #of(Map)} reads again. */
    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Habit habit : Habit.values()) {
            map.put("habits." + habit.setting(), has(habit));
        }
        quirks.forEach((quirk, share) -> map.put("quirks." + quirk.setting(), share));
        map.put("api-users", apiUsers);
        map.put("user-sign-ins", userSignIns);
        map.put("concurrent-requests", concurrentRequests);
        map.put("requests-per-minute", requestsPerMinute);
        map.put("queue-length", queueLength);
        map.put("queue-patience", queuePatience.toString());
        map.put("processing-time", processingTime.toString());
        map.put("session-idle", sessionIdle.toString());
        map.put("token-life", tokenLife.toString());
        map.put("refresh-life", refreshLife.toString());
        map.put("lock-after", lockAfter);
        map.put("wrong-password-status", wrongPasswordStatus);
        map.put("login-limit-status", loginLimitStatus);
        map.put("status-off-hold", statusOffHold);
        map.put("release-time", releaseTime.toString());
        map.put("later-by", laterBy.toString());
        map.put("visible-after", visibleAfter.toString());
        map.put("price-decimals", priceDecimals);
        map.put("quantity-decimals", quantityDecimals);
        map.put("unoptimisable", String.join(",", unoptimisable));
        return map;
    }

    @Override
    public String toString() {
        return asMap().toString();
    }
}
