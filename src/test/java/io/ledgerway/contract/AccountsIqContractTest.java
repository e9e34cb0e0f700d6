package io.ledgerway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.sandbox.CallBook;
import io.ledgerway.sandbox.Fault;
import io.ledgerway.sandbox.Faults;
import io.ledgerway.testing.SimulatedAccountsIq;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** AccountsIQ by version 2.0: sales invoices become batch sales invoices. */
class AccountsIqContractTest extends InvoiceContract {

    @Override
    String connection() {
        return "accountsiq";
    }

    @Override
    String company() {
        return SimulatedAccountsIq.COMPANY;
    }

    @Override
    String customer() {
        return SimulatedAccountsIq.CUSTOMER;
    }

    @Override
    String enterOneThatTheTargetRefuses() {
        return post(json(customer())
                .replace(
                        "\"name\":\"Spær\"",
                        "\"name\":\"Spær\",\"sellerItem\":\"" + SimulatedAccountsIq.CLOSED_ITEM + "\""));
    }

    @Override
    int standing(String document) {
        return accountsIq().books().byReference(number(document)).size();
    }

    @Override
    Faults faults() {
        return accountsIq().faults();
    }

    @Override
    CallBook calls() {
        return accountsIq().calls();
    }

    @Override
    String creating() {
        return "PostPayAndAllocateSalesInvoices";
    }

    @Override
    long signIns() {
        return accountsIq().books().signIns() + accountsIq().books().refreshes();
    }

    @Override
    String secretSetting() {
        return "client-secret";
    }

    @Override
    void changeSecret(String secret) {
        accountsIq().changeSecret(secret);
    }

    @Override
    long refusedSignIns() {
        return accountsIq().books().refusedSignIns();
    }

    @Test
    void fromVersion11To20NothingIsLostAndNothingDoubled() {
        change(accountsIq().olderSettings(), "3s");
        String before = enter();
        hub.awaitState(before, "DELIVERED");
        assertThat(calls().of("Login")).isPositive();
        long refused = refusedSignIns();
        long tokens = calls().of("TokenGet");
        faults().once(creating(), Fault.of(Fault.Kind.LOST_AFTER));
        String doubtful = enter();
        hub.awaitState(doubtful, "IN_DOUBT");
        String waiting = enter();

        change(accountsIq().settings(), "300ms");
        String after = enter();

        for (String document : List.of(before, doubtful, waiting, after)) {
            hub.awaitState(document, "DELIVERED");
            assertThat(standing(document)).isEqualTo(1);
        }
        assertThat(calls().of("TokenGet")).isEqualTo(tokens + 1);
        assertThat(refusedSignIns()).isEqualTo(refused);
        assertThat(hub.connection("accountsiq").path("state").asText()).isEqualTo("UP");
        accountsIq().assertNothingIsDoubled();
    }

    @Test
    void aHundredSalesInvoicesThatWaitCostFourCalls() {
        hub.awaitState(enter(), "DELIVERED");
        hub.suspend("accountsiq");
        List<String> documents = Stream.generate(this::enter).limit(100).toList();
        long before = calls().total();

        hub.resume("accountsiq");

        documents.forEach(document -> hub.awaitState(document, "DELIVERED"));
        assertThat(calls().total() - before).isEqualTo(4);
    }

    private void change(Map<String, String> settings, String settlingDelay) {
        Map<String, String> wanted = new HashMap<>();
        settings.forEach((key, value) -> wanted.put("ledgerway.connections.accountsiq." + key, value));
        wanted.put("ledgerway.connections.accountsiq.settling-delay", settlingDelay);
        hub.have(wanted);
    }

    private SimulatedAccountsIq accountsIq() {
        return hub.ledgers().accountsIq();
    }
}
