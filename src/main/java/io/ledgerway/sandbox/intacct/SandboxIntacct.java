package io.ledgerway.sandbox.intacct;

import io.ledgerway.sandbox.Call;
import io.ledgerway.sandbox.CallBook;
import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.sandbox.Faults;
import io.ledgerway.sandbox.LiveSettings;
import io.ledgerway.sandbox.Simulated;
import io.ledgerway.sandbox.SimulatorServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** The simulated Sage Intacct: its XML gateway on a port of its own, its books, and the levers beside it. */
public final class SandboxIntacct implements Simulated, AutoCloseable {

    private static final String SYSTEM = "intacct";

    private final IntacctBooks books;
    private final IntacctControl control;
    private final Callbacks callbacks;
    private final SimulatorServer server;

    private SandboxIntacct(int port, IntacctAccount account, Path masterRows, FaultSettings faults, Clock clock) {
        Habits habits = new Habits();
        Masters masters = new Masters();
        Ledger ledger = new Ledger();
        SignInDesk desk = new SignInDesk(account, habits, masters, clock);
        ControlIds controlIds = new ControlIds();
        WorkPlaces places = new WorkPlaces(habits);
        TransactionMeter meter = new TransactionMeter(clock);
        Catalogue catalogue = new Catalogue(ledger, masters, habits, clock);
        ReadDoor reads = new ReadDoor(catalogue, habits);
        callbacks = new Callbacks(habits);
        FunctionDesk functions = new FunctionDesk(habits, meter, desk);
        new CreateDoor(new DocumentReader(masters, habits, ledger, clock), ledger, habits).openIn(functions);
        new AttachmentDoor(ledger, masters, habits).openIn(functions);
        new QueryDoor(catalogue).openIn(functions);
        reads.openIn(functions);
        new LegacyReads(catalogue, habits).openIn(functions);
        new LookupDoor(catalogue, masters).openIn(functions);
        Runnable reset = () -> {
            habits.set(IntacctHabits.USUAL);
            masters.clear();
            DemoLedger.open(masters);
            if (masterRows != null) {
                MasterFile.load(masterRows, masters);
            }
            ledger.clear();
            reads.clear();
            desk.reset(account);
            controlIds.clear();
            places.clear();
            meter.clear();
        };
        reset.run();
        books = new IntacctBooks(ledger, masters, desk, controlIds, places, meter, callbacks);
        control = new IntacctControl(desk, masters, ledger, habits, places, reset);
        Responses responses = new Responses(habits, clock);
        OperationRunner runner = new OperationRunner(functions, controlIds, places, ledger, meter, habits);
        RequestDesk requests = new RequestDesk(habits, desk, functions, runner, places, responses, callbacks);
        ControlRoom controlRoom = new ControlRoom(books, control, desk, habits);
        server = SimulatorServer.start(
                SYSTEM, port, new Faults(SYSTEM, faults), new Gateway(requests, desk, responses, habits, controlRoom));
    }

    /**
     * Starts serving the demo company.
     *
     * @param port port on 127.0.0.1; 0 = any free one
     * @param masterRows a CSV of more master rows (object, id, name, fields); null = none
     * @param clock tells when sessions end, when a month begins and when documents were made, in its zone
     * @throws RuntimeException when the file cannot be used or the port is taken
     */
    public static SandboxIntacct start(
            int port, IntacctAccount account, Path masterRows, FaultSettings faults, Clock clock) {
        return new SandboxIntacct(port, account, masterRows, faults, clock);
    }

    /** The gateway's whole address, such as {@code http://127.0.0.1:18083/ia/xml/xmlgw.phtml}. */
    public URI url() {
        return server.url().resolve(Gateway.PATH);
    }

    /** What is in the books, and who came in. */
    public IntacctBooks books() {
        return books;
    }

    /** What people do beside the hub, and how it behaves where the real one is uncertain. */
    public IntacctControl control() {
        return control;
    }

    /** What goes wrong. */
    public Faults faults() {
        return server.faults();
    }

    /** Calls by operation: the first function and the object it reads, such as {@code query ARINVOICE}. */
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
                new LiveSettings<>(IntacctAccount.class, control()::changeAccount),
                new LiveSettings<>(IntacctHabits.class, control()::habits));
    }

    @Override
    public void close() {
        callbacks.close();
        server.close();
    }
}
