package io.ledgerway.uniconta.record;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.Connections;
import io.ledgerway.document.MasterKind;
import io.ledgerway.flow.FlowSettings;
import io.ledgerway.uniconta.UnicontaQuery.Filter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the settings of the flow choose now. */
@Component
class RecordChoices {

    private final Connections connections;
    private final FlowSettings flows;
    private final Clock clock;

    RecordChoices(Connections connections, FlowSettings flows, Clock clock) {
        this.connections = connections;
        this.flows = flows;
        this.clock = clock;
    }

    /**
     * The kinds that are switched on, customers before projects.
     *
     * @throws CausedException code {@code SETTING_INVALID} for a filter that cannot be read
     */
    List<RecordChoice> of(String flow, String source) {
        PhaseNames names = new PhaseNames(connections.get(source).value("phase-alias", ""));
        return Arrays.stream(MasterKind.values())
                .filter(kind -> Boolean.parseBoolean(flows.value(flow, kind.plural() + ".enabled", "true")))
                .map(kind -> choice(flow, kind, names))
                .toList();
    }

    /** How many records may be set inactive in one run. */
    int maxDeactivations(String flow) {
        return whole("ledgerway.flows." + flow + ".max-deactivations", flows.value(flow, "max-deactivations", "50"));
    }

    /** Rows in one query. */
    int pageSize(String source) {
        return Math.max(
                1,
                whole(
                        "ledgerway.connections." + source + ".master-data-page",
                        connections.get(source).value("master-data-page", "5000")));
    }

    private RecordChoice choice(String flow, MasterKind kind, PhaseNames names) {
        String prefix = kind.plural() + ".";
        boolean general = kind == MasterKind.CUSTOMER || kind == MasterKind.ITEM;
        return new RecordChoice(
                kind,
                flows.value(flow, prefix + "tick-field", general ? flows.value(flow, "tick-field", null) : null),
                filters("ledgerway.flows." + flow + "." + prefix + "filter", flows.value(flow, prefix + "filter", "")),
                phases(flows.value(flow, prefix + "phases", "InProgress"), names),
                names,
                LocalDate.ofInstant(clock.instant(), flows.zone()),
                Boolean.parseBoolean(flows.value(flow, "create-employees", "false")));
    }

    private static Set<String> phases(String text, PhaseNames names) {
        return text.equals("*")
                ? Set.of()
                : Arrays.stream(text.split(",")).map(names::of).collect(Collectors.toSet());
    }

    /** {@code Field=filter & Field=filter}; the filter is Uniconta's own: {@code a..b}, {@code a;b}, {@code *a*}. */
    static List<Filter> filters(String setting, String text) {
        List<Filter> filters = new ArrayList<>();
        for (String part : text.split("&")) {
            String[] pair = part.strip().split("=", 2);
            if (pair.length == 2 && pair[0].strip().matches("[A-Za-z]\\w*")) {
                filters.add(Filter.of(pair[0].strip(), pair[1].strip()));
            } else if (!part.isBlank()) {
                throw invalid(
                        setting, "is '" + text + "'", "Write Field=filter, and & between two, such as Group=DK;SE.");
            }
        }
        return filters;
    }

    private static int whole(String setting, String text) {
        if (!text.matches("\\d{1,7}")) {
            throw invalid(setting, "is '" + text + "', which is no number", "Set it in config/application.yaml.");
        }
        return Integer.parseInt(text);
    }

    private static CausedException invalid(String setting, String what, String action) {
        return new CausedException(new Cause("SETTING_INVALID", "The setting " + setting + " " + what + ".", action));
    }
}
