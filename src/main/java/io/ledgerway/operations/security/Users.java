package io.ledgerway.operations.security;

import java.io.IOException;
import org.jolokia.server.core.service.api.Restrictor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Users, how their passwords are compared, and their roles. */
@Configuration(proxyBeanMethods = false)
class Users {

    private static final Logger LOG = LoggerFactory.getLogger(Users.class);

    @Bean
    UserDetailsService liveUsers(Environment settings) {
        Administrator administrator = Administrator.of(settings);
        if (administrator.generated()) {
            LOG.warn(
                    "No administrator is set. Until the next start: user {}, password {} . Set spring.security.user.password.",
                    administrator.name(),
                    administrator.password());
        }
        return new LiveUsers(settings, administrator);
    }

    /** A hash without the id of its encoder is taken for BCrypt. */
    @Bean
    PasswordEncoder passwordEncoder() {
        DelegatingPasswordEncoder encoder =
                (DelegatingPasswordEncoder) PasswordEncoderFactories.createDelegatingPasswordEncoder();
        encoder.setDefaultPasswordEncoderForMatches(new BCryptPasswordEncoder());
        return encoder;
    }

    @Bean
    RoleHierarchy roleHierarchy() {
        return Role.hierarchy();
    }

    /** Jolokia takes a bean of this type in place of its own. */
    @Bean
    Restrictor jolokiaRoles(
            @Value("${management.endpoint.jolokia.config.policyLocation:classpath:/jolokia-access.xml}")
                    String location,
            RoleHierarchy hierarchy)
            throws IOException {
        return new JolokiaRoles(location, hierarchy);
    }
}
