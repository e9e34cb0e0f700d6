package io.ledgerway.acumatica;

import io.ledgerway.sandbox.Call;
import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.sandbox.acumatica.Account;
import io.ledgerway.sandbox.acumatica.AcumaticaAccount;
import io.ledgerway.sandbox.acumatica.SandboxAcumatica;
import io.ledgerway.session.MovedSessions;
import io.ledgerway.session.Sessions;
import io.ledgerway.testing.PublishedAcumatica;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * The Kamelets against the simulated Acumatica over HTTP, both on one clock that a test moves. The licence has one API user; at the
 * end each request was as the published contract has it.
 */
abstract class OverHttp {

    final TestInstance instance = new TestInstance();
    final RealHttp http = new RealHttp();
    final MovedSessions database = new MovedSessions();
    private final List<String> againstTheContract = Collections.synchronizedList(new ArrayList<>());
    SandboxAcumatica acumatica;
    Sessions sessions;
    TestHub hub;

    @BeforeEach
    void start() throws Exception {
        acumatica = SandboxAcumatica.start(0, AcumaticaAccount.DEMO, FaultSettings.NONE, instance);
        acumatica.listen(this::came);
        acumatica.habits().set("api-users", 1);
        acumatica.control().addCustomer("CUST01", "Harbour Works", "EUR", "DENMARK");
        acumatica.control().addVendor("VEND01", "Paper & Pens", "EUR", "DENMARK");
        acumatica.control().put("Customer", Map.of("CustomerID", "CUST01", "EnableCurrencyOverride", true));
        acumatica.control().put(new Account("4000", "Sales", true));
        acumatica.control().put(new Account("6000", "Purchases", true));
        instance.url = acumatica.url();
        instance.values.clear();
        instance.values.putAll(Map.of(
                "username", AcumaticaAccount.DEMO.username(),
                "password", AcumaticaAccount.DEMO.password(),
                "company", AcumaticaAccount.DEMO.tenant(),
                "poll-delay", "0ms"));
        startHub("a");
    }

    @AfterEach
    void stop() {
        hub.close();
        acumatica.close();
    }

    /** Another instance of the hub, or the next start of it, on the same database. */
    void startHub(String name) throws Exception {
        if (hub != null) {
            hub.close();
        }
        sessions = database.instance(name, instance, instance);
        hub = new TestHub(instance, http::answer, sessions, () -> againstTheContract);
    }

    void came(Call call) {
        againstTheContract.addAll(PublishedAcumatica.problems(
                call.method(), call.path(), call.query().keySet(), call.body()));
    }

    long count(String operation) {
        return http.operations.stream().filter(operation::equals).count();
    }
}
