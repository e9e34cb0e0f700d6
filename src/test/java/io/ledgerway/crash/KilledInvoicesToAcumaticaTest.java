package io.ledgerway.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.Fault;
import io.ledgerway.testing.GeneratedInvoices;
import io.ledgerway.testing.HubProcess;
import io.ledgerway.testing.SimulatedAcumatica;
import io.ledgerway.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hub is killed while invoices go to Acumatica, whose licence has one API user: a session that is lost cannot be replaced. */
class KilledInvoicesToAcumaticaTest {

    private static final int SEATS = 1;

    @TempDir
    Path directory;

    @Test
    void everyInvoiceIsInTheBooksOnceAndTheOneSessionIsTakenUpAgain() throws Exception {
        try (SimulatedAcumatica acumatica = new SimulatedAcumatica(SEATS)) {
            new KilledInvoices(directory, acumatica, TestDatabase.H2, 200, 2).assertEachIsInTheBooksOnce("NOBODY");

            acumatica.assertNothingIsDoubledOrDropped();
            assertThat(acumatica.books().mostLiveSessions()).isEqualTo(SEATS);
            assertThat(acumatica.books().signIns()).isEqualTo(1);
            assertThat(acumatica.books().refusedSeats()).isZero();
        }
    }

    @Test
    void aSignInThatWasCutOffIsWaitedOutAndNamedAsTheCauseUntilItsSeatIsFree() throws Exception {
        try (SimulatedAcumatica acumatica = new SimulatedAcumatica(SEATS)) {
            acumatica.faults().once("login", Fault.of(Fault.Kind.LATE).after(Duration.ofSeconds(30)));
            GeneratedInvoices.writeLookups(directory, acumatica);
            try (HubProcess hub = new HubProcess(directory, List.of("-Xmx256m"), settings(acumatica))) {
                hub.start();
                hub.postJson("/api/invoices", new GeneratedInvoices(1).json(0));
                await("it signs in", () -> acumatica.books().liveSessions() == 1);
                hub.kill();
                hub.start();

                await(
                        "the seat is missed",
                        () -> acumatica(hub).at("/cause/code").asText().equals("LOGIN_LIMIT"));
                assertThat(acumatica(hub).path("state").asText()).isEqualTo("SUSPENDED");
                assertThat(acumatica(hub).at("/cause/message").asText()).contains("began to sign in", "never finished");

                acumatica.control().expireSessions();
                await(
                        "it is delivered without anybody's help",
                        () -> acumatica.totals().containsKey(GeneratedInvoices.number(0)));
                assertThat(acumatica.books().mostLiveSessions()).isEqualTo(SEATS);
            }
        }
    }

    private static List<String> settings(SimulatedAcumatica acumatica) {
        List<String> settings = new ArrayList<>(GeneratedInvoices.settings(acumatica));
        settings.addAll(TestDatabase.H2.hubSettings());
        settings.addAll(GeneratedInvoices.settings(
                acumatica, Map.of("connect-timeout", "1s", "read-timeout", "3s", "lease", "6s", "probe-delay", "10s")));
        return settings;
    }

    private static JsonNode acumatica(HubProcess hub) {
        for (JsonNode connection : hub.get("/api/connections")) {
            if (connection.path("name").asText().equals("acumatica")) {
                return connection;
            }
        }
        throw new IllegalStateException("The hub has no connection acumatica");
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .until(condition);
    }
}
