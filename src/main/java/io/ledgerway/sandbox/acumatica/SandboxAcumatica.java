package io.ledgerway.sandbox.acumatica;

import io.ledgerway.sandbox.Call;
import io.ledgerway.sandbox.CallBook;
import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.sandbox.Faults;
import io.ledgerway.sandbox.LiveSettings;
import io.ledgerway.sandbox.Simulated;
import io.ledgerway.sandbox.SimulatorServer;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** The simulated Acumatica: its REST API on a port of its own, its books, and the levers beside it. */
public final class SandboxAcumatica implements Simulated, AutoCloseable {

    private static final String SYSTEM = "acumatica";

    private final Habits habits = new Habits();
    private final Quirks quirks = new Quirks(habits);
    private final SignInDesk desk;
    private final AcumaticaBooks books;
    private final AcumaticaControl control;
    private final SimulatorServer server;
    private final ApiDoor door;

    private SandboxAcumatica(int port, AcumaticaAccount account, FaultSettings faults, Clock clock, Pauses pauses) {
        Company company = new Company(clock, habits);
        Operations operations = new Operations(company);
        Sessions sessions = new Sessions(habits, clock);
        TokenDesk tokens = new TokenDesk(habits, sessions, clock);
        RequestQueue queue = new RequestQueue(habits, clock, pauses);
        desk = new SignInDesk(account, habits);
        Gate gate = new Gate(desk, sessions, tokens, habits);
        books = new AcumaticaBooks(company, operations, desk, sessions, tokens, queue, this::refused);
        control = new AcumaticaControl(company, desk, sessions, tokens, () -> {
            habits.reset();
            quirks.clear();
            desk.account(account);
            open(company, operations, account);
            tokens.revokeAll();
            sessions.endAll();
            clearCounts(sessions, tokens, queue);
        });
        open(company, operations, account);
        door = new ApiDoor(
                new ApiDoor.Doors(
                        desk,
                        new SignInDoor(desk, sessions, company, gate),
                        new TokenDoor(desk, tokens, clock),
                        new AuthorizePage(desk, tokens),
                        gate,
                        queue,
                        new EntityDoor(company, habits, Contract.shipped(), operations),
                        operations),
                company,
                habits,
                quirks,
                new ControlRoom(new BooksView(books), control, desk, habits, quirks));
        server = SimulatorServer.start(SYSTEM, port, new Faults(SYSTEM, faults), door);
    }

    private void open(Company company, Operations operations, AcumaticaAccount account) {
        synchronized (company) {
            operations.clear();
            company.clear();
            new DemoCompany(control, company.masters(), account.branch()).open(company.today());
        }
    }

    private void clearCounts(Sessions sessions, TokenDesk tokens, RequestQueue queue) {
        sessions.clearCounts();
        tokens.clearCounts();
        queue.clear();
        desk.clearCounts();
        door.clear();
    }

    private java.util.Map<Integer, Integer> refused() {
        return door.refused();
    }

    /**
     * Starts serving.
     *
     * @param port port on 127.0.0.1; 0 = any free one
     * @param clock tells when sessions and minutes end, and around which day (in its zone) periods are open
     */
    public static SandboxAcumatica start(int port, AcumaticaAccount account, FaultSettings faults, Clock clock) {
        return new SandboxAcumatica(port, account, faults, clock, Pauses.REAL);
    }

    /** The same, time passing as told. */
    static SandboxAcumatica start(Clock clock, Pauses pauses) {
        return new SandboxAcumatica(0, AcumaticaAccount.DEMO, FaultSettings.NONE, clock, pauses);
    }

    /** The instance's address, such as {@code http://127.0.0.1:18085/demo}. */
    public URI url() {
        return server.url().resolve(desk.account().instance());
    }

    /** What is in the books, and who came in. */
    public AcumaticaBooks books() {
        return books;
    }

    /** What people do in Acumatica beside the hub. */
    public AcumaticaControl control() {
        return control;
    }

    /** How it behaves where the real one is uncertain. */
    public Habits habits() {
        return habits;
    }

    /** What writes may meet beside the faults of the wire. */
    public Quirks quirks() {
        return quirks;
    }

    /** What goes wrong on the wire. */
    public Faults faults() {
        return server.faults();
    }

    /** Calls by operation, such as {@code put Invoice}. */
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
                new LiveSettings<>(AcumaticaAccount.class, control()::changeAccount),
                new LiveSettings<>(HabitSettings.class, habits()::apply));
    }

    @Override
    public void close() {
        server.close();
    }
}
