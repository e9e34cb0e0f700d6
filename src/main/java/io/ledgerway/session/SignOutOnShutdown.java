package io.ledgerway.session;

import io.ledgerway.connection.Connections;
import io.ledgerway.trace.LogContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Signs out of all systems that have a sign-out, once no route needs the sessions, when no other instance does either. */
class SignOutOnShutdown implements SmartLifecycle {

    static final Duration AT_MOST = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(SignOutOnShutdown.class);

    private final Connections connections;
    private final Sessions sessions;
    private final Supplier<List<SignOut>> signOuts;
    private final BooleanSupplier lastInstance;
    private final Runnable endWork;
    private final Duration atMost;
    private volatile boolean running;

    SignOutOnShutdown(
            Connections connections,
            Sessions sessions,
            Supplier<List<SignOut>> signOuts,
            BooleanSupplier lastInstance,
            Runnable endWork,
            Duration atMost) {
        this.connections = connections;
        this.sessions = sessions;
        this.signOuts = signOuts;
        this.lastInstance = lastInstance;
        this.endWork = endWork;
        this.atMost = atMost;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            if (lastInstance.getAsBoolean()) {
                signOutOfAll();
            }
        } catch (RuntimeException e) {
            LOG.warn("Sessions were not signed out: {}", e.getMessage());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** With the web server and just before Camel: a sign-out goes through a Kamelet as each outside call does. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 2048;
    }

    private void signOutOfAll() {
        List<Callable<Void>> calls = new ArrayList<>();
        for (SignOut signOut : signOuts.get()) {
            connections.names().stream()
                    .filter(name -> connections.get(name).system().equals(signOut.system()))
                    .forEach(name -> signOut.sessions(name)
                            .forEach(session -> calls.add(() -> signOut(name, session, signOut))));
        }
        if (calls.isEmpty()) {
            return;
        }
        endWork.run();
        ExecutorService threads = Executors.newFixedThreadPool(calls.size(), SignOutOnShutdown::daemon);
        try {
            threads.invokeAll(calls, atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdownNow();
        }
    }

    private Void signOut(String connection, String name, SignOut signOut) {
        try {
            sessions.current(name).ifPresent(session -> {
                signOut.signOut(connection, session);
                if (!signOut.outlives(session)) {
                    sessions.drop(name, session.generation());
                }
                LogContext.connection(name).tell(() -> LOG.info("Signed out of connection {}", name));
            });
        } catch (RuntimeException e) {
            LogContext.connection(name)
                    .tell(() -> LOG.warn("Connection {} was not signed out: {}", name, e.getMessage()));
        }
        return null;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "sign-out");
        thread.setDaemon(true);
        return thread;
    }
}
