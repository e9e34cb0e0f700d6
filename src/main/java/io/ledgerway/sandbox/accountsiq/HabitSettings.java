package io.ledgerway.sandbox.accountsiq;

import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * How the simulated AccountsIQ behaves ({@code ledgerway.sandbox.accountsiq.*}); what is absent is as usual.
 *
 * @param habits what is switched
 * @param quirks share of calls, 0 to 1, that meet each quirk
 * @param tokenLife how long a token is valid
 * @param refreshLife how long a refresh token is valid
 * @param visibleAfter how long a new document stays hidden from look-ups
 * @param callsPerMinute calls of version 2.0 within a minute before the throttling code; 0 = no limit
 * @param referenceCharacters what an external reference may consist of, as in a regular expression's brackets
 * @param referenceMatch how references are compared
 * @param serverZone the zone into which dates with a zone are shifted
 * @param retiredVersions numbers of versions that have ended
 * @param expiredCode error code of an ended token; empty = the version's own
 * @param duplicateCode error code of the duplicate check on invoices
 */
public record HabitSettings(
        Map<Habit, Boolean> habits,
        Map<Quirk, Double> quirks,
        @DefaultValue("20m") Duration tokenLife,
        @DefaultValue("24h") Duration refreshLife,
        @DefaultValue("0s") Duration visibleAfter,
        @DefaultValue("0") int callsPerMinute,
        @DefaultValue("A-Z0-9_/.-") String referenceCharacters,
        @DefaultValue("exact") ReferenceMatch referenceMatch,
        @DefaultValue("Europe/Dublin") ZoneId serverZone,
        @DefaultValue List<String> retiredVersions,
        @DefaultValue("") String expiredCode,

        @DefaultValue("INVOICE_EXTERNAL_REFERENCE_ALREADY_EXISTS")
        String duplicateCode) {

    public HabitSettings {
        habits = habits == null ? Map.of() : Map.copyOf(habits);
        quirks = quirks == null ? Map.of() : Map.copyOf(quirks);
        retiredVersions = List.copyOf(retiredVersions);
        double sum = quirks.values().stream().mapToDouble(Double::doubleValue).sum();
        if (sum > 1 || quirks.values().stream().anyMatch(share -> !(share >= 0))) {
            throw new IllegalArgumentException("The shares of quirks must be from 0 to 1 and add up to at most 1.");
        }
    }

    /** @throws RuntimeException when a name is unknown or a value cannot be read */
    static HabitSettings of(Map<String, ?> values) {
        Map<String, Object> prefixed = new LinkedHashMap<>();
        values.forEach((name, value) -> prefixed.put("accountsiq." + name, value));
        return new Binder(new MapConfigurationPropertySource(prefixed))
                .bindOrCreate(
                        "accountsiq",
                        Bindable.of(HabitSettings.class),
                        new NoUnboundElementsBindHandler(BindHandler.DEFAULT));
    }

    boolean has(Habit habit) {
        return habits.getOrDefault(habit, habit.usual());
    }

    boolean retired(Version version) {
        return retiredVersions.contains(version.number());
    }

    /** As names and values that {@link #of(Map)} reads again. */
    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Habit habit : Habit.values()) {
            map.put("habits." + habit.setting(), has(habit));
        }
        quirks.forEach((quirk, share) -> map.put("quirks." + quirk.setting(), share));
        map.put("token-life", tokenLife.toString());
        map.put("refresh-life", refreshLife.toString());
        map.put("visible-after", visibleAfter.toString());
        map.put("calls-per-minute", callsPerMinute);
        map.put("reference-characters", referenceCharacters);
        map.put("reference-match", referenceMatch.name().toLowerCase(Locale.ROOT));
        map.put("server-zone", serverZone.getId());
        map.put("retired-versions", String.join(",", retiredVersions));
        map.put("expired-code", expiredCode);
        map.put("duplicate-code", duplicateCode);
        return map;
    }

    @Override
    public String toString() {
        return asMap().toString();
    }
}
