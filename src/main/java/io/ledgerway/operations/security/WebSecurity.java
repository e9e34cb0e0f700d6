package io.ledgerway.operations.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.server.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;

/** Two ways in under the same rules: programs send {@code Authorization} with each request, browsers log in to a session. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    private static final String CONSOLE = "/actuator/hawtio";

    /** A system's callbacks carry credentials of their own, which the door itself compares; no user's are looked at. */
    @Bean
    @Order(0)
    SecurityFilterChain callbacks(HttpSecurity http) throws Exception {
        return http.securityMatcher("/callbacks/**")
                .authorizeHttpRequests(AccessRules::applyToCallbacks)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** A request that carries {@code Authorization} is judged by that alone: no session, hence no CSRF token. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, ObjectMapper json) throws Exception {
        Refusal refusal = new Refusal(json);
        return http.securityMatcher(WebSecurity::carriesAuthorization)
                .authorizeHttpRequests(AccessRules::apply)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusal))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::sameOrigin)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain browsers(
            HttpSecurity http,
            ObjectMapper json,
            Environment settings,
            ObjectProvider<ClientRegistrationRepository> openIdProviders)
            throws Exception {
        Refusal refusal = new Refusal(json);
        http.authorizeHttpRequests(AccessRules::apply)
                .exceptionHandling(refused -> refused.accessDeniedHandler(refusal)
                        .defaultAuthenticationEntryPointFor(refusal, new NegatedRequestMatcher(wantsPage())))
                .formLogin(form -> form.defaultSuccessUrl(CONSOLE))
                .logout(logout -> logout.deleteCookies("JSESSIONID"))
                .csrf(csrf -> csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
                        .csrfTokenRequestHandler(sentWithEachAnswer()))
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::sameOrigin)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
        if (openIdProviders.getIfAvailable() != null) {
            http.oauth2Login(login -> login.defaultSuccessUrl(CONSOLE)
                    .userInfoEndpoint(user -> user.userAuthoritiesMapper(new OidcRoles(settings))));
        }
        return http.build();
    }

    /** OpenID Connect comes back from another site: the session cookie must survive that, and no more. */
    @Bean
    CookieSameSiteSupplier sessionCookie() {
        return CookieSameSiteSupplier.ofLax().whenHasName("JSESSIONID");
    }

    private static boolean carriesAuthorization(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    /** Hawtio reads the token from its cookie, so the token is made with the first answer, not when a form asks for it. */
    private static CsrfTokenRequestAttributeHandler sentWithEachAnswer() {
        CsrfTokenRequestAttributeHandler tokens = new CsrfTokenRequestAttributeHandler();
        tokens.setCsrfRequestAttributeName(null);
        return tokens;
    }

    private static RequestMatcher wantsPage() {
        MediaTypeRequestMatcher html =
                new MediaTypeRequestMatcher(new HeaderContentNegotiationStrategy(), MediaType.TEXT_HTML);
        html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return html;
    }
}
