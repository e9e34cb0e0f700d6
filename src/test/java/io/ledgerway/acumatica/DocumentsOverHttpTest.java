package io.ledgerway.acumatica;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.delivery.Claim;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.delivery.Settlement;
import io.ledgerway.sandbox.Call;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What documents become in the simulated Acumatica where settings ask for something else than usual. */
class DocumentsOverHttpTest extends OverHttp {

    private static final YearMonth MONTH_OF_THE_INVOICE = YearMonth.of(2026, 3);

    private volatile int longestQuery;
    private final List<String> branches = Collections.synchronizedList(new ArrayList<>());

    @Test
    void aForeignCurrencyGoesAsSalesInvoiceAndIsReleased() {
        instance.defaults.putAll(Map.of("sales-entity", "by-currency", "release", "true"));

        List<Settlement> settled = hub.deliver(AnInvoice.batch(
                AnInvoice.sale("I-1").in("USD").claim(1), AnInvoice.sale("I-2").claim(2)));

        assertThat(settled)
                .allSatisfy(each ->
                        assertThat(each.outcome()).as(each.outcome().toString()).isInstanceOf(Outcome.Delivered.class));
        assertThat(acumatica.books().byReference("LW-1")).singleElement().satisfies(invoice -> {
            assertThat(invoice.currency()).isEqualTo("USD");
            assertThat(invoice.amount()).isEqualByComparingTo("125.00");
            assertThat(invoice.released()).isTrue();
        });
        assertThat(acumatica.calls().of("put SalesInvoice")).isEqualTo(2);
        assertThat(acumatica.calls().of("ReleaseSalesInvoice")).isEqualTo(1);
        assertThat(acumatica.calls().of("ReleaseInvoice")).isEqualTo(1);
    }

    @Test
    void aDocumentOfAClosedPeriodIsPostedInTheNextOpenOneAndKeepsItsDate() {
        acumatica.control().closePeriod(MONTH_OF_THE_INVOICE, true);
        instance.values.putAll(Map.of("closed-period", "next-open", "next-open-date", "2026-04-01"));

        assertDelivered(hub.deliver(AnInvoice.batch(
                AnInvoice.sale("I-1").claim(1), AnInvoice.bill("B-1").claim(2))));

        assertThat(acumatica.books().documents()).hasSize(2).allSatisfy(document -> {
            assertThat(document.postPeriod()).isEqualTo("042026");
            assertThat(YearMonth.from(document.date())).isEqualTo(MONTH_OF_THE_INVOICE);
        });
    }

    @ParameterizedTest
    @CsvSource({"fail, Invoice", "next-open, SalesInvoice"})
    void elseAClosedPeriodIsTheDocumentsCause(String closedPeriod, String entity) {
        acumatica.control().closePeriod(MONTH_OF_THE_INVOICE, true);
        instance.values.putAll(Map.of("closed-period", closedPeriod, "next-open-date", "2026-04-01"));
        instance.defaults.put("sales-entity", entity);

        List<Settlement> settled =
                hub.deliver(AnInvoice.batch(AnInvoice.sale("I-1").claim(1)));

        assertThat(settled)
                .singleElement()
                .satisfies(one -> assertThat(one.outcome())
                        .isInstanceOfSatisfying(
                                Outcome.Dead.class,
                                dead -> assertThat(dead.cause().code()).isEqualTo("PERIOD_CLOSED")));
        assertThat(acumatica.books().documents()).isEmpty();
    }

    @Test
    void anotherConnectionUsesTheLendersSessionForItsOwnBranch() {
        Borrowing both = new Borrowing(instance);
        Seats seats = new Seats(both);
        AcumaticaCalls calls = new AcumaticaCalls(both, new AcumaticaSessions(sessions, hub.signInRoute, instance));

        for (String connection : List.of("acumatica", "second", "acumatica")) {
            Seats.Seat seat = seats.take(connection);
            AcumaticaCall call = calls.signIn(calls.harmless(), seat, connection);
            while (call.open()) {
                call = calls.read(http.answer(calls.request(call, connection)), call, seat, connection);
            }
            seats.give(seat);
            assertThat(call.reply()).isInstanceOf(Reply.Done.class);
        }

        assertThat(acumatica.books().signIns()).isEqualTo(1);
        assertThat(acumatica.books().mostLiveSessions()).isEqualTo(1);
        assertThat(branches).containsExactly("", "NORTH", "");
    }

    @Test
    void billsAreLookedUpInAsFewCallsAsTheirAddressesHold() {
        Claim[] claims = new Claim[100];
        for (int bill = 0; bill < claims.length; bill++) {
            claims[bill] = AnInvoice.bill("F-2026-" + bill).claim(bill + 1);
        }

        assertDelivered(hub.deliver(AnInvoice.batch(claims)));

        assertThat(acumatica.calls().of("list Bill")).isBetween(2L, 5L);
        assertThat(longestQuery).isLessThan(2048);
        assertThat(acumatica.calls().of("put Bill")).isEqualTo(100);
    }

    @Override
    void came(Call call) {
        longestQuery = Math.max(
                longestQuery,
                call.query().entrySet().stream()
                        .mapToInt(each -> LookUps.encoded(each.getKey() + "=" + each.getValue())
                                .length())
                        .sum());
        super.came(call);
        if (call.path().endsWith("/FinancialPeriod")) {
            branches.add(call.header("PX-CbApiBranch") == null ? "" : call.header("PX-CbApiBranch"));
        }
    }

    private static void assertDelivered(List<Settlement> settled) {
        assertThat(settled)
                .allSatisfy(each ->
                        assertThat(each.outcome()).as(each.outcome().toString()).isInstanceOf(Outcome.Delivered.class));
    }
}
