package io.ledgerway.operations.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** Every path answers 200 here, so that only the rules decide. */
@SpringBootTest(
        classes = AccessRulesTest.Hub.class,
        properties = {
            "logging.level.root=WARN",
            "spring.security.user.name=anna",
            "spring.security.user.password=a",
            "ledgerway.users.vera.password-hash={noop}v",
            "ledgerway.users.vera.role=viewer",
            "ledgerway.users.otto.password-hash={noop}o",
            "ledgerway.users.otto.role=Operator",
            "ledgerway.users.odd.password-hash={noop}x",
            "ledgerway.users.odd.role=owner"
        })
@AutoConfigureMockMvc
class AccessRulesTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private ConfigurableEnvironment settings;

    @AfterEach
    void forgetChangedSettings() {
        settings.getPropertySources().remove("changed");
    }

    @ParameterizedTest(name = "{0} {1}: anonymous {2}, viewer {3}, operator {4}, admin {5}")
    @CsvSource(textBlock = """
            GET,    /actuator/health/liveness,         200, 200, 200, 200
            GET,    /actuator/health/readiness,        200, 200, 200, 200
            GET,    /actuator/health,                  401, 200, 200, 200
            GET,    /actuator/health/readiness/db,     401, 200, 200, 200
            GET,    /actuator/prometheus,              401, 200, 200, 200
            GET,    /actuator/sbom/application,        401, 200, 200, 200
            GET,    /actuator/hawtio/index.html,       401, 200, 200, 200
            POST,   /actuator/hawtio/jolokia/,         401, 200, 200, 200
            POST,   /actuator/jolokia,                 401, 200, 200, 200
            GET,    /actuator/hawtio/proxy/http/x/80/, 401, 403, 403, 403
            POST,   /actuator/loggers/root,            401, 403, 200, 200
            GET,    /api/connections/a/authorize,      401, 403, 403, 200
            GET,    /api/connections/a/authorized,     401, 403, 403, 200
            POST,   /callbacks/intacct/intacct,        200, 200, 200, 200
            GET,    /callbacks/intacct/intacct,        403, 403, 403, 403
            POST,   /callbacks/intacct/a/b,            403, 403, 403, 403
            POST,   /callbacks/other/x,                403, 403, 403, 403
            GET,    /api/deliveries,                   401, 200, 200, 200
            HEAD,   /api/deliveries,                   401, 200, 200, 200
            POST,   /api/deliveries/1/replay,          401, 403, 200, 200
            PUT,    /api/deliveries/1/payload,         401, 403, 200, 200
            DELETE, /api/deliveries/1,                 401, 403, 200, 200
            GET,    /,                                 401, 200, 200, 200
            GET,    /error,                            401, 200, 200, 200
            GET,    /apix,                             401, 200, 200, 200
            POST,   /apix,                             401, 403, 403, 403
            """)
    void eachRoleMayDoWhatItShould(String method, String path, int anonymous, int viewer, int operator, int admin)
            throws Exception {
        assertThat(status(call(method, path).with(csrf().asHeader()))).isEqualTo(anonymous);
        assertThat(status(call(method, path).with(httpBasic("vera", "v")))).isEqualTo(viewer);
        assertThat(status(call(method, path).with(httpBasic("otto", "o")))).isEqualTo(operator);
        assertThat(status(call(method, path).with(httpBasic("anna", "a")))).isEqualTo(admin);
    }

    @Test
    void aSessionNeedsItsTokenAndAuthorizationDoesNot() throws Exception {
        RequestBuilder withoutToken =
                post("/api/flows/time-entries/run").with(user("otto").roles("OPERATOR"));
        RequestBuilder withToken = post("/api/flows/time-entries/run")
                .with(user("otto").roles("OPERATOR"))
                .cookie(new Cookie("XSRF-TOKEN", "t"))
                .header("X-XSRF-TOKEN", "t");

        assertThat(answer(withoutToken).getContentAsString()).contains("CSRF_TOKEN_MISSING");
        assertThat(status(withToken)).isEqualTo(200);
        assertThat(status(post("/api/flows/time-entries/run").with(httpBasic("otto", "o"))))
                .isEqualTo(200);
    }

    @Test
    void authorizationMakesNoSessionAndIsNotHelpedByOne() throws Exception {
        assertThat(http.perform(get("/api/flows").with(httpBasic("vera", "v")))
                        .andReturn()
                        .getRequest()
                        .getSession(false))
                .isNull();
        assertThat(status(
                        get("/api/flows").with(user("anna").roles("ADMIN")).header("Authorization", "Basic bm86bm8=")))
                .isEqualTo(401);
        assertThat(status(get("/api/flows").header("Authorization", "Bearer x")))
                .isEqualTo(401);
    }

    @Test
    void anotherSiteCannotUseALogInThatABrowserRemembers() throws Exception {
        MockHttpServletRequestBuilder post = post("/api/flows/time-entries/run").with(httpBasic("otto", "o"));

        assertThat(status(post.header("Sec-Fetch-Site", "cross-site"))).isEqualTo(403);
    }

    @Test
    void theTokenComesWithTheFirstAnswer() throws Exception {
        Cookie token = answer(get("/login").accept("text/html")).getCookie("XSRF-TOKEN");

        assertThat(token).isNotNull();
        assertThat(token.isHttpOnly()).isFalse();
    }

    @Test
    void aRefusedLogInSaysNeitherWhoExistsNorWhatHappened() throws Exception {
        MockHttpServletResponse wrong = answer(get("/api/flows").with(httpBasic("otto", "x")));
        MockHttpServletResponse unknown = answer(get("/api/flows").with(httpBasic("nobody", "x")));

        assertThat(wrong.getContentAsString())
                .isEqualTo(unknown.getContentAsString())
                .contains("LOG_IN_REQUIRED");
        assertThat(wrong.getHeaderNames()).isEqualTo(unknown.getHeaderNames());
        assertThat(wrong.getHeader("WWW-Authenticate")).startsWith("Basic");
        assertThat(answer(get("/actuator/jolokia")).getHeader("WWW-Authenticate"))
                .isNull();
    }

    @Test
    void aPersonIsLedToTheLogInPage() throws Exception {
        assertThat(answer(get("/api/flows").accept("text/html")).getRedirectedUrl())
                .endsWith("/login");
    }

    @Test
    void anUnknownRoleLetsNobodyIn() throws Exception {
        assertThat(status(get("/api/flows").with(httpBasic("odd", "x")))).isEqualTo(401);
    }

    @Test
    void changedUsersCountAtTheNextLogIn() throws Exception {
        String hash = new BCryptPasswordEncoder(4).encode("new");
        change(Map.of("ledgerway.users.vera.password-hash", hash, "ledgerway.users.vera.role", "operator"));

        assertThat(status(get("/api/flows").with(httpBasic("vera", "v")))).isEqualTo(401);
        assertThat(status(post("/api/flows/x/run").with(httpBasic("vera", "new"))))
                .isEqualTo(200);

        change(Map.of("ledgerway.users.vera.password-hash", ""));

        assertThat(status(get("/api/flows").with(httpBasic("vera", "new")))).isEqualTo(401);
    }

    @Test
    void pagesMayBeFramedByTheHubOnly() throws Exception {
        MockHttpServletResponse answer = answer(get("/api/flows").with(httpBasic("vera", "v")));

        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    }

    private void change(Map<String, Object> values) {
        settings.getPropertySources().remove("changed");
        settings.getPropertySources().addFirst(new MapPropertySource("changed", values));
    }

    private static MockHttpServletRequestBuilder call(String method, String path) {
        return request(HttpMethod.valueOf(method), path);
    }

    private int status(RequestBuilder request) throws Exception {
        return answer(request).getStatus();
    }

    private MockHttpServletResponse answer(RequestBuilder request) throws Exception {
        return http.perform(request).andReturn().getResponse();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebMvc
    @ImportAutoConfiguration({SecurityAutoConfiguration.class, JacksonAutoConfiguration.class})
    @Import({WebSecurity.class, Users.class, Anything.class})
    static class Hub {}

    /** Stands for all that is behind the rules. */
    @RestController
    static class Anything {
        @RequestMapping("/**")
        String any() {
            return "reached";
        }
    }
}
