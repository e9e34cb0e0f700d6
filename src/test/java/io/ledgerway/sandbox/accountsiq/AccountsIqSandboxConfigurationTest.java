package io.ledgerway.sandbox.accountsiq;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.sandbox.SettingsWatch;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class AccountsIqSandboxConfigurationTest {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withUserConfiguration(AccountsIqSandboxConfiguration.class, SettingsWatch.class)
            .withPropertyValues("ledgerway.sandbox.accountsiq.port=0");

    @Test
    void outsideTheSandboxThereIsNoSimulator() {
        context.run(started -> assertThat(started).doesNotHaveBean(SandboxAccountsIq.class));
    }

    @Test
    void theSandboxServesBothVersions() {
        context.withPropertyValues("spring.profiles.active=sandbox").run(started -> {
            SandboxAccountsIq accountsIq = started.getBean("sandboxAccountsIq", SandboxAccountsIq.class);

            assertThat(accountsIq.url(Version.V1_1).getPath()).endsWith("/integration_1_1.asmx");
            assertThat(accountsIq.url(Version.V2_0).getPath()).endsWith("/integration_2_0.asmx");
            assertThat(accountsIq.url(Version.V2_0).getHost()).isEqualTo("127.0.0.1");
        });
    }

    @Test
    void settingsNameTheHabitsTheQuirksAndTheFaults() {
        context.withPropertyValues(
                        "spring.profiles.active=sandbox",
                        "ledgerway.sandbox.accountsiq.habits.sliding-expiry=true",
                        "ledgerway.sandbox.accountsiq.quirks.unknown-after=0.05",
                        "ledgerway.sandbox.accountsiq.retired-versions=1.1",
                        "ledgerway.sandbox.accountsiq.lost-after=0.02",
                        "ledgerway.sandbox.accountsiq.seed=1")
                .run(started -> {
                    SandboxAccountsIq accountsIq = started.getBean(SandboxAccountsIq.class);

                    assertThat(accountsIq.faults().settings().lostAfter()).isEqualTo(0.02);
                    assertThat(accountsIq.habits().has(Habit.SLIDING_EXPIRY)).isTrue();
                    assertThat(accountsIq.habits().settings().quirks()).containsEntry(Quirk.UNKNOWN_AFTER, 0.05);
                    assertThat(accountsIq.habits().settings().retiredVersions()).containsExactly("1.1");
                });
    }
}
