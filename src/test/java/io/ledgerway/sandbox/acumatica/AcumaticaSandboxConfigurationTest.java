package io.ledgerway.sandbox.acumatica;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.sandbox.SettingsWatch;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class AcumaticaSandboxConfigurationTest {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withUserConfiguration(AcumaticaSandboxConfiguration.class, SettingsWatch.class)
            .withPropertyValues("ledgerway.sandbox.acumatica.port=0");

    @Test
    void outsideTheSandboxThereIsNoSimulator() {
        context.run(started -> assertThat(started).doesNotHaveBean(SandboxAcumatica.class));
    }

    @Test
    void theSandboxServesTheInstanceOnThisMachine() {
        context.withPropertyValues("spring.profiles.active=sandbox").run(started -> {
            SandboxAcumatica acumatica = started.getBean("sandboxAcumatica", SandboxAcumatica.class);

            assertThat(acumatica.url()).hasHost("127.0.0.1").hasPath("/demo");
        });
    }

    @Test
    void settingsNameTheInstanceTheHabitsTheQuirksAndTheFaults() {
        context.withPropertyValues(
                        "spring.profiles.active=sandbox",
                        "ledgerway.sandbox.acumatica.instance=/erp/site",
                        "ledgerway.sandbox.acumatica.habits.errors-as-500=true",
                        "ledgerway.sandbox.acumatica.quirks.executed-later=0.05",
                        "ledgerway.sandbox.acumatica.api-users=1",
                        "ledgerway.sandbox.acumatica.lost-after=0.02",
                        "ledgerway.sandbox.acumatica.seed=1")
                .run(started -> {
                    SandboxAcumatica acumatica = started.getBean(SandboxAcumatica.class);

                    assertThat(acumatica.url()).hasPath("/erp/site");
                    assertThat(acumatica.faults().settings().lostAfter()).isEqualTo(0.02);
                    assertThat(acumatica.habits().has(Habit.ERRORS_AS_500)).isTrue();
                    assertThat(acumatica.habits().settings().apiUsers()).isEqualTo(1);
                    assertThat(acumatica.habits().settings().quirks()).containsEntry(Quirk.EXECUTED_LATER, 0.05);
                });
    }
}
