package io.ledgerway.connection.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.ledgerway.connection.GivenConnections;
import io.ledgerway.connection.OutsideAnswer.Failure;
import io.ledgerway.connection.OutsideRequest;
import java.io.File;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustStoreCallTest {

    private static final String PASSWORD = "changeit";
    private static final OutsideRequest READ = OutsideRequest.read("list", "GET", "/list", Map.of(), null);

    @TempDir
    Path files;

    private final GivenConnections connections = new GivenConnections();
    private HttpsServer server;
    private String url;

    @BeforeEach
    void start() throws Exception {
        keytool("-genkeypair", "-alias", "s", "-keyalg", "RSA", "-dname", "CN=localhost", "-ext", "san=dns:localhost");
        keytool(
                "-exportcert",
                "-alias",
                "s",
                "-rfc",
                "-file",
                files.resolve("ca.pem").toString());
        KeyStore store = KeyStore.getInstance(files.resolve("s.p12").toFile(), PASSWORD.toCharArray());
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", exchange -> TargetServer.reply(exchange, 200, "{}"));
        server.start();
        url = "https://localhost:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aCompanysOwnCertificateIsTrustedOnlyWhereItIsNamed() {
        connections.with("target", "url", url);
        try (CallContext context = new CallContext(connections)) {
            assertThat(context.call(READ).failure()).isEqualTo(Failure.NOT_SENT);

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
            assertThat(context.call(READ).failure())
                    .as("a host the certificate does not name")
                    .isEqualTo(Failure.NOT_SENT);
        }
    }

    private void keytool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(System.getProperty("java.home") + File.separator + "bin" + File.separator + "keytool"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", files.resolve("s.p12").toString(), "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }
}
