package io.ledgerway.connection.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsServer;
import io.ledgerway.connection.GivenConnections;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideAnswer.Failure;
import io.ledgerway.connection.OutsideRequest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustStoreCallTest {

    private static final String PASSWORD = OwnCertificate.PASSWORD;
    private static final OutsideRequest READ = OutsideRequest.read("list", "GET", "/list", Map.of(), null);

    @TempDir
    Path files;

    private final GivenConnections connections = new GivenConnections();
    private HttpsServer server;
    private String url;

    @BeforeEach
    void start() throws Exception {
        server = new OwnCertificate(files).server(null);
        url = OwnCertificate.url(server);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aCompanysOwnCertificateIsTrustedOnlyWhereItIsNamed() {
        connections.with("target", "url", url);
        try (CallContext context = new CallContext(connections)) {
            OutsideAnswer untrusted = context.call(READ);
            assertThat(untrusted.failure()).isEqualTo(Failure.NOT_SENT);
            assertThat(untrusted.detail()).isEqualTo("the certificate of its server is not trusted on this machine");
            assertThat(untrusted.advice())
                    .hasValueSatisfying(advice -> assertThat(advice).contains("trust-store"));

            connections.with(
                    "target", "url", url, "trust-store", files.resolve("ca.pem").toString());
            assertThat(context.call(READ).status()).isEqualTo(200);

            connections.with(
                    "target",
                    "url",
                    url,
                    "trust-store",
                    files.resolve("s.p12").toString(),
                    "trust-store-password",
                    PASSWORD);
            assertThat(context.call(READ).status()).isEqualTo(200);
            assertThat(context.camel.getEndpoints().toString()).doesNotContain(PASSWORD);

            connections.with(
                    "target",
                    "url",
                    url.replace("localhost", "127.0.0.1"),
                    "trust-store",
                    files.resolve("ca.pem").toString());
            OutsideAnswer unnamed = context.call(READ);
            assertThat(unnamed.failure())
                    .as("a host the certificate does not name")
                    .isEqualTo(Failure.NOT_SENT);
            assertThat(unnamed.advice())
                    .hasValueSatisfying(advice -> assertThat(advice).contains("a name that the certificate bears"));
        }
    }
}
