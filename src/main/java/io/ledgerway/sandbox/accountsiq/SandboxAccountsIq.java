package io.ledgerway.sandbox.accountsiq;

import io.ledgerway.sandbox.CallBook;
import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.sandbox.Faults;
import io.ledgerway.sandbox.LiveSettings;
import io.ledgerway.sandbox.Simulated;
import io.ledgerway.sandbox.SimulatorServer;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The simulated AccountsIQ: its web services on a port of its own, its books, and the levers beside it. */
public final class SandboxAccountsIq implements Simulated, AutoCloseable {

    private static final String SYSTEM = "accountsiq";

    private final AccountsIqBooks books;
    private final AccountsIqControl control;
    private final Habits habits = new Habits();
    private final Quirks quirks = new Quirks(habits);
    private final SoapDoor door;
    private final SimulatorServer server;

    private SandboxAccountsIq(int port, AccountsIqAccount account, FaultSettings faults, Clock clock) {
        Company company = new Company(clock, habits);
        SignInDesk desk = new SignInDesk(account, habits, clock);
        Runnable reset = () -> {
            synchronized (company) {
                company.clear();
                new DemoEntity(company).open(LocalDate.now(clock));
            }
            habits.reset();
            quirks.clear();
            desk.account(account);
            desk.clearCounts();
        };
        reset.run();
        DocumentRules documents = new DocumentRules(company, habits);
        LineRules lines = new LineRules(company);
        BatchRules batch = new BatchRules(documents, lines);
        books = new AccountsIqBooks(company, desk);
        control = new AccountsIqControl(company, desk, batch, reset);
        BusinessDoor business = new BusinessDoor(
                company,
                new Gate(desk, habits, clock),
                desk,
                habits,
                quirks,
                actions(company, documents, lines, batch));
        ControlRoom controlRoom = new ControlRoom(new BooksView(books), control, desk, habits, quirks);
        door = new SoapDoor(new SignInDoor(desk, habits), business, habits, controlRoom);
        server = SimulatorServer.start(SYSTEM, port, new Faults(SYSTEM, faults), door);
    }

    private Map<String, Request.Action> actions(
            Company company, DocumentRules documents, LineRules lines, BatchRules batch) {
        ItemRules items = new ItemRules(company, documents, lines);
        PostPayRules postPay = new PostPayRules(company, documents, lines, habits);
        Map<String, Request.Action> actions = new HashMap<>();
        actions.putAll(new MasterDoor(company, new CustomerWriting(company)).actions());
        actions.putAll(new BatchDoor(company, batch, habits).actions());
        actions.putAll(new PostPayDoor(company, batch, postPay, habits).actions());
        actions.putAll(new InvoiceDoor(company, items, new InvoiceSaving(company, items), habits).actions());
        actions.putAll(new TransactionDoor(company, new Summaries(company, habits), habits).actions());
        return actions;
    }

    /**
     * Starts serving.
     *
     * @param port port on 127.0.0.1; 0 = any free one
     * @param clock tells when tokens end, and around which day (in its zone) periods are open
     */
    public static SandboxAccountsIq start(int port, AccountsIqAccount account, FaultSettings faults, Clock clock) {
        return new SandboxAccountsIq(port, account, faults, clock);
    }

    /** The address of a version's web service. */
    public URI url(Version version) {
        return server.url().resolve(version.path());
    }

    /** What is in the books, and who came in. */
    public AccountsIqBooks books() {
        return books;
    }

    /** What people do in AccountsIQ beside the hub. */
    public AccountsIqControl control() {
        return control;
    }

    /** How it behaves where the real one is uncertain. */
    public Habits habits() {
        return habits;
    }

    /** From now on every request that this one finds wrong is a fault, as one is that the simulator itself cannot read. */
    public void check(RequestCheck check) {
        door.check(check);
    }

    /** Answers that leave their receiver in doubt. */
    public Quirks quirks() {
        return quirks;
    }

    /** What goes wrong on the wire. */
    public Faults faults() {
        return server.faults();
    }

    /** Calls by operation, such as {@code PostPayAndAllocateSalesInvoice}. */
    public CallBook calls() {
        return server.calls();
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
                new LiveSettings<>(AccountsIqAccount.class, control()::changeAccount),
                new LiveSettings<>(HabitSettings.class, habits()::apply));
    }

    @Override
    public void close() {
        server.close();
    }
}
