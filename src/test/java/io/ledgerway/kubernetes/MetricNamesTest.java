package io.ledgerway.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.ledgerway.delivery.DeliveryState;
import io.ledgerway.testing.HubTest;
import io.ledgerway.testing.HubUnderTest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules and the dashboard ask only for what a hub really publishes: a misspelt name would be an alert that never comes. */
@HubTest
class MetricNamesTest {

    private static final Path MONITORING = Kustomize.FOLDER.resolve("components/monitoring");
    private static final Pattern SERIES = Pattern.compile("(?m)^([a-zA-Z_][a-zA-Z0-9_]*)(?:\\{(.*)})? \\S+$");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"");

    /** What Prometheus itself adds to every pod. */
    private static final Set<String> SCRAPED = Set.of("job", "namespace", "pod");

    @Autowired
    HubUnderTest hub;

    @BeforeEach
    void calm() {
        hub.calm();
    }

    @Test
    void everyMetricAndLabelOfRulesAndDashboardIsPublished() {
        String page = pageOfABusyHub();

        Set<String> names = new TreeSet<>(Set.of("up"));
        Set<String> labels = new TreeSet<>(SCRAPED);
        for (MatchResult series : SERIES.matcher(page).results().toList()) {
            names.add(series.group(1));
            if (series.group(2) != null) {
                LABEL.matcher(series.group(2)).results().forEach(label -> labels.add(label.group(1)));
            }
        }
        assertThat(queries()).hasSizeGreaterThan(20).allSatisfy(query -> {
            assertThat(query.metrics()).as(query.text()).isNotEmpty().isSubsetOf(names);
            assertThat(query.labels()).as(query.text()).isSubsetOf(labels);
            assertThat(query.values("state")).as(query.text()).isSubsetOf(states());
        });
    }

    @Test
    void aQueryIsReadForItsMetricsAndLabels() {
        PromQuery query = new PromQuery(
                "max by (a, b) (x_total{c=\"1|2\",d!~\"3\"}) > 0 unless on (a) sum(rate(y[5m])) or vector(0)");

        assertThat(query.metrics()).containsExactly("x_total", "y");
        assertThat(query.labels()).containsExactly("a", "b", "c", "d");
        assertThat(query.values("c")).containsExactly("1", "2");
    }

    /** One entry was delivered, and one that is gone from Intempus was missed, so that every counter has begun. */
    private String pageOfABusyHub() {
        hub.set("ledgerway.flows.time-entries.max-deletions-percent", "100");
        String document = hub.enter("2601", "2");
        hub.collect();
        hub.awaitState(document, "DELIVERED");
        hub.intempus().books().delete(HubUnderTest.entry(document));
        hub.post("/api/flows/time-entries/run?compare=true");
        HubUnderTest.waiting("a missing entry and the standing deliveries are counted", Duration.ofMinutes(2))
                .until(() -> {
                    String page = hub.text("/actuator/prometheus");
                    return page.contains("ledgerway_missing_total{") && page.contains("ledgerway_deliveries{");
                });
        return hub.text("/actuator/prometheus");
    }

    private static List<PromQuery> queries() {
        List<String> expressions = new ArrayList<>();
        Manifests.read(Kustomize.read(MONITORING.resolve("prometheus-rule.yaml")))
                .forEach(rules -> ((PrometheusRule) rules)
                        .getSpec()
                        .getGroups()
                        .forEach(group -> group.getRules()
                                .forEach(rule -> expressions.add(rule.getExpr().getStrVal()))));
        for (JsonNode panel : dashboard().path("panels")) {
            panel.path("targets")
                    .forEach(target -> expressions.add(target.path("expr").asText()));
        }
        return expressions.stream().map(PromQuery::new).toList();
    }

    private static JsonNode dashboard() {
        try {
            return new ObjectMapper().readTree(Kustomize.read(MONITORING.resolve("dashboard/ledgerway.json")));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> states() {
        return Arrays.stream(DeliveryState.values()).map(Enum::name).collect(Collectors.toSet());
    }
}
