package io.ledgerway.connection.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsServer;
import io.ledgerway.connection.GivenConnections;
import io.ledgerway.connection.OutsideAnswer.Failure;
import io.ledgerway.connection.OutsideRequest;
import io.ledgerway.connection.TrustStore;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An instance behind a company's proxy, with certificates of its own, on real sockets. */
class OnPremiseCallTest {

    private static final OutsideRequest READ = OutsideRequest.read("list", "GET", "/entity", Map.of(), null);

    @TempDir
    Path files;

    private final GivenConnections connections = new GivenConnections();

    @Test
    void aPlainCallGoesThroughTheProxy() throws Exception {
        try (ForwardProxy proxy = new ForwardProxy();
                TargetServer target = new TargetServer();
                CallContext context = new CallContext(connections)) {
            connections.with("target", "url", target.url() + "/AcumaticaERP", "proxy", proxy.address());

            assertThat(context.call(READ).status()).isEqualTo(200);
            assertThat(proxy.lines).containsExactly("GET " + target.url() + "/AcumaticaERP/entity HTTP/1.1");
            assertThat(target.received.get(0).uri()).isEqualTo("/AcumaticaERP/entity");
        }
    }

    @Test
    void aSecureCallIsTunnelledThroughTheProxyAndSeenByNobody() throws Exception {
        OwnCertificate certificate = new OwnCertificate(files);
        HttpsServer server = certificate.server(null);
        try (ForwardProxy proxy = new ForwardProxy();
                CallContext context = new CallContext(connections)) {
            connections.with(
                    "target",
                    "url",
                    OwnCertificate.url(server),
                    "trust-store",
                    certificate.pem(),
                    "proxy",
                    proxy.address());

            assertThat(context.call(READ).status()).isEqualTo(200);
            assertThat(proxy.lines)
                    .containsExactly("CONNECT localhost:" + server.getAddress().getPort() + " HTTP/1.1");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aServerThatAsksForACertificateGetsTheOneThatIsSet() throws Exception {
        OwnCertificate certificate = new OwnCertificate(files);
        HttpsServer server = certificate.server(TrustStore.trust(certificate.pem(), null));
        try (CallContext context = new CallContext(connections)) {
            connections.with("target", "url", OwnCertificate.url(server), "trust-store", certificate.pem());
            assertThat(context.call(READ).failure()).isNotEqualTo(Failure.NONE);

            connections.with(
                    "target",
                    "url",
                    OwnCertificate.url(server),
                    "trust-store",
                    certificate.pem(),
                    "key-store",
                    certificate.store(),
                    "key-store-password",
                    OwnCertificate.PASSWORD);
            assertThat(context.call(READ).status()).isEqualTo(200);
            assertThat(context.camel.getEndpoints().toString()).doesNotContain(OwnCertificate.PASSWORD);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aSignOutSendsItsLength() throws Exception {
        try (TargetServer target = new TargetServer();
                CallContext context = new CallContext(connections)) {
            connections.with("target", "url", target.url());

            context.call(OutsideRequest.read("sign-out", "POST", "/entity/auth/logout", Map.of(), ""));

            assertThat(target.received.get(0).header("Content-length")).isEqualTo("0");
        }
    }
}
