package io.ledgerway.operations.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CallersFirstTest {

    @Test
    void aRouteIsStoppedBeforeThoseItCalls() {
        List<String> order = CallersFirst.order(List.of(file("b", "c"), file("c"), file("a", "b", "c"), file("alone")));

        assertThat(order.indexOf("a")).isLessThan(order.indexOf("b"));
        assertThat(order.indexOf("b")).isLessThan(order.indexOf("c"));
        assertThat(order).containsExactlyInAnyOrder("a", "b", "c", "alone");
    }

    @Test
    void routesThatCallEachOtherAreAllStopped() {
        assertThat(CallersFirst.order(List.of(file("a", "b"), file("b", "a")))).containsExactlyInAnyOrder("a", "b");
    }

    private static RunningFile file(String id, String... calls) {
        StringBuilder text = new StringBuilder(
                "- route:\n    id: %1$s\n    from:\n      uri: direct:%1$s\n      steps:\n".formatted(id));
        Arrays.stream(calls)
                .forEach(call ->
                        text.append("        - to: direct:").append(call).append('\n'));
        Candidate candidate = new Candidate(RouteText.of(id + ".camel.yaml", text.toString()), Map.of(), "");
        return new RunningFile(candidate, new TreeSet<>(Set.of(id)), List.of(), List.of(), Instant.EPOCH);
    }
}
