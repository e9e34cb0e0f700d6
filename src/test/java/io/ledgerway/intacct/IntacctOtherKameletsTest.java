package io.ledgerway.intacct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.delivery.Batch;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.delivery.Settlement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Kamelets beside the ordinary way of an invoice: answers that come later, the test, integrators' own calls. */
class IntacctOtherKameletsTest {

    private final WiredKamelets wired = new WiredKamelets();
    private final Given given = wired.given;
    private final GatewayStandIn gateway = wired.gateway;

    @BeforeEach
    void start() throws Exception {
        wired.start();
    }

    @AfterEach
    void stop() {
        wired.camel.stop();
    }

    @Test
    void eachDocumentCreatedAndEachReadIsATransaction() {
        gateway.refuses = document -> "2026-117-2".equals(document.textOf("invoiceno")) ? "Missing unit" : null;
        send(given.batch(3));
        assertThat(wired.transactions).isEqualTo(2);

        find(given.batch(1));
        assertThat(wired.transactions).isEqualTo(3);
    }

    @Test
    void whatIsExecutedLaterGoesWithThePasswordAndIsDoubtedUntilItsCallback() {
        given.values.put("policy-id", "later");
        gateway.hides = true;

        List<Settlement> settlements = send(given.batch(2));

        assertThat(gateway.operations()).containsExactly("create-invoices");
        assertThat(gateway.calls.get(0).address()).isNull();
        assertThat(gateway.request(0).child("control").orElseThrow().textOf("policyid"))
                .isEqualTo("later");
        assertThat(settlements)
                .allSatisfy(each ->
                        assertThat(TestOutcomes.cause(each.outcome()).code()).isEqualTo("AWAITING_CALLBACK"));
        wired.callbacks.store(
                "intacct",
                Map.of(
                        "LW-REF1", Given.xml(Answers.created("LW-REF1-create", "77")),
                        "LW-REF2",
                                Given.xml(Answers.failed(
                                        "LW-REF2-create", Answers.error("BL03000018", "Missing unit")))));

        List<Settlement> found = find(given.batch(3));

        assertThat(outcome(found, 1)).isEqualTo(new Outcome.Delivered("77"));
        assertThat(TestOutcomes.cause(outcome(found, 2)).code()).isEqualTo("FIELD_INVALID");
        assertThat(outcome(found, 3)).isInstanceOf(Outcome.NotThere.class);
        assertThat(wired.callbacks.of("intacct", List.of("LW-REF1", "LW-REF2"))).isEmpty();
    }

    @Test
    void aRefusalInACallbackIsNotBelievedWhereTheDocumentStands() {
        send(given.batch(1));
        wired.callbacks.store(
                "intacct",
                Map.of(
                        "LW-REF1",
                        Given.xml(Answers.failed("LW-REF1-create", Answers.error("BL03000018", "Missing unit")))));

        assertThat(outcome(find(given.batch(1)), 1)).isEqualTo(new Outcome.Delivered("100"));
    }

    @Test
    void aTestSignsInAndMakesOneHarmlessRead() {
        assertThat(wired.ask("direct:test", "")).isEqualTo("OK");

        assertThat(gateway.operations()).containsExactly("sign-in", "function-query");
        assertThat(content(1).children().get(0).children().get(0).textOf("pagesize"))
                .isEqualTo("1");
    }

    @Test
    void anIntegratorSendsAnyFunctionAndGetsItsResult() {
        Object result = wired.ask("direct:function", Map.of("create_customer", Map.of("externalid", "9")));

        assertThat(result)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("key", "100");
        assertThatThrownBy(() -> wired.ask("direct:function", "<create_customer/>"))
                .hasStackTraceContaining("already been recorded");
        assertThatThrownBy(() -> wired.ask("direct:nameless", "<create_customer/>"))
                .hasStackTraceContaining("it has no control id");
        assertThatThrownBy(() -> wired.ask("direct:function", "no xml")).hasStackTraceContaining("no well-formed XML");
    }

    @Test
    void anIntegratorReadsPages() {
        send(given.batch(2));

        Object page = wired.ask("direct:query", "<in><field>RECORDID</field><value>2026-117</value></in>");

        assertThat(page)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("total", 1)
                .containsEntry("next", null);
    }

    private List<Settlement> send(Batch batch) {
        return wired.settlements("direct:send", batch);
    }

    private List<Settlement> find(Batch batch) {
        return wired.settlements("direct:find", batch);
    }

    private static Outcome outcome(List<Settlement> settlements, long id) {
        return settlements.stream()
                .filter(each -> each.deliveryId() == id)
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    private Element content(int call) {
        return gateway.request(call)
                .child("operation")
                .orElseThrow()
                .child("content")
                .orElseThrow();
    }
}
