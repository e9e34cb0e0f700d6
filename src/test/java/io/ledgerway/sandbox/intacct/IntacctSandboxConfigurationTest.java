package io.ledgerway.sandbox.intacct;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.sandbox.SettingsWatch;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class IntacctSandboxConfigurationTest {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withUserConfiguration(IntacctSandboxConfiguration.class, SettingsWatch.class)
            .withPropertyValues("ledgerway.sandbox.intacct.port=0");

    @Test
    void outsideTheSandboxThereIsNoSimulator() {
        context.run(started -> assertThat(started).doesNotHaveBean(SandboxIntacct.class));
    }

    @Test
    void settingsNameTheAccountTheHabitsAndTheFaults() {
        context.withPropertyValues(
                        "spring.profiles.active=sandbox",
                        "ledgerway.sandbox.intacct.company-id=OTHER",
                        "ledgerway.sandbox.intacct.multi-entity=true",
                        "ledgerway.sandbox.intacct.lost-after=0.02",
                        "ledgerway.sandbox.intacct.seed=1")
                .run(started -> {
                    SandboxIntacct intacct = started.getBean("sandboxIntacct", SandboxIntacct.class);

                    assertThat(intacct.url().getPath()).isEqualTo("/ia/xml/xmlgw.phtml");
                    assertThat(intacct.control().habits().multiEntity()).isTrue();
                    assertThat(intacct.faults().settings().lostAfter()).isEqualTo(0.02);
                    assertThat(SettingsWatch.bound(started.getEnvironment(), "intacct", IntacctAccount.class)
                                    .companyId())
                            .isEqualTo("OTHER");
                    assertThat(intacct.books().masters(MasterKind.CUSTOMER)).isNotEmpty();
                });
    }
}
