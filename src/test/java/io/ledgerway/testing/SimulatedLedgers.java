package io.ledgerway.testing;

import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.sandbox.intacct.IntacctAccount;
import java.util.Map;
import java.util.TreeMap;

/** The ledgers that invoices go to, each of a company of its own: Intacct, AccountsIQ and Acumatica. */
public final class SimulatedLedgers implements AutoCloseable {

    private final SimulatedIntacct intacct = new SimulatedIntacct(
            IntacctAccount.DEMO
                    .userPassword("canary-intacct-user-7c41d2")
                    .senderPassword("canary-intacct-sender-e09b58"),
            FaultSettings.NONE,
            null);
    private final SimulatedAccountsIq accountsIq = new SimulatedAccountsIq();
    private final SimulatedAcumatica acumatica = new SimulatedAcumatica();

    public SimulatedIntacct intacct() {
        return intacct;
    }

    public SimulatedAccountsIq accountsIq() {
        return accountsIq;
    }

    public SimulatedAcumatica acumatica() {
        return acumatica;
    }

    /** The hub's settings for these systems and their flows. */
    Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        Map.of("intacct", intacct.settings(), "accountsiq", accountsIq.settings(), "acumatica", acumatica.settings())
                .forEach((connection, own) -> {
                    settings.put("ledgerway.flows.invoices-to-" + connection + ".start-from", "2000-01-01");
                    own.forEach((key, value) -> settings.put("ledgerway.connections." + connection + "." + key, value));
                });
        return settings;
    }

    /** The tables that lead to what is in these systems from the start: by connection, by name. */
    Map<String, Map<String, String>> tables() {
        return Map.of("intacct", intacct.tables(), "accountsiq", accountsIq.tables(), "acumatica", acumatica.tables());
    }

    /** Nothing goes wrong any more. */
    void calm() {
        intacct.calm();
        accountsIq.calm();
        acumatica.calm();
    }

    @Override
    public void close() {
        intacct.close();
        accountsIq.close();
        acumatica.close();
    }
}
