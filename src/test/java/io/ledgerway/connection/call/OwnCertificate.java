package io.ledgerway.connection.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.File;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;

/** A certificate that a company made itself, for localhost, and a server that shows it. */
final class OwnCertificate {

    static final String PASSWORD = "changeit";

    private final Path files;

    OwnCertificate(Path files) throws Exception {
        this.files = files;
        keytool("-genkeypair", "-alias", "s", "-keyalg", "RSA", "-dname", "CN=localhost", "-ext", "san=dns:localhost");
        keytool("-exportcert", "-alias", "s", "-rfc", "-file", pem());
    }

    /** With its key. */
    String store() {
        return files.resolve("s.p12").toString();
    }

    String pem() {
        return files.resolve("ca.pem").toString();
    }

    /** @param clients what a client must show; null to ask for nothing */
    HttpsServer server(TrustManager clients) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(new File(store()), PASSWORD.toCharArray()), PASSWORD.toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), clients == null ? null : new TrustManager[] {clients}, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters asked = tls.getDefaultSSLParameters();
                asked.setNeedClientAuth(clients != null);
                parameters.setSSLParameters(asked);
            }
        });
        server.createContext("/", exchange -> TargetServer.reply(exchange, 200, "{}"));
        server.start();
        return server;
    }

    static String url(HttpsServer server) {
        return "https://localhost:" + server.getAddress().getPort();
    }

    private void keytool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(System.getProperty("java.home") + File.separator + "bin" + File.separator + "keytool"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", store(), "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }
}
