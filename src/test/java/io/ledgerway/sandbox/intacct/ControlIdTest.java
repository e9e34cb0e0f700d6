package io.ledgerway.sandbox.intacct;

import static io.ledgerway.sandbox.intacct.Visit.LOGIN;
import static io.ledgerway.sandbox.intacct.Visit.function;
import static io.ledgerway.sandbox.intacct.Visit.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerway.sandbox.XmlElement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlIdTest {

    private final Visit visit = new Visit();
    private final IntacctBooks books = visit.intacct.books();

    @AfterEach
    void close() {
        visit.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<uniqueid>true</uniqueid>"})
    void aFunctionThatSucceededIsNotExecutedAgain(String unique) {
        String twice = request(
                unique, "", LOGIN, function("inv-1", Form.invoice("INV-1").toString()));
        visit.send(twice);

        XmlElement replay = Visit.results(visit.send(twice)).get(0);

        assertThat(replay.textOf("status")).isEqualTo("failure");
        assertThat(replay.has("key")).isFalse();
        assertThat(Visit.cause(replay))
                .startsWith("A successful transaction has already been recorded with the control id #inv-1");
        assertThat(books.documents()).hasSize(1);
    }

    @Test
    void withoutTheCheckAFunctionIsExecutedAsOftenAsItComes() {
        String twice = request(
                "<uniqueid>false</uniqueid>",
                "",
                LOGIN,
                function("inv-1", Form.invoice("INV-1").toString()));
        visit.send(twice);
        visit.send(twice);

        assertThat(books.documents()).hasSize(2);
        assertThat(books.repeatedExternalIds()).containsOnlyKeys("INVOICE EXT-INV-1");
        assertThat(books.repeatedNumbers()).containsOnlyKeys("INVOICE C-1001 INV-1");
    }

    @Test
    void aFunctionThatFailedMayComeAgain() {
        String wrong = Form.invoice("INV-1").with("customerid", "C-9").toString();
        assertThat(visit.call("inv-1", wrong).textOf("status")).isEqualTo("failure");

        assertThat(visit.call("inv-1", Form.invoice("INV-1").toString()).textOf("status"))
                .isEqualTo("success");
        assertThat(books.rememberedControlIds()).isEqualTo(1);
    }

    @Test
    void aReadThatChecksIsRefusedTheSecondTimeToo() {
        String read = "<lookup><object>ARINVOICE</object></lookup>";
        visit.call("read-1", read);

        assertThat(visit.call("read-1", read).textOf("status")).isEqualTo("failure");
        assertThat(visit.read(read).textOf("status")).isEqualTo("success");
    }

    @Test
    void theSameControlIdTwiceInOneRequestIsExecutedOnce() {
        List<XmlElement> results = Visit.results(visit.send(request(
                "",
                "",
                LOGIN,
                function("same", Form.invoice("INV-1").toString()),
                function("same", Form.invoice("INV-2").toString()))));

        assertThat(results).extracting(Visit::status).containsExactly("success", "failure");
        assertThat(books.documents()).extracting(BookedDocument::number).containsExactly("INV-1");
    }

    @Test
    void aSecondCopyWhileTheFirstRunsIsToldSo() {
        visit.intacct.control().holdWork(true);
        String body =
                request("", "", LOGIN, function("inv-1", Form.invoice("INV-1").toString()));
        CompletableFuture<XmlElement> first = CompletableFuture.supplyAsync(() -> visit.send(body));
        await().until(() -> books.requestsInProcess() == 1);

        XmlElement second =
                await().until(() -> Visit.results(visit.send(body)).get(0), result -> result.has("errormessage"));
        visit.intacct.control().holdWork(false);

        assertThat(Visit.cause(second)).contains("control ID inv-1 is in process");
        assertThat(Visit.results(first.join()).get(0).textOf("status")).isEqualTo("success");
        assertThat(books.documents()).hasSize(1);
    }

    @Test
    void theErrorNumbersNobodyKnowsCanBeSet() {
        visit.intacct.control().habit("replay-error-number", "XL03000077");
        visit.call("inv-1", Form.invoice("INV-1").toString());

        assertThat(Visit.numbers(visit.call("inv-1", Form.invoice("INV-1").toString())))
                .containsExactly("XL03000077");
    }

    @Test
    void controlIdsBelongToTheSender() {
        visit.call("inv-1", Form.invoice("INV-1").toString());
        visit.intacct
                .control()
                .changeAccount(new IntacctAccount("other", "x", "DEMO", "LedgerwayDemo", "demo-password", ""));
        String body =
                request("", "", LOGIN, function("inv-1", Form.invoice("INV-1").toString()));

        XmlElement response = visit.send(
                body.replace("<senderid>ledgerway", "<senderid>other").replace("demo-sender-password", "x"));

        assertThat(Visit.results(response).get(0).textOf("status")).isEqualTo("success");
    }
}
