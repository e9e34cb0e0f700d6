package io.ledgerway.sandbox.intacct;

import static io.ledgerway.sandbox.intacct.Visit.LOGIN;
import static io.ledgerway.sandbox.intacct.Visit.function;
import static io.ledgerway.sandbox.intacct.Visit.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.sandbox.Fault;
import io.ledgerway.sandbox.Fault.Kind;
import io.ledgerway.sandbox.XmlElement;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntacctFaultsTest {

    private static final String CREATE =
            request("", "", LOGIN, function("c-1", Form.invoice("INV-1").toString()));

    private final Visit visit = new Visit();
    private final IntacctBooks books = visit.intacct.books();

    @AfterEach
    void close() {
        visit.close();
    }

    @Test
    void anAnswerLostAfterExecutionIsFoundOutByTheControlId() {
        visit.intacct.faults().once("create_invoice", Fault.of(Kind.LOST_AFTER));

        assertThatThrownBy(() -> visit.post(CREATE)).isInstanceOf(UncheckedIOException.class);

        assertThat(books.documents()).hasSize(1);
        assertThat(Visit.cause(Visit.results(visit.send(CREATE)).get(0))).contains("already been recorded");
    }

    @Test
    void aRequestLostBeforeExecutionLeavesNothing() {
        visit.intacct.faults().once("create_invoice", Fault.of(Kind.LOST_BEFORE));

        assertThatThrownBy(() -> visit.post(CREATE)).isInstanceOf(UncheckedIOException.class);

        assertThat(books.documents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 524})
    void anErrorPageMayHideAnExecution(int status) {
        visit.intacct.faults().once(Fault.of(Kind.ERROR_AFTER).status(status));

        HttpResponse<String> answer = visit.post(CREATE);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(books.documents()).hasSize(1);
    }

    @Test
    void anErrorPageMayMeanThatNothingWasExecuted() {
        visit.intacct.faults().once(Fault.of(Kind.SERVER_ERROR).status(503));

        assertThat(visit.post(CREATE).statusCode()).isEqualTo(503);
        assertThat(books.documents()).isEmpty();
    }

    @Test
    void tooManyRequestsSayWhenToComeAgainWhereTheHeaderIsOn() {
        visit.intacct.faults().once(Fault.of(Kind.TOO_MANY_REQUESTS).after(Duration.ofSeconds(7)));
        HttpResponse<String> withHeader = visit.post(CREATE);
        visit.intacct.control().habit("retry-after-header", false);
        visit.intacct.faults().once(Fault.of(Kind.TOO_MANY_REQUESTS));
        HttpResponse<String> without = visit.post(CREATE);

        assertThat(withHeader.statusCode()).isEqualTo(429);
        assertThat(withHeader.headers().firstValue("Retry-After")).contains("7");
        assertThat(without.headers().firstValue("Retry-After")).isEmpty();
        assertThat(Visit.numbers(Visit.xml(without))).containsExactly("GW-0010");
        assertThat(books.documents()).isEmpty();
    }

    @Test
    void theLayerBeforeTheGatewayAnswersWithItsStatusAndADescription() {
        visit.intacct.faults().once(Fault.of(Kind.SERVER_ERROR).status(400));

        HttpResponse<String> answer = visit.post(CREATE);

        XmlElement response = Visit.xml(answer);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Visit.first(response, "control").children().stream().map(XmlElement::name))
                .containsExactly("status");
        assertThat(Visit.errors(response).get(0).textOf("errorno")).isEqualTo("GW-0011");
        assertThat(Visit.errors(response).get(0).textOf("description")).startsWith("Invalid Request [Request ID: ");
    }

    @Test
    void aControlFailureMayComeWith401() {
        visit.intacct.faults().once(Fault.of(Kind.SERVER_ERROR).status(401));

        HttpResponse<String> answer = visit.post(CREATE);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Visit.first(Visit.xml(answer), "control").textOf("status")).isEqualTo("failure");
        assertThat(Visit.numbers(Visit.xml(answer))).containsExactly("XMLGW_JPP0002");
    }

    @Test
    void aSessionEndsInMidRun() {
        String session = Visit.session(visit.openSession());
        visit.intacct.faults().once("create_invoice", Fault.of(Kind.SESSION_EXPIRED));

        XmlElement operation = Visit.first(visit.send(CREATE.replace(LOGIN, session)), "operation");

        assertThat(Visit.cause(operation)).startsWith("Invalid session");
        assertThat(books.documents()).isEmpty();
    }

    @Test
    void answersCanBeCutHtmlOrEmpty() {
        visit.intacct.faults().once(Fault.of(Kind.GARBAGE));
        visit.intacct.faults().once(Fault.of(Kind.MAINTENANCE));
        visit.intacct.faults().once(Fault.of(Kind.ERROR_AFTER).status(200));

        String cut = visit.post(CREATE).body();
        String page = visit.post(CREATE).body();
        String empty = visit.post(CREATE.replace("c-1", "c-2")).body();

        assertThat(cut).startsWith("<?xml").doesNotContain("</response>");
        assertThat(page).startsWith("<!DOCTYPE html>");
        assertThat(empty).isEmpty();
        assertThat(books.documents()).hasSize(2);
    }

    @Test
    void theServiceCanBeOffLine() {
        visit.intacct.control().habit("offline", true);

        XmlElement response = visit.send(CREATE);

        assertThat(Visit.first(response, "control").textOf("status")).isEqualTo("failure");
        assertThat(Visit.cause(response)).contains("The Service is Temporarily Off-line", "Please Try Again Later");
    }
}
