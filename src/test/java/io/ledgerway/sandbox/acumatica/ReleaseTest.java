package io.ledgerway.sandbox.acumatica;

import static io.ledgerway.sandbox.acumatica.Documents.bill;
import static io.ledgerway.sandbox.acumatica.Documents.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReleaseTest {

    private static final String FREE = "'Hold':{'value':false},";
    private static final String FIRST = "{'entity':{'Type':{'value':'Invoice'},'ReferenceNbr':{'value':'AR000001'}}}";

    private final Caller caller = Caller.signedIn();

    @AfterEach
    void close() {
        caller.close();
    }

    @Test
    void aReleaseIsPolledUntilItEnds() {
        caller.acumatica.habits().set("release-time", "3s");
        JsonNode saved = caller.saved("Invoice", invoice("R-1", FREE));
        assertThat(saved.at("/Status/value").asText()).isEqualTo("Balanced");

        HttpResponse<String> taken =
                release("{'Entity':{'id':'" + saved.path("id").asText() + "'}}");

        assertThat(taken.statusCode()).isEqualTo(202);
        String location = location(taken);
        assertThat(location).startsWith("/demo/entity/Default/25.200.001/Invoice/ReleaseInvoice/status/");
        assertThat(poll(location).statusCode()).isEqualTo(202);
        assertThat(caller.get("Invoice").statusCode()).isEqualTo(409);
        assertThat(caller.get("Bill").statusCode()).isEqualTo(200);
        caller.clock.move(Duration.ofSeconds(3));
        assertThat(poll(location + "/").statusCode()).isEqualTo(204);
        assertThat(status()).isEqualTo("Open");
    }

    @Test
    void theStatusBelongsToTheSessionButTheReleaseGoesOn() {
        caller.acumatica.habits().set("release-time", "3s");
        caller.saved("Invoice", invoice("R-1", FREE));
        String location = location(release(FIRST));
        caller.signIn();

        assertThat(poll(location).statusCode()).isEqualTo(404);
        assertThat(caller.get("Invoice").statusCode()).isEqualTo(200);
        caller.clock.move(Duration.ofSeconds(3));
        assertThat(status()).isEqualTo("Open");
    }

    @Test
    void aDocumentOnHoldFailsWhenItsStatusIsAskedFor() {
        caller.saved("Invoice", invoice("R-1"));

        HttpResponse<String> ended = poll(location(release(FIRST)));

        assertThat(ended.statusCode()).isEqualTo(422);
        assertThat(ended.body()).contains("Document Status is invalid for processing");
        assertThat(status()).isEqualTo("On Hold");
    }

    @Test
    void aPeriodThatWasClosedMeanwhileFailsTheRelease() {
        caller.saved("Invoice", invoice("R-1", FREE));
        caller.acumatica.control().closePeriod(YearMonth.of(2026, 3), true);

        assertThat(poll(location(release(FIRST))).body()).contains("is closed");
        assertThat(status()).isEqualTo("Balanced");
    }

    @Test
    void a204ProvesNothing() {
        caller.saved("Invoice", invoice("R-1", FREE));
        caller.acumatica.quirks().once("ReleaseInvoice", Quirk.ACTION_DID_NOTHING);

        assertThat(release(FIRST).statusCode()).isEqualTo(204);
        assertThat(status()).isEqualTo("Balanced");
        caller.acumatica.habits().set(Habit.ACTIONS_END_AT_ONCE, true);
        assertThat(release(FIRST).statusCode()).isEqualTo(204);
        assertThat(status()).isEqualTo("Open");
    }

    @Test
    void anOperationMayFailForNoReasonOfTheDocument() {
        caller.saved("Invoice", invoice("R-1", FREE));
        caller.acumatica.quirks().once("ReleaseInvoice", Quirk.ACTION_FAILS);

        assertThat(poll(location(release(FIRST))).statusCode()).isEqualTo(500);
        assertThat(status()).isEqualTo("Balanced");
    }

    @Test
    void creditHoldApprovalsAndPrintingKeepADocumentFromBalance() {
        JsonNode slow = caller.saved("Invoice", invoice("R-1", FREE).replace("C1001", "C1008"));
        caller.acumatica.habits().set("status-off-hold", "Pending Approval");
        JsonNode pending = caller.saved("Invoice", invoice("R-2", FREE));

        assertThat(slow.at("/Status/value").asText()).isEqualTo("Credit Hold");
        assertThat(pending.at("/Status/value").asText()).isEqualTo("Pending Approval");
    }

    @Test
    void aReleasedDocumentIsNeitherChangedNorDeleted() {
        caller.saved("Invoice", invoice("R-1", FREE));
        poll(location(release(FIRST)));
        String change =
                "{'Type':{'value':'Invoice'},'ReferenceNbr':{'value':'AR000001'},'Description':{'value':'late'}}";

        assertThat(caller.put("Invoice", change).statusCode()).isEqualTo(422);
        caller.acumatica.habits().set(Habit.RELEASED_EDIT_IS_IGNORED, true);
        assertThat(caller.saved("Invoice", change).path("Description")).isEmpty();
        assertThat(delete("Invoice/Invoice/AR000001").statusCode()).isEqualTo(500);
        assertThat(caller.acumatica.books().documents()).hasSize(1);
    }

    @Test
    void aDraftIsDeletedByKeysOrIdAndRemembered() {
        caller.saved("Invoice", invoice("R-1"));
        String id = caller.saved("Invoice", invoice("R-2")).path("id").asText();

        assertThat(delete("Invoice/Invoice/AR000001").statusCode()).isEqualTo(204);
        assertThat(delete("Invoice/" + id).statusCode()).isEqualTo(204);
        assertThat(delete("Invoice/" + id).statusCode()).isEqualTo(500);
        assertThat(caller.acumatica.books().documents()).isEmpty();
        assertThat(caller.acumatica.books().deleted()).hasSize(2);
    }

    @Test
    void aReleasedBillIsReversedByADebitAdjustmentOnHold() {
        caller.saved("Bill", bill("V-1").replace("'Date'", FREE + "'Date'"));
        String entity = "{'entity':{'Type':{'value':'Bill'},'ReferenceNbr':{'value':'AP000001'}}}";
        poll(location(caller.post("Bill/ReleaseBill", entity)));

        HttpResponse<String> reversed = poll(location(caller.post("Bill/ReverseBill", entity)));

        assertThat(reversed.statusCode()).isEqualTo(204);
        assertThat(caller.acumatica.books().documents(DocumentKind.BILL))
                .extracting(BookedDocument::type, BookedDocument::status)
                .contains(org.assertj.core.groups.Tuple.tuple("Debit Adj.", "On Hold"));
    }

    @Test
    void unknownActionsAndBodiesWithoutEntityAreRefused() {
        caller.saved("Invoice", invoice("R-1", FREE));

        assertThat(caller.post("Invoice/Release", FIRST).statusCode()).isEqualTo(404);
        assertThat(caller.post("Invoice/ReleaseBill", FIRST).statusCode()).isEqualTo(404);
        assertThat(release("{}").statusCode()).isEqualTo(400);
        assertThat(release(FIRST.replace("AR000001", "AR9")).statusCode()).isEqualTo(500);
    }

    @Test
    void theLocationMayBeAbsolute() {
        caller.acumatica.habits().set(Habit.LOCATION_IS_ABSOLUTE, true);
        caller.saved("Invoice", invoice("R-1", FREE));

        assertThat(location(release(FIRST))).startsWith(caller.acumatica.url() + "/entity/");
    }

    private HttpResponse<String> release(String body) {
        return caller.post("Invoice/ReleaseInvoice", body);
    }

    private HttpResponse<String> delete(String record) {
        return caller.send("DELETE", Caller.DEFAULT + record, null);
    }

    private HttpResponse<String> poll(String location) {
        return caller.send("GET", location.substring("/demo".length()), null);
    }

    private String status() {
        return caller.acumatica.books().documents(DocumentKind.INVOICE).get(0).status();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
