package io.ledgerway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A server that takes every connection and answers nothing, until it is closed: then all of them break. */
public final class HangingServer implements AutoCloseable {

    private final ServerSocket door;
    private final Queue<Socket> waiting = new ConcurrentLinkedQueue<>();

    public HangingServer() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread accepting = new Thread(this::accept, "hanging-server");
        accepting.setDaemon(true);
        accepting.start();
    }

    public String url() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** How many wait for an answer. */
    public int waiting() {
        return waiting.size();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                waiting.add(door.accept());
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket each : waiting) {
            each.close();
        }
    }
}
