package io.ledgerway.sandbox.accountsiq;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.sandbox.SettingsWatch;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class AccountsIqSettingsWatchTest {

    private static final String PREFIX = "ledgerway.sandbox.accountsiq.";

    private final Visit visit = new Visit();
    private final MockEnvironment environment = new MockEnvironment();
    private final SettingsWatch watch = new SettingsWatch(environment, List.of(visit.iq));

    @AfterEach
    void close() {
        visit.close();
    }

    @Test
    void aSecretChangedInTheSettingsHoldsWithoutARestart() {
        environment.setProperty(PREFIX + "client-secret", "changed");
        watch.look();

        assertThat(visit.tokenGet("demo-client", "demo-client-secret").result("Status"))
                .isEqualTo("Failure");
        assertThat(visit.tokenGet("demo-client", "changed").result("Status")).isEqualTo("Success");
    }

    @Test
    void keysChangedThroughTheDoorStandUntilTheSettingsChange() {
        visit.iq.control().changeKeys("by", "hand");
        watch.look();

        assertThat(visit.login("ledgerway_demo", "by", "hand").has("*/LoginResult"))
                .isTrue();
    }

    @Test
    void habitsFollowTheSettings() {
        environment.setProperty(PREFIX + "habits.user-may-write", "false");
        environment.setProperty(PREFIX + "token-life", "5s");
        watch.look();

        assertThat(visit.iq.habits().has(Habit.USER_MAY_WRITE)).isFalse();
        assertThat(visit.iq.habits().settings().tokenLife()).hasSeconds(5);
    }

    @Test
    void aSettingThatCannotBeReadChangesNothing() {
        environment.setProperty(PREFIX + "reference-match", "roughly");
        environment.setProperty(PREFIX + "calls-per-minute", "7");
        watch.look();

        assertThat(visit.iq.habits().settings().callsPerMinute()).isZero();
    }

    @Test
    void keysAndSecretAreNeverShown() {
        assertThat(AccountsIqAccount.DEMO).hasToString("ledgerway_demo");
    }
}
