package io.ledgerway.sandbox.intacct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.sandbox.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntacctControlTest {

    private final Visit visit = new Visit();

    @AfterEach
    void close() {
        visit.close();
    }

    @Test
    void theBooksAreShownOverHttp() throws Exception {
        visit.call("1", Form.invoice("INV-1").toString());
        visit.call("2", Form.bill("BILL-1").toString());

        JsonNode summary =
                Json.MAPPER.readTree(visit.door("GET", "/books", null).body());
        assertThat(summary.path("ARINVOICE").intValue()).isEqualTo(1);
        assertThat(summary.path("totals").path("INVOICE DKK").decimalValue()).isEqualByComparingTo("100");
        assertThat(summary.path("signIns").intValue()).isEqualTo(2);

        JsonNode documents = Json.MAPPER.readTree(
                visit.door("GET", "/books/documents?externalId=EXT-INV-1", null).body());
        assertThat(documents).hasSize(1);
        assertThat(documents.get(0).path("number").textValue()).isEqualTo("INV-1");
        assertThat(documents.get(0).path("lines").get(0).path("accountNo").textValue())
                .isEqualTo("4000");
        assertThat(visit.door("GET", "/books/documents?kind=BILL", null).body()).contains("BILL-1");
        assertThat(visit.door("GET", "/rows/CUSTOMER", null).body()).contains("Mosevang");
    }

    @Test
    void rowsAreAddedAndChangedThroughTheDoor() {
        assertThat(visit.door("PUT", "/rows/CUSTOMER/C-77", "{\"NAME\":\"Ny kunde\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(create("1", "C-77")).isEqualTo("success");

        visit.door("PUT", "/rows/CUSTOMER/C-77", "{\"STATUS\":\"inactive\"}");
        assertThat(create("2", "C-77")).isEqualTo("failure");
        assertThat(visit.door("GET", "/rows/CUSTOMER", null).body()).contains("Ny kunde");
    }

    @Test
    void accountSenderHabitsAndSessionsAreChangedThroughTheDoor() {
        visit.openSession();

        assertThat(visit.door("POST", "/sessions/end", "").statusCode()).isEqualTo(204);
        assertThat(visit.intacct.books().liveSessions()).isZero();
        visit.door("PUT", "/habits", "{\"closed-until\":\"2026-03-31\"}");
        assertThat(create("1", "C-1001")).isEqualTo("failure");
        visit.door("PUT", "/habits", "{\"closed-until\":\"\"}");
        assertThat(create("1", "C-1001")).isEqualTo("success");
        visit.door("PUT", "/account", "{\"user-password\":\"changed\"}");
        assertThatThrownBy(() -> create("2", "C-1001")).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(visit.intacct.books().refusedSignIns()).isEqualTo(1);
        visit.door("PUT", "/sender", "{\"authorised\":false}");
        visit.door("POST", "/reset", "");
        assertThat(create("1", "C-1001")).isEqualTo("success");
        assertThat(visit.intacct.books().documents()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT|/habits|{\"no-such-habit\":true}|400",
                "PUT|/habits|{\"concurrency\":0}|400",
                "PUT|/sender|{}|400",
                "PUT|/rows/NOTHING/1|{}|400",
                "PUT|/rows/CUSTOMER/1|{\"COLOUR\":\"red\"}|400",
                "DELETE|/documents/1|''|400",
                "POST|/nothing|{}|404",
                "GET|/nothing|''|404",
                "PUT|/work|{\"held\":false}|204"
            })
    void theDoorSaysWhatItDoesNotUnderstand(String method, String path, String body, int status) {
        assertThat(visit.door(method, path, body).statusCode()).isEqualTo(status);
    }

    @Test
    void aBookkeeperDeletesADocument() {
        create("1", "C-1001");
        long recordNo = visit.intacct.books().documents().get(0).recordNo();

        assertThat(visit.door("DELETE", "/documents/" + recordNo, null).statusCode())
                .isEqualTo(204);
        assertThat(visit.intacct.books().documents()).isEmpty();
    }

    @Test
    void callsAreCountedByFunction() {
        create("1", "C-1001");
        visit.read("<query><object>ARINVOICE</object><select><field>RECORDNO</field></select></query>");
        visit.read("<get object=\"invoice\" key=\"1\"/>");

        assertThat(visit.intacct.calls().byOperation())
                .containsOnlyKeys("create_invoice", "query ARINVOICE", "get invoice");
    }

    @Test
    void partiesComeFromElsewhereToo(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("rows.csv"),
                "object,id,name,TAXID,STATUS\nCUSTOMER,K-1,Købmand,DK1,\nVENDOR,L-1,Leverandør,,inactive\n"
                        + "GLACCOUNT,1010,Salg,,\n");

        try (SandboxIntacct intacct =
                SandboxIntacct.start(0, IntacctAccount.DEMO, file, FaultSettings.NONE, Clock.systemUTC())) {
            assertThat(intacct.books().masters(MasterKind.CUSTOMER))
                    .filteredOn(row -> row.id().equals("K-1"))
                    .extracting(row -> row.get("NAME") + " " + row.get("TAXID"))
                    .containsExactly("Købmand DK1");
            assertThat(intacct.books().masters(MasterKind.VENDOR))
                    .filteredOn(row -> !row.active())
                    .extracting(MasterRow::id)
                    .contains("L-1");
            assertThat(intacct.books().masters(MasterKind.GLACCOUNT))
                    .extracting(MasterRow::id)
                    .contains("1010", "4000");
        }
    }

    @Test
    void aFileWithAnUnknownObjectSaysSo(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("rows.csv"), "object,id,name\nPLANET,1,Mars\n");

        assertThatThrownBy(
                        () -> SandboxIntacct.start(0, IntacctAccount.DEMO, file, FaultSettings.NONE, Clock.systemUTC()))
                .hasMessageContaining("PLANET");
    }

    private String create(String controlId, String customer) {
        return visit.call(
                        controlId,
                        Form.invoice("INV-" + controlId)
                                .with("customerid", customer)
                                .toString())
                .textOf("status");
    }
}
