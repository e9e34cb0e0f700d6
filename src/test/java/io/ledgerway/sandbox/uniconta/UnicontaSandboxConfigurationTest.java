package io.ledgerway.sandbox.uniconta;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.sandbox.DemoCompany;
import io.ledgerway.sandbox.SandboxData;
import io.ledgerway.sandbox.SettingsWatch;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class UnicontaSandboxConfigurationTest {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withBean(SandboxData.class, () -> new DemoCompany(LocalDate.of(2025, 9, 27)))
            .withUserConfiguration(UnicontaSandboxConfiguration.class, SettingsWatch.class)
            .withPropertyValues("ledgerway.sandbox.uniconta.port=0");

    @Test
    void outsideTheSandboxThereIsNoSimulator() {
        context.run(started -> assertThat(started).doesNotHaveBean(SandboxUniconta.class));
    }

    @Test
    void theSandboxServesTheDemoCompany() {
        context.withPropertyValues("spring.profiles.active=sandbox").run(started -> {
            SandboxUniconta uniconta = started.getBean("sandboxUniconta", SandboxUniconta.class);

            assertThat(signIn(uniconta, "004711/LedgerwayDemo", "demo-password"))
                    .contains("refreshToken");
            uniconta.control()
                    .add(
                            "ProjectJournalLineClient",
                            java.util.Map.of(
                                    "Journal",
                                    "INTEMPUS",
                                    "Date",
                                    "2025-09-27",
                                    "Project",
                                    "2601",
                                    "Employee",
                                    "101",
                                    "PayrollCategory",
                                    "20",
                                    "PrCategory",
                                    "KOERSEL",
                                    "ReferenceNumber",
                                    "INT-1"));
            assertThat(uniconta.books().references()).containsOnlyKeys("INT-1");
        });
    }

    @Test
    void settingsNameTheAccountTheHabitsAndTheFaults() {
        context.withPropertyValues(
                        "spring.profiles.active=sandbox",
                        "ledgerway.sandbox.uniconta.company-id=815",
                        "ledgerway.sandbox.uniconta.username=Server",
                        "ledgerway.sandbox.uniconta.password=other",
                        "ledgerway.sandbox.uniconta.habits.danish-labels=true",
                        "ledgerway.sandbox.uniconta.lost-after=0.02",
                        "ledgerway.sandbox.uniconta.seed=1")
                .run(started -> {
                    SandboxUniconta uniconta = started.getBean(SandboxUniconta.class);

                    assertThat(uniconta.faults().settings().lostAfter()).isEqualTo(0.02);
                    assertThat(uniconta.habits().has(Habit.DANISH_LABELS)).isTrue();
                    assertThat(signIn(uniconta, "00815/Server", "other")).contains("token");
                });
    }

    private static String signIn(SandboxUniconta uniconta, String username, String password) throws Exception {
        String login = "{\"Username\":\"" + username + "\",\"Password\":\"" + password + "\"}";
        HttpRequest request = HttpRequest.newBuilder(uniconta.url().resolve("/login"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(login))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
