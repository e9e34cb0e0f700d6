package io.ledgerway.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.ledgerway.cause.Cause;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class AlertRoutesTest {

    private static final Alert ALERT = new Alert(
            Alert.Kind.CONNECTION_SUSPENDED, "uniconta", new Cause("CREDENTIALS_REFUSED", "Refused.", "Set it."));

    private final MockEnvironment settings = new MockEnvironment();
    private final List<String> posted = new ArrayList<>();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private HttpServer chat;
    private MockEndpoint mail;
    private int chatAnswers = 200;

    @BeforeEach
    void start() throws Exception {
        chat = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        chat.createContext("/", call -> {
            posted.add(call.getRequestURI() + " "
                    + call.getRequestHeaders().getFirst("Content-Type") + " "
                    + new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            call.sendResponseHeaders(chatAnswers, -1);
            call.close();
        });
        chat.start();

        HttpComponent http = new HttpComponent();
        http.setSkipRequestHeaders(true);
        http.setSkipResponseHeaders(true);
        http.setSkipControlHeaders(true);
        http.setAutomaticRetriesDisabled(true);
        camel.addComponent("https", http);
        camel.getRegistry().bind("alertChannels", new AlertChannels(settings));
        camel.getRegistry().bind("alertMailLogin", new AlertMailLogin(settings));
        camel.setAutoStartup(false);
        for (String file : List.of("alerts", "alerts-mail", "alerts-webhook")) {
            String text = Files.readString(Path.of("routes", file + ".camel.yaml"));
            PluginHelper.getRoutesLoader(camel)
                    .loadRoutes(ResourceHelper.fromString("file:routes/" + file + ".camel.yaml", text));
        }
        AdviceWith.adviceWith(camel, "alerts-mail", advice -> advice.mockEndpointsAndSkip("smtps:*"));
        camel.setAutoStartup(true);
        camel.start();
        camel.startAllRoutes();
        mail = camel.getEndpoint("mock:smtps:mail.example.com:465", MockEndpoint.class);
    }

    @AfterEach
    void stop() {
        camel.stop();
        chat.stop(0);
    }

    @Test
    void withoutSettingsAnAlertGoesToTheLogOnly() {
        raise();

        assertThat(mail.getExchanges()).isEmpty();
        assertThat(posted).isEmpty();
    }

    @Test
    void anAlertIsMailedToWhomSettingsName() {
        mailTo("anna@example.com, otto@example.com");

        raise();

        assertThat(mail.getExchanges()).hasSize(1);
        assertThat(mail.getExchanges().get(0).getMessage().getHeaders())
                .containsEntry("To", "anna@example.com, otto@example.com")
                .containsEntry("From", "ledgerway@localhost")
                .containsEntry("Subject", "Ledgerway: CONNECTION_SUSPENDED uniconta");
        assertThat(mail.getExchanges().get(0).getMessage().getBody(String.class))
                .isEqualTo("connection suspended, uniconta: Refused. Set it.");
    }

    @Test
    void anAlertIsPostedAsJson() {
        settings.setProperty("ledgerway.alerts.webhook-url", address("/hooks/token"));

        raise();

        assertThat(posted).hasSize(1);
        assertThat(posted.get(0))
                .startsWith("/hooks/token application/json {")
                .contains("\"text\":\"connection suspended, uniconta: Refused. Set it.\"")
                .contains("\"code\":\"CREDENTIALS_REFUSED\"");
    }

    @Test
    void oneWayThatFailsDoesNotStopTheOther() {
        settings.setProperty("ledgerway.alerts.mail-to", "anna@example.com");
        settings.setProperty("ledgerway.alerts.smtp-url", "smtp://user:secret@mail.example.com");
        settings.setProperty("ledgerway.alerts.webhook-url", address("/x"));

        raise();

        assertThat(mail.getExchanges()).isEmpty();
        assertThat(posted).hasSize(1);
    }

    @Test
    void aWebhookThatRefusesOrIsNotThereHarmsNothing() {
        settings.setProperty("ledgerway.alerts.webhook-url", address("/x"));
        mailTo("anna@example.com");
        chatAnswers = 500;
        raise();

        chat.stop(0);
        raise();

        assertThat(posted).hasSize(1);
        assertThat(mail.getExchanges()).hasSize(2);
    }

    @Test
    void noEndpointShowsTheWebhooksAddressOrTheMailPassword() {
        settings.setProperty("ledgerway.alerts.webhook-url", address("/hooks/token"));
        settings.setProperty("ledgerway.alerts.smtp-username", "hub");
        settings.setProperty("ledgerway.alerts.smtp-password", "secret");
        mailTo("anna@example.com");

        raise();

        assertThat(camel.getEndpoints().toString()).doesNotContain("token").doesNotContain("secret");
        assertThat(new AlertMailLogin(settings).getPasswordAuthentication().getPassword())
                .isEqualTo("secret");
    }

    private void mailTo(String addresses) {
        settings.setProperty("ledgerway.alerts.mail-to", addresses);
        settings.setProperty("ledgerway.alerts.smtp-url", "smtps://mail.example.com:465");
    }

    private String address(String path) {
        return "http://localhost:" + chat.getAddress().getPort() + path;
    }

    private void raise() {
        camel.createProducerTemplate().sendBody("direct:alerts", ALERT);
    }
}
