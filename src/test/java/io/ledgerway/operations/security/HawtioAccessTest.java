package io.ledgerway.operations.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.management.ManagementFactory;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.quartz.QuartzAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A real server with Hawtio, Jolokia and Camel, without the rooms that move documents. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "logging.level.root=WARN",
            "spring.security.user.name=anna",
            "spring.security.user.password=anna's password",
            "ledgerway.users.vera.password-hash={noop}vera's password",
            "ledgerway.users.vera.role=viewer",
            "ledgerway.users.otto.password-hash={noop}otto's password",
            "ledgerway.users.otto.role=operator",
            "management.endpoint.health.group.readiness.include=readinessState"
        })
class HawtioAccessTest {

    private static final String CONTEXT = "org.apache.camel:context=ledgerway,type=context,name=\\\"ledgerway\\\"";

    private final ObjectMapper json = new ObjectMapper();
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @Value("${local.server.port}")
    private int port;

    @BeforeAll
    static void registerOneOfTheHubsMBeans() throws Exception {
        ManagementFactory.getPlatformMBeanServer().registerMBean(new Bell(), bell());
    }

    @AfterAll
    static void unregister() throws Exception {
        ManagementFactory.getPlatformMBeanServer().unregisterMBean(bell());
    }

    @Test
    void aBrowserIsAskedToLogInAndThenSeesHawtio() throws Exception {
        assertThat(page("/actuator/hawtio").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));

        HttpResponse<String> afterLogIn = logIn("vera", "vera's password");

        assertThat(afterLogIn.statusCode()).isEqualTo(302);
        assertThat(afterLogIn.headers().firstValue("Location").orElseThrow()).doesNotContain("error");
        assertThat(page("/actuator/hawtio").statusCode()).isIn(200, 302);
        assertThat(page("/actuator/hawtio/index.html").body()).contains("<div id=\"root\">");
    }

    @Test
    void aWrongPasswordAndAnUnknownUserLookTheSame() throws Exception {
        HttpResponse<String> wrong = logIn("vera", "guess");
        HttpResponse<String> unknown = logIn("nobody", "guess");

        assertThat(wrong.headers().firstValue("Location"))
                .isEqualTo(unknown.headers().firstValue("Location"));
        assertThat(page("/actuator/hawtio").statusCode()).isEqualTo(302);
    }

    @Test
    void aSessionWithoutItsTokenMayNotPost() throws Exception {
        logIn("otto", "otto's password");

        assertThat(http.send(jolokiaPost("{\"type\":\"version\"}").build(), BodyHandlers.ofString())
                        .body())
                .contains("CSRF_TOKEN_MISSING");
        assertThat(asBrowser("{\"type\":\"version\"}").path("status").asInt()).isEqualTo(200);
    }

    @Test
    void aViewerSeesRoutesAndCounts() throws Exception {
        logIn("vera", "vera's password");

        assertThat(asBrowser("{\"type\":\"list\"}")
                        .path("value")
                        .path("org.apache.camel")
                        .isEmpty())
                .isFalse();
        assertThat(status("read", CONTEXT, "\"attribute\":\"ExchangesTotal\"")).isEqualTo(200);
        assertThat(status("exec", CONTEXT, "\"operation\":\"dumpRoutesAsXml()\""))
                .isEqualTo(200);
        assertThat(status("exec", CONTEXT, "\"operation\":\"dumpRoutesStatsAsXml\",\"arguments\":[true,true]"))
                .isEqualTo(200);
    }

    @Test
    void hawtioFindsJolokiaAndListsOnlyWhatMayBeRead() throws Exception {
        logIn("vera", "vera's password");

        assertThat(json.readTree(get("/actuator/hawtio/jolokia").body())
                        .path("value")
                        .path("protocol")
                        .asDouble())
                .as("from 8.0 on, Hawtio lists through Jolokia and its filter")
                .isGreaterThanOrEqualTo(8.0);
        assertThat(asBrowser("{\"type\":\"list\"}").path("value").fieldNames())
                .toIterable()
                .contains("io.ledgerway", "org.apache.camel", "hawtio", "jolokia", "java.lang")
                .isSubsetOf("io.ledgerway", "org.apache.camel", "hawtio", "jolokia", "java.lang", "quartz");
    }

    @Test
    void hawtioMayAskWhatToOffer() throws Exception {
        logIn("vera", "vera's password");

        assertThat(status(
                        "exec",
                        "hawtio:type=security,area=jmx,name=HawtioDummyJMXSecurity",
                        "\"operation\":\"canInvoke(java.lang.String)\",\"arguments\":[\"hawtio:type=About\"]"))
                .isEqualTo(200);
    }

    @Test
    void aViewerCannotOperateNotEvenInsideABulk() throws Exception {
        logIn("vera", "vera's password");
        String read = "{\"type\":\"read\",\"mbean\":\"" + bell() + "\",\"attribute\":\"Rings\"}";
        String ring = "{\"type\":\"exec\",\"mbean\":\"" + bell() + "\",\"operation\":\"ring\"}";

        JsonNode answers = asBrowser("[" + read + "," + ring + "," + read + "]");

        assertThat(answers.findValuesAsText("status")).containsExactly("200", "403", "200");
        assertThat(answers.get(2).path("value").asInt())
                .isEqualTo(answers.get(0).path("value").asInt());
        assertThat(asProgram("vera", ring).path("status").asInt()).isEqualTo(403);
    }

    @Test
    void aViewerMayAskTheHubsMBeansWhatTheyShow() throws Exception {
        String ask = "{\"type\":\"exec\",\"mbean\":\"" + bell() + "\",\"operation\":\"%s\"%s}";

        for (String shown : new String[] {"show", "show(long)"}) {
            assertThat(asProgram("vera", ask.formatted(shown, ",\"arguments\":[7]"))
                            .path("value")
                            .asText())
                    .isEqualTo("ring 7");
        }
        assertThat(asProgram("vera", ask.formatted("shower", "")).path("status").asInt())
                .isEqualTo(403);
    }

    @Test
    void wholeMessagesAreTracedByOperatorsOnly() throws Exception {
        String tracer = "org.apache.camel:context=ledgerway,type=tracer,name=BacklogTracer";
        for (String operation : new String[] {
            "\"setEnabled(boolean)\",\"arguments\":[false]",
            "\"dumpAllTracedMessagesAsXml\"",
            "\"dumpLatestMessageHistoryAsJSon\""
        }) {
            String call = "{\"type\":\"exec\",\"mbean\":\"" + tracer + "\",\"operation\":" + operation + "}";

            assertThat(asProgram("vera", call).path("status").asInt()).as(call).isEqualTo(403);
            assertThat(asProgram("otto", call).path("status").asInt()).as(call).isEqualTo(200);
        }
    }

    @Test
    void anOperatorOperatesTheHubButNotCamel() throws Exception {
        String ring = "{\"type\":\"exec\",\"mbean\":\"" + bell() + "\",\"operation\":\"ring\"}";
        String stop = "{\"type\":\"exec\",\"mbean\":\"" + CONTEXT + "\",\"operation\":\"stop()\"}";

        assertThat(asProgram("otto", ring).path("status").asInt()).isEqualTo(200);
        assertThat(asProgram("anna", ring).path("status").asInt()).isEqualTo(200);
        assertThat(asProgram("otto", stop).path("status").asInt()).isEqualTo(403);
    }

    @Test
    void nobodyReadsTheCommandLineOrPlaceholdersValues() throws Exception {
        logIn("anna", "anna's password");

        for (String attribute : new String[] {"SystemProperties", "InputArguments", "ClassPath"}) {
            assertThat(status("read", "java.lang:type=Runtime", "\"attribute\":\"" + attribute + "\""))
                    .isEqualTo(403);
        }
        assertThat(asBrowser("{\"type\":\"read\",\"mbean\":\"java.lang:type=Runtime\"}")
                        .toString())
                .doesNotContain("java.class.path");
        assertThat(status("exec", CONTEXT, "\"operation\":\"dumpRoutesAsXml(boolean)\",\"arguments\":[true]"))
                .isEqualTo(403);
        assertThat(status("exec", CONTEXT, "\"operation\":\"dumpRoutesAsXml\",\"arguments\":[true]"))
                .isNotEqualTo(200);
        assertThat(status("read", "org.springframework.boot:type=Endpoint,name=Health", "\"attribute\":\"x\""))
                .isEqualTo(403);
    }

    @Test
    void aGetCannotOperate() throws Exception {
        HttpResponse<String> answer = http.send(
                request("/actuator/jolokia/exec/" + bell() + "/ring")
                        .header("Authorization", basic("anna"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(json.readTree(answer.body()).path("status").asInt()).isEqualTo(403);
    }

    @Test
    void hawtiosProxyIsShut() throws Exception {
        logIn("anna", "anna's password");

        assertThat(page("/actuator/hawtio/proxy/http/127.0.0.1/" + port + "/").statusCode())
                .isEqualTo(403);
    }

    @Test
    void onlyTheProbesAreOpen() throws Exception {
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        for (String shut : new String[] {
            "/actuator/health", "/actuator/prometheus", "/actuator/jolokia", "/error", "/api/x", "/", "/x"
        }) {
            assertThat(get(shut).statusCode()).as(shut).isEqualTo(401);
        }
    }

    @Test
    void healthShowsItsDetailsToUsers() throws Exception {
        HttpRequest health = request("/actuator/health")
                .header("Authorization", basic("vera"))
                .build();

        assertThat(http.send(health, BodyHandlers.ofString()).body()).contains("components");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> page(String path) throws Exception {
        return http.send(request(path).header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> logIn(String user, String password) throws Exception {
        cookies.getCookieStore().removeAll();
        page("/login");
        String form = "username=" + user + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8)
                + "&_csrf=" + cookie("XSRF-TOKEN");
        HttpRequest post = request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> answer = http.send(post, BodyHandlers.ofString());
        page("/actuator/hawtio/index.html");
        return answer;
    }

    private int status(String type, String mbean, String rest) throws Exception {
        return asBrowser("{\"type\":\"" + type + "\",\"mbean\":\"" + mbean + "\"," + rest + "}")
                .path("status")
                .asInt();
    }

    private JsonNode asBrowser(String body) throws Exception {
        HttpRequest post =
                jolokiaPost(body).header("X-XSRF-TOKEN", cookie("XSRF-TOKEN")).build();
        return json.readTree(http.send(post, BodyHandlers.ofString()).body());
    }

    private JsonNode asProgram(String user, String body) throws Exception {
        HttpRequest post =
                jolokiaPost(body).header("Authorization", basic(user)).build();
        return json.readTree(
                HttpClient.newHttpClient().send(post, BodyHandlers.ofString()).body());
    }

    private HttpRequest.Builder jolokiaPost(String body) {
        return request("/actuator/hawtio/jolokia/")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static String basic(String user) {
        String pair = user + ":" + user + "'s password";
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectName bell() throws Exception {
        return new ObjectName("io.ledgerway:type=Bell");
    }

    /** Stands for the hub's own MBeans. */
    public interface BellMBean {
        int getRings();

        String show(long id);

        String shower();

        void ring();
    }

    /** Counts how often it was rung. */
    public static class Bell implements BellMBean {
        private int rings;

        @Override
        public int getRings() {
            return rings;
        }

        @Override
        public String show(long id) {
            return "ring " + id;
        }

        @Override
        public String shower() {
            return "no reading";
        }

        @Override
        public void ring() {
            rings++;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class, QuartzAutoConfiguration.class})
    @Import({WebSecurity.class, Users.class})
    static class Hub {}
}
