package io.ledgerway.operations.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which role a path and method needs. What is not named here is refused. */
final class AccessRules {

    private static final Set<String> READING = Set.of(GET.name(), HEAD.name(), HttpMethod.OPTIONS.name());
    private static final String VIEWER = Role.VIEWER.name();
    private static final String OPERATOR = Role.OPERATOR.name();
    private static final String ADMIN = Role.ADMIN.name();

    private AccessRules() {}

    static void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(AccessRules::writesFromAnotherSite)
                .denyAll()
                .requestMatchers(path("/actuator/health/liveness"), path("/actuator/health/readiness"))
                .permitAll()
                // Hawtio's proxy would let a user call other servers from this one.
                .requestMatchers(path("/actuator/hawtio/proxy/**"))
                .denyAll()
                // Jolokia reads by POST too; what a role may do there is for JolokiaRoles to say.
                .requestMatchers(path("/actuator/jolokia/**"), path("/actuator/hawtio/jolokia/**"))
                .hasRole(VIEWER)
                // An error page keeps the method of the request that failed.
                .requestMatchers(path("/error"))
                .hasRole(VIEWER)
                // A GET that changes something, since browsers come back by one.
                .requestMatchers(path("/api/connections/*/authorize"), path("/api/connections/*/authorized"))
                .hasRole(ADMIN)
                .requestMatchers(AccessRules::reads)
                .hasRole(VIEWER)
                .requestMatchers(path("/api/**"), path("/actuator/**"))
                .hasRole(OPERATOR)
                .anyRequest()
                .denyAll();
    }

    /** The one door that users' roles do not open. */
    static void applyToCallbacks(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(
                        PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/callbacks/intacct/*"))
                .permitAll()
                .anyRequest()
                .denyAll();
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private static boolean reads(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    /**
     * A browser that remembers a Basic log-in sends it along with requests which other sites cause. Browsers say so in
     * {@code Sec-Fetch-Site}; programs do not send that header.
     */
    private static boolean writesFromAnotherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !reads(request) && !site.equals("same-origin") && !site.equals("none");
    }
}
