package io.ledgerway.testing;

import io.ledgerway.sandbox.DemoCompany;
import io.ledgerway.sandbox.SandboxData;
import io.ledgerway.sandbox.SandboxMasterData;
import io.ledgerway.sandbox.SandboxTimeEntry;
import java.util.function.Consumer;

/** The demo company before anybody has worked: each test enters its own time. */
final class EmptyCompany implements SandboxData {

    @Override
    public SandboxMasterData masterData() {
        return DemoCompany.MASTER_DATA;
    }

    @Override
    public void entries(Consumer<SandboxTimeEntry> taker) {
        // none
    }
}
