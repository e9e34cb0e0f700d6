package io.ledgerway.sandbox.acumatica;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.sandbox.SettingsWatch;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class AcumaticaSettingsWatchTest {

    private static final String PREFIX = "ledgerway.sandbox.acumatica.";

    private final Caller caller = new Caller();
    private final MockEnvironment environment = new MockEnvironment();
    private final SettingsWatch watch = new SettingsWatch(environment, List.of(caller.acumatica));

    @AfterEach
    void close() {
        caller.close();
    }

    @Test
    void aPasswordChangedInTheSettingsHoldsWithoutARestart() {
        environment.setProperty(PREFIX + "password", "changed");
        watch.look();

        assertThat(caller.signIn().statusCode()).isEqualTo(500);
    }

    @Test
    void aPasswordChangedThroughTheDoorStandsUntilTheSettingsChange() {
        caller.acumatica.control().changePassword("by hand");
        watch.look();

        assertThat(caller.signIn().statusCode()).isEqualTo(500);
    }

    @Test
    void habitsFollowTheSettings() {
        environment.setProperty(PREFIX + "habits.user-may-write", "false");
        environment.setProperty(PREFIX + "session-idle", "5s");
        watch.look();

        assertThat(caller.acumatica.habits().has(Habit.USER_MAY_WRITE)).isFalse();
        assertThat(caller.acumatica.habits().settings().sessionIdle()).hasSeconds(5);
    }

    @Test
    void aSettingThatCannotBeReadChangesNothing() {
        environment.setProperty(PREFIX + "status-off-hold", "Perhaps");
        environment.setProperty(PREFIX + "api-users", "7");
        watch.look();

        assertThat(caller.acumatica.habits().settings().apiUsers()).isEqualTo(2);
    }

    @Test
    void passwordAndSecretAreNeverShown() {
        assertThat(AcumaticaAccount.DEMO).hasToString("ledgerway@Demo at /demo");
    }
}
