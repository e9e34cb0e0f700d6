package io.ledgerway.sandbox.intacct;

import static io.ledgerway.sandbox.intacct.Visit.LOGIN;
import static io.ledgerway.sandbox.intacct.Visit.function;
import static io.ledgerway.sandbox.intacct.Visit.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerway.sandbox.XmlElement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final String TOO_MANY = "There are too many operations running for this company (200024).";

    private final Visit visit = new Visit();
    private final IntacctControl control = visit.intacct.control();
    private final IntacctBooks books = visit.intacct.books();

    @AfterEach
    void close() {
        control.holdWork(false);
        visit.close();
    }

    @Test
    void aThirdRequestThatFindsNoPlaceInTimeIsTurnedAway() {
        control.habit("concurrency-wait", "0s");
        List<CompletableFuture<XmlElement>> two = heldRequests(2);

        XmlElement third = visit.send(create("c-3"));

        assertThat(Visit.first(third, "control").textOf("status")).isEqualTo("failure");
        assertThat(Visit.cause(third)).isEqualTo(TOO_MANY);
        assertThat(books.turnedAway()).isEqualTo(1);
        control.holdWork(false);
        assertThat(two).allSatisfy(request -> assertSuccess(request.join()));
        assertSuccess(visit.send(create("c-3")));
        assertThat(books.documents()).hasSize(3);
        assertThat(books.mostRequestsInProcess()).isEqualTo(2);
    }

    @Test
    void thatRefusalCanStandAtTheFunctionToo() {
        control.habit("concurrency-wait", "0s");
        control.habit("busy-level", "function");
        heldRequests(2);

        XmlElement result = Visit.results(visit.send(create("c-3"))).get(0);

        assertThat(result.textOf("status")).isEqualTo("failure");
        assertThat(Visit.cause(result)).startsWith(TOO_MANY);
    }

    @Test
    void aThirdRequestWaitsForAPlace() {
        List<CompletableFuture<XmlElement>> two = heldRequests(2);
        CompletableFuture<XmlElement> third = CompletableFuture.supplyAsync(() -> visit.send(create("c-3")));
        await().until(() -> visit.intacct.calls().total() == 3);

        control.holdWork(false);

        assertSuccess(third.join());
        assertThat(two).allSatisfy(request -> assertSuccess(request.join()));
        assertThat(books.mostRequestsInProcess()).isEqualTo(2);
        assertThat(books.turnedAway()).isZero();
    }

    @Test
    void theNumberOfPlacesCanBeSet() {
        control.habit("concurrency", 1);
        control.habit("concurrency-wait", "0s");
        heldRequests(1);

        assertThat(Visit.cause(visit.send(create("c-2")))).isEqualTo(TOO_MANY);
    }

    @Test
    void eachRecordAndEachReadCallIsATransactionOfTheMonth() {
        visit.call("1", Form.invoice("INV-1").toString());
        visit.call("2", Form.invoice("INV-2").with("customerid", "C-9").toString());
        visit.read("<lookup><object>ARINVOICE</object></lookup>");
        visit.openSession();

        assertThat(books.transactionsThisMonth()).isEqualTo(2);
        assertThat(books.readsThisMonth()).isEqualTo(1);
        visit.clock.move(Duration.ofDays(31));
        assertThat(books.transactionsThisMonth()).isZero();
    }

    private List<CompletableFuture<XmlElement>> heldRequests(int count) {
        control.holdWork(true);
        List<CompletableFuture<XmlElement>> requests = IntStream.rangeClosed(1, count)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> visit.send(create("c-" + n))))
                .toList();
        await().until(() -> books.requestsInProcess() == count);
        return requests;
    }

    private static String create(String controlId) {
        return request(
                "",
                "",
                LOGIN,
                function(controlId, Form.invoice("INV-" + controlId).toString()));
    }

    private static void assertSuccess(XmlElement response) {
        assertThat(Visit.results(response)).extracting(Visit::status).containsOnly("success");
    }
}
