package io.ledgerway.sandbox.uniconta;

import io.ledgerway.sandbox.Call;
import io.ledgerway.sandbox.CallBook;
import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.sandbox.Faults;
import io.ledgerway.sandbox.LiveSettings;
import io.ledgerway.sandbox.SandboxMasterData;
import io.ledgerway.sandbox.Simulated;
import io.ledgerway.sandbox.SimulatorServer;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The simulated Uniconta: its Web API on a port of its own, its books, and the levers beside it. */
public final class SandboxUniconta implements Simulated, AutoCloseable {

    private static final String SYSTEM = "uniconta";

    private final UnicontaBooks books;
    private final UnicontaControl control;
    private final Habits habits;
    private final SimulatorServer server;

    private SandboxUniconta(
            int port, SandboxMasterData data, UnicontaAccount account, FaultSettings faults, Clock clock) {
        Company company = new Company();
        habits = new Habits();
        SignInDesk desk = new SignInDesk(account, habits, clock);
        CallMeter meter = new CallMeter(clock);
        Bookkeeping bookkeeping = new Bookkeeping(company, habits);
        Posting posting = new Posting(company, habits, clock);
        Runnable reset = () -> {
            synchronized (company) {
                company.clear();
                new DemoBooks(company).open(data);
            }
            habits.reset();
            desk.account(account);
            desk.clearCounts();
            meter.clear();
        };
        reset.run();
        books = new UnicontaBooks(company, desk, meter);
        control = new UnicontaControl(company, desk, bookkeeping, posting, reset);

        Replies replies = new Replies(habits);
        List<Endpoint> endpoints = Stream.of(
                        new SessionDoor(desk, habits, replies).endpoints(),
                        new QueryDoor(company, bookkeeping, habits, replies).endpoints(),
                        new CrudDoor(bookkeeping, habits, replies).endpoints(),
                        new ProjectDoor(posting).endpoints())
                .flatMap(List::stream)
                .toList();
        ControlRoom controlRoom = new ControlRoom(books, control, desk, habits);
        server = SimulatorServer.start(
                SYSTEM,
                port,
                new Faults(SYSTEM, faults),
                new WebApi(company, desk, meter, habits, replies, endpoints, controlRoom));
    }

    /**
     * Starts serving.
     *
     * @param port port on 127.0.0.1; 0 = any free one
     * @param data the company's master data; the journal is always {@code INTEMPUS}
     * @param clock tells when tokens end and when a day begins (in its zone)
     */
    public static SandboxUniconta start(
            int port, SandboxMasterData data, UnicontaAccount account, FaultSettings faults, Clock clock) {
        return new SandboxUniconta(port, data, account, faults, clock);
    }

    /** The origin, such as {@code http://127.0.0.1:18082}. */
    public URI url() {
        return server.url();
    }

    /** What is in the books, and who came in. */
    public UnicontaBooks books() {
        return books;
    }

    /** What people do in Uniconta beside the hub. */
    public UnicontaControl control() {
        return control;
    }

    /** How it behaves where the real one is uncertain. */
    public Habits habits() {
        return habits;
    }

    /** What goes wrong. */
    public Faults faults() {
        return server.faults();
    }

    /** Calls by operation, such as {@code insert-list ProjectJournalLineClient}. */
    public CallBook calls() {
        return server.calls();
    }

    /** Shows each call as it came, before it is answered. */
    public void listen(Consumer<Call> to) {
        server.listen(to);
    }

    @Override
    public String system() {
        return SYSTEM;
    }

    @Override
    public void apply(FaultSettings settings) {
        server.faults().apply(settings);
    }

    @Override
    public List<LiveSettings<?>> live() {
        return List.of(
                new LiveSettings<>(FaultSettings.class, this::apply),
                new LiveSettings<>(UnicontaAccount.class, control()::changeAccount),
                new LiveSettings<>(HabitSettings.class, settings -> settings.applyTo(habits())));
    }

    @Override
    public void close() {
        server.close();
    }
}
