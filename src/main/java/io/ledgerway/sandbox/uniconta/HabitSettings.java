package io.ledgerway.sandbox.uniconta;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** {@link Habits} as settings ({@code ledgerway.sandbox.uniconta.*}); what is absent is as usual. */
record HabitSettings(
        Map<Habit, Boolean> habits,
        @DefaultValue("bare-text") ErrorShape errorShape,
        @DefaultValue("succes") SuccessShape successShape,
        @DefaultValue("1h") Duration tokenLife,
        @DefaultValue("5000") int callsPerDay,
        @DefaultValue("1s") Duration slowDown) {

    HabitSettings {
        habits = habits == null ? Map.of() : Map.copyOf(habits);
    }

    /** @throws RuntimeException when a name is unknown or a value cannot be read */
    static HabitSettings of(Map<String, ?> values) {
        Map<String, Object> prefixed = new LinkedHashMap<>();
        values.forEach((name, value) -> prefixed.put("uniconta." + name, value));
        return new Binder(new MapConfigurationPropertySource(prefixed))
                .bindOrCreate(
                        "uniconta",
                        Bindable.of(HabitSettings.class),
                        new NoUnboundElementsBindHandler(BindHandler.DEFAULT));
    }

    static HabitSettings of(Habits now) {
        Map<Habit, Boolean> all = new LinkedHashMap<>();
        for (Habit habit : Habit.values()) {
            all.put(habit, now.has(habit));
        }
        return new HabitSettings(
                all, now.errorShape(), now.successShape(), now.tokenLife(), now.callsPerDay(), now.slowDown());
    }

    void applyTo(Habits target) {
        target.reset();
        habits.forEach(target::set);
        target.errorShape(errorShape)
                .successShape(successShape)
                .tokenLife(tokenLife)
                .callsPerDay(callsPerDay)
                .slowDown(slowDown);
    }

    /** As names and values that {@link #of(Map)} reads again. */
    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        habits.forEach((habit, on) -> map.put("habits." + habit.setting(), on));
        map.put("error-shape", setting(errorShape));
        map.put("success-shape", setting(successShape));
        map.put("token-life", tokenLife.toString());
        map.put("calls-per-day", callsPerDay);
        map.put("slow-down", slowDown.toString());
        return map;
    }

    private static String setting(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return asMap().toString();
    }
}
