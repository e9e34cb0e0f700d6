package io.ledgerway.sandbox.intacct;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.sandbox.SettingsWatch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class IntacctSettingsWatchTest {

    private final Visit visit = new Visit();
    private final MockEnvironment environment = new MockEnvironment();
    private final SettingsWatch watch = new SettingsWatch(environment, List.of(visit.intacct));

    @AfterEach
    void close() {
        visit.close();
    }

    @Test
    void aPasswordChangedInTheSettingsHoldsWithoutARestart() {
        visit.openSession();
        environment.setProperty("ledgerway.sandbox.intacct.user-password", "changed");
        watch.look();

        assertThat(visit.intacct.books().liveSessions()).isZero();
        String login = Visit.login("DEMO", "LedgerwayDemo", "changed", "");
        assertThat(visit.openSession(login, "<getAPISession/>")).isNotEmpty();
    }

    @Test
    void habitsFollowTheSettingsAndElseStandAsSetByHand() {
        visit.intacct.control().habit("auto-numbering", true);
        watch.look();
        assertThat(visit.intacct.control().habits().autoNumbering()).isTrue();

        environment.setProperty("ledgerway.sandbox.intacct.rollback-shape", "culprit-fails");
        environment.setProperty("ledgerway.sandbox.intacct.session-calls", "5");
        watch.look();
        assertThat(visit.intacct.control().habits().rollbackShape()).isEqualTo(RollbackShape.CULPRIT_FAILS);
        assertThat(visit.intacct.control().habits().sessionCalls()).isEqualTo(5);
        assertThat(visit.intacct.control().habits().autoNumbering()).isFalse();
    }

    @Test
    void aSettingThatCannotBeReadChangesNothing() {
        environment.setProperty("ledgerway.sandbox.intacct.concurrency", "0");
        environment.setProperty("ledgerway.sandbox.intacct.auto-numbering", "true");
        watch.look();

        assertThat(visit.intacct.control().habits()).isEqualTo(IntacctHabits.USUAL);
    }

    @Test
    void habitsCanBeReadBackFromWhatTheyShow() {
        IntacctHabits changed = IntacctHabits.USUAL.with(
                Map.of("busy-level", "function", "read-delay", "3s", "closed-until", "2026-01-31"));

        assertThat(IntacctHabits.of(changed.asMap())).isEqualTo(changed).isNotEqualTo(IntacctHabits.USUAL);
    }

    @Test
    void passwordsAreNeverShown() {
        assertThat(IntacctAccount.DEMO).hasToString("ledgerway for LedgerwayDemo of DEMO");
        assertThat(IntacctHabits.USUAL
                        .with(Map.of("callback-password", "secret"))
                        .toString())
                .doesNotContain("secret");
    }
}
