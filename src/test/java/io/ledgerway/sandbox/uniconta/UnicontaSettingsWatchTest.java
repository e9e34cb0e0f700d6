package io.ledgerway.sandbox.uniconta;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.sandbox.SettingsWatch;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class UnicontaSettingsWatchTest {

    private final Visit visit = new Visit();
    private final MockEnvironment environment = new MockEnvironment();
    private final SettingsWatch watch = new SettingsWatch(environment, List.of(visit.uniconta));

    @AfterEach
    void close() {
        visit.close();
    }

    @Test
    void aPasswordChangedInTheSettingsHoldsWithoutARestart() {
        environment.setProperty("ledgerway.sandbox.uniconta.password", "changed");
        watch.look();

        assertThat(visit.login("004711/LedgerwayDemo", "demo-password").statusCode())
                .isEqualTo(401);
        assertThat(Visit.json(visit.login("004711/LedgerwayDemo", "changed")).has("token"))
                .isTrue();
    }

    @Test
    void aPasswordChangedThroughTheDoorStandsUntilTheSettingsChange() {
        visit.uniconta.control().changePassword("by hand");
        watch.look();

        assertThat(Visit.json(visit.login("004711/LedgerwayDemo", "by hand")).has("token"))
                .isTrue();
    }

    @Test
    void habitsFollowTheSettings() {
        environment.setProperty("ledgerway.sandbox.uniconta.habits.nulls-refused", "false");
        environment.setProperty("ledgerway.sandbox.uniconta.error-shape", "object");
        environment.setProperty("ledgerway.sandbox.uniconta.calls-per-day", "10");
        watch.look();

        assertThat(visit.uniconta.habits().has(Habit.NULLS_REFUSED)).isFalse();
        assertThat(visit.uniconta.habits().errorShape()).isEqualTo(ErrorShape.OBJECT);
        assertThat(visit.uniconta.habits().callsPerDay()).isEqualTo(10);
    }

    @Test
    void aSettingThatCannotBeReadChangesNothing() {
        environment.setProperty("ledgerway.sandbox.uniconta.calls-per-day", "many");
        environment.setProperty("ledgerway.sandbox.uniconta.error-shape", "object");
        watch.look();

        assertThat(visit.uniconta.habits().errorShape()).isEqualTo(ErrorShape.BARE_TEXT);
    }

    @Test
    void thePasswordIsNeverShown() {
        assertThat(new UnicontaAccount(4711, "LedgerwayDemo", "demo-password")).hasToString("004711/LedgerwayDemo");
    }
}
