package io.ledgerway.contract;

import io.ledgerway.sandbox.CallBook;
import io.ledgerway.sandbox.Faults;
import io.ledgerway.testing.HubUnderTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** Uniconta: time entries become project journal lines. */
class UnicontaContractTest extends SystemContract {

    /** Closed while the hub still has the open project in its master data. */
    private static final String JUST_CLOSED = "2622";

    @AfterEach
    void reopen() {
        hub.uniconta().control().setPhase(JUST_CLOSED, "InProgress");
    }

    @Override
    String connection() {
        return "uniconta";
    }

    @Override
    String enter() {
        return hub.enter("2601", "7.25");
    }

    @Override
    String enterOneThatTheTargetRefuses() {
        hub.uniconta().control().closeProject(JUST_CLOSED);
        return hub.enter(JUST_CLOSED, "1.5");
    }

    @Override
    void saveAgain(String document) {
        hub.intempus().books().change(HubUnderTest.entry(document), Map.of("amount", "7.25"));
    }

    @Override
    void collect() {
        hub.collect();
    }

    @Override
    int standing(String document) {
        return hub.lines(document).size();
    }

    @Override
    Faults faults() {
        return hub.uniconta().faults();
    }

    @Override
    CallBook calls() {
        return hub.uniconta().calls();
    }

    @Override
    String creating() {
        return "insert-list ProjectJournalLineClient";
    }

    @Override
    long signIns() {
        return hub.uniconta().books().logins() + hub.uniconta().books().refreshes();
    }
}
