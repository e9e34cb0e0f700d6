package io.ledgerway.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives a {@link Simulator} a port on loopback, plain HTTP with keep-alive, its faults and its count of calls. */
public final class SimulatorServer implements AutoCloseable {

    static {
        // Read once by the JDK's server; without it each answer takes some 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final Logger log = LoggerFactory.getLogger(SimulatorServer.class);
    private static final int THREADS = 32;

    private final String system;
    private final Simulator simulator;
    private final Faults faults;
    private final CallBook calls = new CallBook();
    private final ControlDoor controlDoor;
    private final HttpServer http;
    private final ThreadPoolExecutor executor;
    private volatile Consumer<Call> listener = call -> {};

    private SimulatorServer(String system, int port, Faults faults, Simulator simulator) throws IOException {
        this.system = system;
        this.simulator = simulator;
        this.faults = faults;
        this.controlDoor = new ControlDoor(faults, calls, simulator);
        AtomicInteger number = new AtomicInteger();
        executor = new ThreadPoolExecutor(THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "sandbox-" + system + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        executor.allowCoreThreadTimeOut(true);
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 128);
        http.setExecutor(executor);
        http.createContext("/", this::serve);
        http.start();
    }

    /**
     * Starts serving.
     *
     * @param system name in logs, such as {@code intempus}
     * @param port port on 127.0.0.1; 0 = any free one
     * @throws UncheckedIOException when the port is taken
     */
    public static SimulatorServer start(String system, int port, Faults faults, Simulator simulator) {
        try {
            return new SimulatorServer(system, port, faults, simulator);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The simulated " + system + " cannot listen on port " + port
                            + ". Free the port or set ledgerway.sandbox." + system + ".port.",
                    e);
        }
    }

    public int port() {
        return http.getAddress().getPort();
    }

    /** The origin, such as {@code http://127.0.0.1:18081}. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** What was called how often. */
    public CallBook calls() {
        return calls;
    }

    /** What goes wrong. */
    public Faults faults() {
        return faults;
    }

    /** Shows each call as it came, before it is answered. */
    public void listen(Consumer<Call> to) {
        listener = to;
    }

    @Override
    public void close() {
        executor.shutdownNow();
        http.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = HttpWire.read(exchange);
            if (call.path().startsWith(ControlDoor.PREFIX)) {
                HttpWire.write(exchange, controlled(call));
                return;
            }
            String operation = simulator.operation(call);
            calls.begin(operation);
            listener.accept(call);
            Answer answer = decided(call, operation);
            // Before the answer goes out: its receiver may ask for the count at once.
            calls.end(answer.status());
            HttpWire.write(exchange, answer);
        }
    }

    private Answer decided(Call call, String operation) {
        try {
            return faulty(call, faults.next(operation));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.dropped();
        }
    }

    private Answer faulty(Call call, Fault fault) throws InterruptedException {
        pause(fault.delay());
        return switch (fault.kind()) {
            case NONE -> executed(call);
            case TOO_MANY_REQUESTS -> simulator.tooManyRequests(fault.after());
            case SERVER_ERROR -> simulator.serverError(fault.status());
            case ERROR_AFTER -> {
                executed(call);
                yield simulator.serverError(fault.status());
            }
            case LOST_BEFORE -> Answer.dropped();
            case LOST_AFTER -> {
                executed(call);
                yield Answer.dropped();
            }
            case LATE -> {
                Answer late = executed(call);
                pause(fault.after());
                yield late;
            }
            case SESSION_EXPIRED -> {
                simulator.expireSession(call);
                yield executed(call);
            }
            case GARBAGE -> executed(call).cut();
            case MAINTENANCE -> Answer.html(fault.status(), Answer.MAINTENANCE_PAGE);
        };
    }

    private Answer executed(Call call) {
        try {
            return simulator.answer(call);
        } catch (Exception e) {
            log.warn("The simulated {} failed at {}", system, call, e);
            return simulator.serverError(500);
        }
    }

    private Answer controlled(Call call) {
        try {
            return controlDoor.answer(call);
        } catch (Exception e) {
            log.warn("The control door of the simulated {} failed at {}", system, call, e);
            return Answer.text(500, "text/plain; charset=utf-8", String.valueOf(e));
        }
    }

    private static void pause(Duration duration) throws InterruptedException {
        if (!duration.isZero()) {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        }
    }
}
