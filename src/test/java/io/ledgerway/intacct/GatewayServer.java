package io.ledgerway.intacct;

import com.sun.net.httpserver.HttpServer;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** The gateway in memory behind real HTTP; a lost answer is a closed connection. */
final class GatewayServer implements AutoCloseable {

    final GatewayStandIn gateway = new GatewayStandIn();
    private final HttpServer server;

    GatewayServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            OutsideAnswer answer;
            synchronized (gateway) {
                answer = gateway.answer(OutsideRequest.read(operation(body), "POST", path, Map.of(), body));
            }
            if (answer.answered()) {
                byte[] bytes = answer.body()
                        .replace(
                                Answers.SESSION_END,
                                Instant.now().plusSeconds(3600).toString())
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/xml; encoding=\"UTF-8\"");
                exchange.sendResponseHeaders(answer.status(), bytes.length);
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
        gateway.endpoint = url("/session/xmlgw.phtml");
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static String operation(String body) {
        return body.contains("<getAPISession") ? "sign-in" : body.contains("<create_") ? "create-invoices" : "read";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
