package io.ledgerway.operations.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class AdministratorTest {

    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void settingsNameTheAdministrator() {
        settings.withProperty("spring.security.user.name", "anna")
                .withProperty("spring.security.user.password", "secret");

        Administrator administrator = Administrator.of(settings);

        assertThat(administrator).isEqualTo(new Administrator("anna", "secret", false));
        assertThat(administrator.toString()).doesNotContain("secret");
    }

    @Test
    void withoutASettingEachStartHasItsOwnPassword() {
        Administrator one = Administrator.of(settings);
        Administrator other = Administrator.of(settings);

        assertThat(one.generated()).isTrue();
        assertThat(one.name()).isEqualTo("admin");
        assertThat(one.password()).hasSize(24).isNotEqualTo(other.password());
    }

    @Test
    void theSandboxsWellKnownPasswordHoldsOnThisMachineOnly() {
        settings.setActiveProfiles("sandbox");
        assertThat(Administrator.of(settings).password()).isEqualTo("admin");

        settings.setProperty("server.address", "127.0.0.1");
        assertThat(Administrator.of(settings).password()).isEqualTo("admin");

        settings.setProperty("server.address", "0.0.0.0");
        assertThat(Administrator.of(settings).generated()).isTrue();
    }

    @Test
    void theSandboxListensOnLoopbackUnlessToldOtherwise() {
        var server = new org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory();
        new SandboxAddress(settings).customize(server);
        assertThat(server.getAddress().isLoopbackAddress()).isTrue();

        var told = new org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory();
        new SandboxAddress(settings.withProperty("server.address", "0.0.0.0")).customize(told);
        assertThat(told.getAddress()).isNull();
    }
}
