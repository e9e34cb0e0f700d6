package io.ledgerway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A network line to a server that can be cut and mended. While it is cut, connections break and new ones are closed at once. */
public final class CuttingProxy implements AutoCloseable {

    private final InetSocketAddress server;
    private final ServerSocket door;
    private final ExecutorService threads = Executors.newCachedThreadPool(CuttingProxy::daemon);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    /** @param server where the line leads */
    public CuttingProxy(InetSocketAddress server) {
        this.server = server;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /** The port on this machine that leads to the server. */
    public int port() {
        return door.getLocalPort();
    }

    public void cut() {
        cut = true;
        open.forEach(CuttingProxy::quietly);
    }

    public void mend() {
        cut = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket here = door.accept();
                if (cut) {
                    quietly(here);
                } else {
                    join(here, new Socket(server.getAddress(), server.getPort()));
                }
            } catch (IOException closedOrServerAway) {
                continue;
            }
        }
    }

    private void join(Socket here, Socket there) {
        open.add(here);
        open.add(there);
        threads.execute(() -> copy(here, there));
        threads.execute(() -> copy(there, here));
        if (cut) {
            quietly(here);
            quietly(there);
        }
    }

    private void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            // one end is gone: the other goes too
        } finally {
            quietly(from);
            quietly(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void quietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "cutting-proxy");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
        threads.shutdownNow();
    }
}
