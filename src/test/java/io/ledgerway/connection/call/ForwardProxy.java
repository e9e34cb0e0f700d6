package io.ledgerway.connection.call;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A company's proxy on loopback: tunnels for CONNECT, passes plain requests on, and keeps their first lines. */
final class ForwardProxy implements AutoCloseable {

    final List<String> lines = new CopyOnWriteArrayList<>();
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();

    ForwardProxy() throws IOException {
        threads.submit(this::serve);
    }

    String address() {
        return "127.0.0.1:" + door.getLocalPort();
    }

    private Void serve() throws IOException {
        while (!door.isClosed()) {
            Socket client = door.accept();
            threads.submit(() -> pass(client));
        }
        return null;
    }

    private Void pass(Socket client) throws IOException {
        try (client) {
            InputStream in = new BufferedInputStream(client.getInputStream());
            String line = line(in);
            lines.add(line);
            String[] words = line.split(" ");
            boolean tunnel = words[0].equals("CONNECT");
            URI target = URI.create(tunnel ? "tunnel://" + words[1] : words[1]);
            try (Socket server = new Socket(target.getHost(), target.getPort())) {
                if (tunnel) {
                    while (!line(in).isEmpty()) {
                        // the head of a CONNECT ends here
                    }
                    client.getOutputStream()
                            .write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                } else {
                    String own = words[0] + " " + target.getRawPath() + " " + words[2] + "\r\n";
                    server.getOutputStream().write(own.getBytes(StandardCharsets.US_ASCII));
                }
                threads.submit(() -> pump(in, server.getOutputStream()));
                pump(server.getInputStream(), client.getOutputStream());
            }
        }
        return null;
    }

    private static Void pump(InputStream from, OutputStream to) throws IOException {
        byte[] bytes = new byte[8192];
        for (int read = from.read(bytes); read >= 0; read = from.read(bytes)) {
            to.write(bytes, 0, read);
            to.flush();
        }
        return null;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}
