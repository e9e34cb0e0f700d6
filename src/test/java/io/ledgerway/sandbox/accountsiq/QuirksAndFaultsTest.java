package io.ledgerway.sandbox.accountsiq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.sandbox.Fault;
import io.ledgerway.sandbox.Fault.Kind;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuirksAndFaultsTest {

    private final Visit visit = Visit.signedIn(Version.V2_0);
    private final SandboxAccountsIq iq = visit.iq;

    @AfterEach
    void close() {
        visit.close();
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN_BEFORE, Unknown UNKNOWN, 0",
        "UNKNOWN_AFTER, Unknown UNKNOWN, 1",
        "IN_PROGRESS_BEFORE, InProgress UNKNOWN, 0",
        "IN_PROGRESS_AFTER, InProgress UNKNOWN, 1",
        "GENERAL_ERROR_AFTER, Failure GENERAL_TRANSACTION_UNKNOWN_ERROR, 1",
        "THROTTLED, Failure OAUTH_INTEGRATION_APPS_TOO_MANY_API_CALLS, 0",
        "BUSY, Failure OTHER_OPERATION_IN_PROGRESS_RETRY_LATER, 0",
        "NO_ID, Success SUCCESS, 1"
    })
    void anOrderedQuirkHappensOnce(Quirk quirk, String outcome, int booked) {
        iq.quirks().once(Visit.POST_PAY, quirk);

        Said said = visit.post(Xml.invoice("A-1"));

        assertThat(said.outcome()).isEqualTo(outcome);
        assertThat(said.has("*/*/Result")).isFalse();
        assertThat(iq.books().documents()).hasSize(booked);
        assertThat(visit.post(Xml.invoice("A-2")).outcome()).isEqualTo("Success SUCCESS");
    }

    @ParameterizedTest
    @EnumSource(names = {"FAULT_BEFORE", "FAULT_AFTER"})
    void aServerFaultSaysNothingOfWhetherItWasExecuted(Quirk quirk) {
        iq.quirks().once(null, quirk);

        Said said = visit.post(Xml.invoice("A-1"));

        assertThat(said.status()).isEqualTo(500);
        assertThat(said.at("Fault/faultcode")).isEqualTo("soap:Server");
        assertThat(iq.books().documents()).hasSize(quirk == Quirk.FAULT_AFTER ? 1 : 0);
    }

    @Test
    void anAnswerMayBeEmpty() {
        iq.quirks().once(null, Quirk.EMPTY_BODY);

        Said said = visit.post(Xml.invoice("A-1"));

        assertThat(said).isEqualTo(new Said(200, ""));
        assertThat(iq.books().documents()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"ROW_UNKNOWN_AFTER, Success Unknown, 1001 -1", "ROW_MISSING, Success, 1001"})
    void oneRowOfABulkMayLeaveItsReceiverInDoubt(Quirk quirk, String statuses, String ids) {
        iq.quirks().once(null, quirk);

        Said said = visit.call(
                "CreateBatchSalesInvoiceBulkGetBackTransactionIDs",
                Xml.of("invoices")
                        .raw("1", Xml.invoice("A-1").toString())
                        .raw("2", Xml.invoice("A-2").toString()));

        assertThat(String.join(" ", said.all("*/*/Result/WSResultStatus/Status")))
                .isEqualTo(statuses);
        assertThat(String.join(" ", said.all("*/transactionIDs/int"))).isEqualTo(ids);
        assertThat(iq.books().documents()).hasSize(2);
    }

    @Test
    void anUnknownRowOfAPluralPostingStillEchoesItsReference() {
        iq.quirks().once(null, Quirk.ROW_UNKNOWN_AFTER);

        Said said = visit.call(
                Visit.POST_PAY + "s",
                Xml.of("queries").raw("1", Xml.query(Xml.invoice("A-1")).toString()));

        assertThat(said.all("*/*/Result/*/Status")).containsExactly("Unknown");
        assertThat(said.all("*/*/Result/*/Result/InvoiceTransactionID")).containsExactly("");
        assertThat(said.all("*/*/Result/*/Result/ClientUniqueReference")).containsExactly("LW-1");
        assertThat(iq.books().documents()).hasSize(1);
    }

    @Test
    void anyCodeCanBeOrdered() {
        iq.quirks().refuseOnce("PostInvoicesGetBackTransactionIDs", "JOB_RUNNING");
        assertThat(visit.post(Xml.invoice("A-1")).outcome()).isEqualTo("Success SUCCESS");

        assertThat(visit.call("PostInvoicesGetBackTransactionIDs", "<invoiceIDs><int>1</int></invoiceIDs>")
                        .all("*/*/WSResultStatus/ErrorCode"))
                .containsExactly("JOB_RUNNING");
    }

    @Test
    void quirksAreThrownAsAShareOfCallsInTheSameOrderEachTime() {
        List<String> first = outcomesOfTwenty();
        iq.control().reset();
        visit.signIn(Version.V2_0);

        assertThat(outcomesOfTwenty())
                .isEqualTo(first)
                .contains("Success SUCCESS", "Failure OTHER_OPERATION_IN_PROGRESS_RETRY_LATER");
    }

    @Test
    void answersMayHoldElementsThatNoContractKnows() {
        iq.habits().set(Habit.ADDS_UNKNOWN_ELEMENTS, true);

        Said said = visit.post(Xml.invoice("A-1"));

        assertThat(said.has("*/*/AddedLater/Detail")).isTrue();
        assertThat(said.result("Result/InvoiceTransactionID")).isEqualTo("1001");
    }

    @Test
    void aLostAnswerLeavesTheInvoiceAndALostCallDoesNot() {
        iq.faults().once(Visit.POST_PAY, Fault.of(Kind.LOST_BEFORE));
        assertThatThrownBy(() -> visit.post(Xml.invoice("A-1"))).isInstanceOf(UncheckedIOException.class);
        assertThat(iq.books().documents()).isEmpty();

        iq.faults().once(Visit.POST_PAY, Fault.of(Kind.LOST_AFTER));
        assertThatThrownBy(() -> visit.post(Xml.invoice("A-1"))).isInstanceOf(UncheckedIOException.class);
        assertThat(iq.books().documents()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void anExpiredSessionIsTheCallersAlone(Version version) {
        visit.signIn(version);
        iq.faults().once(Visit.POST_PAY, Fault.of(Kind.SESSION_EXPIRED));

        assertThat(visit.post(Xml.invoice("A-1")).result("HasExpired")).isEqualTo("true");

        assertThat(iq.books().documents()).isEmpty();
        assertThat(iq.books().liveTokens()).as("the token of the first sign-in").isEqualTo(1);
        visit.signIn(version);
        assertThat(visit.post(Xml.invoice("A-1")).outcome()).isEqualTo("Success SUCCESS");
    }

    @Test
    void busyDownAndTornAnswersAreNoSoap() {
        iq.faults().once(Fault.of(Kind.TOO_MANY_REQUESTS).after(Duration.ofSeconds(7)));
        iq.faults().once(Fault.of(Kind.SERVER_ERROR).status(503));
        iq.faults().once(Fault.of(Kind.MAINTENANCE).status(200));
        iq.faults().once(Fault.of(Kind.GARBAGE));

        assertThat(visit.call("GetPeriodList").status()).isEqualTo(429);
        assertThat(visit.call("GetPeriodList").status()).isEqualTo(503);
        assertThat(visit.call("GetPeriodList").text()).startsWith("<!DOCTYPE html>");
        Said torn = visit.post(Xml.invoice("A-1"));
        assertThat(torn.status()).isEqualTo(200);
        assertThat(torn.text()).startsWith("<?xml").doesNotContain("</soap:Envelope>");
        assertThat(iq.books().documents()).hasSize(1);
    }

    private List<String> outcomesOfTwenty() {
        iq.habits().set("quirks.busy", 0.3);
        List<String> outcomes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            outcomes.add(visit.call("GetPeriodList").outcome());
        }
        return outcomes;
    }
}
