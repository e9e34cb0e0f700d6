package io.ledgerway.sandbox.intempus;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.sandbox.SandboxData;
import io.ledgerway.sandbox.SettingsWatch;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;

class IntempusSandboxConfigurationTest {

    private final ApplicationContextRunner sandbox = new ApplicationContextRunner()
            .withUserConfiguration(Scan.class)
            .withPropertyValues(
                    "spring.profiles.active=sandbox",
                    "ledgerway.sandbox.intempus.port=0",
                    "ledgerway.sandbox.uniconta.port=0",
                    "ledgerway.sandbox.accountsiq.port=0",
                    "ledgerway.sandbox.acumatica.port=0");

    @Test
    void theSandboxStartsWithTheDemoCompany() {
        sandbox.run(context -> {
            assertThat(context).hasSingleBean(SettingsWatch.class).hasSingleBean(IntempusTrickle.class);
            assertThat(context.getBean(SandboxIntempus.class).books().count()).isEqualTo(120);
            assertThat(context.getBean(SandboxIntempus.class).url().getPort()).isPositive();
        });
    }

    @Test
    void itsSettingsAreTaken() {
        sandbox.withPropertyValues(
                        "ledgerway.sandbox.generate-entries=7",
                        "ledgerway.sandbox.intempus.lost-after=0.02",
                        "ledgerway.sandbox.intempus.seed=3")
                .run(context -> {
                    SandboxIntempus intempus = context.getBean(SandboxIntempus.class);
                    assertThat(intempus.books().count()).isEqualTo(7);
                    assertThat(intempus.faults().settings().lostAfter()).isEqualTo(0.02);
                    assertThat(intempus.faults().settings().seed()).isEqualTo(3);
                });
    }

    @Test
    void withoutTheProfileThereIsNoSandbox() {
        new ApplicationContextRunner()
                .withUserConfiguration(Scan.class)
                .run(context -> assertThat(context)
                        .doesNotHaveBean(SandboxIntempus.class)
                        .doesNotHaveBean(SandboxData.class)
                        .doesNotHaveBean(SettingsWatch.class));
    }

    @ComponentScan("io.ledgerway.sandbox")
    static class Scan {}
}
