package io.ledgerway.sandbox.intempus;

import io.ledgerway.sandbox.Call;
import io.ledgerway.sandbox.CallBook;
import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.sandbox.Faults;
import io.ledgerway.sandbox.SandboxData;
import io.ledgerway.sandbox.Simulated;
import io.ledgerway.sandbox.SimulatorServer;
import java.net.URI;
import java.time.Clock;
import java.util.function.Consumer;

/** A running simulated Intempus with its books, its faults and its count of calls. */
public final class SandboxIntempus implements Simulated, AutoCloseable {

    private static final String SYSTEM = "intempus";

    private final IntempusState state;
    private final IntempusBooks books;
    private final SimulatorServer server;

    private SandboxIntempus(IntempusSandboxSettings settings, FaultSettings faults, SandboxData data, Clock clock) {
        state = new IntempusState(clock, settings.username(), settings.apiKey());
        books = new IntempusBooks(state);
        new Seed(state.masters).plant(data.masterData());
        data.entries(books::add);
        server = SimulatorServer.start(
                SYSTEM, settings.port(), new Faults(SYSTEM, faults), new IntempusSimulator(state, books));
    }

    /**
     * Starts serving.
     *
     * @param data the company and entries it begins with
     * @param clock tells days in its zone, and when limits end
     */
    public static SandboxIntempus start(
            IntempusSandboxSettings settings, FaultSettings faults, SandboxData data, Clock clock) {
        return new SandboxIntempus(settings, faults, data, clock);
    }

    /** The origin, such as {@code http://127.0.0.1:18081}. */
    public URI url() {
        return server.url();
    }

    /** The time entries. */
    public IntempusBooks books() {
        return books;
    }

    /** Customers, cases, products and employees. */
    public MasterBooks masters() {
        return new MasterBooks(state.masters);
    }

    /** What was called how often. */
    public CallBook calls() {
        return server.calls();
    }

    /** Shows each call as it came, before it is answered. */
    public void listen(Consumer<Call> to) {
        server.listen(to);
    }

    /** What goes wrong. */
    public Faults faults() {
        return server.faults();
    }

    /** Makes the key another one; whoever uses the old one is refused. */
    public void changeKey(String key) {
        state.credentials.changeKey(key);
    }

    /** Takes other limits of calls per user and forgets what was counted; 0 = no limit. At first 500 and 50,000. */
    public void limit(int perMinute, int perDay) {
        state.rateLimit.change(perMinute, perDay);
    }

    /** Turns the feature of locking reports through the API on or off; at first off. */
    public void offerLocking(boolean offered) {
        state.lockingOffered.set(offered);
    }

    /** Behaves so from the next call on; {@link Misbehaviour#NONE} ends it. */
    public void misbehave(Misbehaviour misbehaviour) {
        state.misbehaviour.set(misbehaviour);
    }

    @Override
    public String system() {
        return SYSTEM;
    }

    @Override
    public void apply(FaultSettings settings) {
        faults().apply(settings);
    }

    @Override
    public void close() {
        server.close();
    }
}
