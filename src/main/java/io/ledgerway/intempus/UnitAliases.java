package io.ledgerway.intempus;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.document.TimeEntry.Unit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the unit labels of work types mean; case, blanks and punctuation do not matter. Settings {@code unit-alias.<label>} add labels or change them. */
public final class UnitAliases {

    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final String SETTING = "unit-alias.";

    private static final Map<Unit, List<String>> LABELS = Map.of(
            Unit.HOURS, List.of("timer", "time", "t", "std", "hours", "hour", "hrs", "h"),
            Unit.DAYS, List.of("dage", "dag", "days", "day"),
            Unit.KILOMETRES, List.of("km", "kilometer", "kilometers", "kilometre", "kilometres"),
            Unit.PIECES, List.of("styk", "stk", "antal", "pieces", "piece", "pcs"),
            Unit.KRONER, List.of("kr", "kroner", "dkk"));

    private final Map<String, Unit> units;

    private UnitAliases(Map<String, Unit> units) {
        this.units = units;
    }

    /**
     * The aliases of a connection.
     *
     * @throws io.ledgerway.cause.CausedException code {@code SETTING_INVALID} when an alias names no unit
     */
    public static UnitAliases of(ConnectionSettings settings) {
        Map<String, Unit> units = new HashMap<>();
        LABELS.forEach((unit, labels) -> labels.forEach(label -> units.put(label, unit)));
        settings.values().forEach((key, value) -> {
            if (key.startsWith(SETTING)) {
                units.put(plain(key.substring(SETTING.length())), unit(settings.name(), key, value));
            }
        });
        return new UnitAliases(units);
    }

    Optional<Unit> unit(String label) {
        Unit asWritten = units.get(label.toLowerCase(Locale.ROOT));
        return Optional.ofNullable(asWritten == null ? units.get(plain(label)) : asWritten);
    }

    private static Unit unit(String connection, String key, String value) {
        return Arrays.stream(Unit.values())
                .filter(unit -> unit.name().equalsIgnoreCase(value.strip()))
                .findFirst()
                .orElseThrow(() -> InvalidSetting.of(
                        connection,
                        key,
                        "is '" + Excerpt.of(value) + "', which is no unit.",
                        "Write one of " + Arrays.toString(Unit.values()) + "."));
    }

    private static String plain(String label) {
        return PUNCTUATION.matcher(label.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
