package io.ledgerway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class SettingsWatchTest {

    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("ledgerway.sandbox.demo.lost-before", "0.02")
            .withProperty("ledgerway.sandbox.demo.port", "1");
    private final List<FaultSettings> applied = new ArrayList<>();
    private final SettingsWatch watch = new SettingsWatch(environment, List.of(new Simulated() {
        @Override
        public String system() {
            return "demo";
        }

        @Override
        public void apply(FaultSettings settings) {
            applied.add(settings);
        }
    }));

    @Test
    void settingsThatDidNotChangeLeaveTheControlDoorsWordStanding() {
        watch.look();

        assertThat(applied).isEmpty();
    }

    @Test
    void aChangedSettingIsAppliedOnce() {
        environment.setProperty("ledgerway.sandbox.demo.lost-before", "0.5");

        watch.look();
        watch.look();

        assertThat(applied).extracting(FaultSettings::lostBefore).containsExactly(0.5);
    }

    @Test
    void aSettingThatCannotBeReadChangesNothing() {
        environment.setProperty("ledgerway.sandbox.demo.lost-before", "often");
        watch.look();
        environment.setProperty("ledgerway.sandbox.demo.lost-before", "0.1");
        watch.look();

        assertThat(applied).extracting(FaultSettings::lostBefore).containsExactly(0.1);
    }
}
