package io.ledgerway.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.sandbox.CallBook;
import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.sandbox.Faults;
import io.ledgerway.sandbox.intacct.IntacctAccount;
import io.ledgerway.sandbox.intacct.IntacctBooks;
import io.ledgerway.sandbox.intacct.IntacctControl;
import io.ledgerway.sandbox.intacct.SandboxIntacct;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** Intacct beside the hub, on a free port, with its own books: the witness of what really happened. */
public final class SimulatedIntacct implements AutoCloseable {

    private static final Clock CLOCK = Clock.system(ZoneId.of("Europe/Copenhagen"));

    private final SandboxIntacct intacct;

    /** The demo company, and nothing goes wrong. */
    public SimulatedIntacct() {
        this(FaultSettings.NONE, null);
    }

    /** @param masterRows a CSV of more customers, vendors, accounts …; null = none */
    public SimulatedIntacct(FaultSettings faults, Path masterRows) {
        intacct = SandboxIntacct.start(0, IntacctAccount.DEMO, masterRows, faults, CLOCK);
    }

    public SandboxIntacct system() {
        return intacct;
    }

    public IntacctBooks books() {
        return intacct.books();
    }

    public IntacctControl control() {
        return intacct.control();
    }

    public Faults faults() {
        return intacct.faults();
    }

    public CallBook calls() {
        return intacct.calls();
    }

    /** The hub's settings for this system, as the connection {@code intacct}. */
    public List<String> settings() {
        return List.of(
                "ledgerway.connections.intacct.url=" + intacct.url(),
                "ledgerway.connections.intacct.sender-id=" + IntacctAccount.DEMO.senderId(),
                "ledgerway.connections.intacct.sender-password=" + IntacctAccount.DEMO.senderPassword(),
                "ledgerway.connections.intacct.company-id=" + IntacctAccount.DEMO.companyId(),
                "ledgerway.connections.intacct.user-id=" + IntacctAccount.DEMO.userId(),
                "ledgerway.connections.intacct.user-password=" + IntacctAccount.DEMO.userPassword());
    }

    /** No document stands twice in the books. */
    public void assertNothingIsDoubled() {
        assertThat(books().repeatedExternalIds()).isEmpty();
    }

    @Override
    public void close() {
        intacct.close();
    }
}
