package io.ledgerway.accountsiq;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.document.Invoice.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasterDataReaderTest {

    private static final Instant NOW = Instant.parse("2026-04-01T08:00:00Z");
    private static final AccountKey KEY = new AccountKey(true, "CUST01");
    private static final MasterRead CUSTOMER = new MasterRead.Account(KEY);

    private final MasterData data = new MasterData();

    @Test
    void anAccountIsKeptWithIdAndCurrency() {
        read(CUSTOMER, Answers.one("GetCustomer", Optional.of(StandInBooks.account(7, "CUST01", "EUR"))));

        assertThat(data.account(KEY).value()).isEqualTo(new LedgerAccount(7, "EUR"));
    }

    @Test
    void anAbsentAnEmptyAndARefusedResultMeanNone() {
        for (OutsideAnswer answer : List.of(
                Answers.one("GetCustomer", Optional.empty()),
                Answers.one("GetCustomer", Optional.of(Element.of("Result"))),
                Answers.result("GetCustomer", "Failure", "CUSTOMER_CODE_DOES_NOT_EXIST"))) {
            assertThat(read(CUSTOMER, answer)).isNull();
            assertThat(data.account(KEY).refusal().code()).isEqualTo("ACCOUNTSIQ_CUSTOMER_CODE_DOES_NOT_EXIST");
        }
    }

    @ParameterizedTest
    @CsvSource({"Failure, JOB_RUNNING, Retry", "Unknown, UNKNOWN, Retry", "Failure, NOT_AUTHORIZED, Held"})
    void whatIsNoFaultOfTheDocumentKeepsNothing(String status, String code, String outcome) {
        Outcome failed = read(CUSTOMER, Answers.result("GetCustomer", status, code));

        assertThat(failed.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(data.account(KEY)).isNull();
    }

    @Test
    void aRateMustBeAboveZero() {
        MasterRead rate = new MasterRead.Rate("USD");
        read(rate, Answers.one("GetCurrencyExchangeRate", Optional.of(Element.text("Result", "1.0850"))));
        assertThat(data.rate("USD").value()).isEqualByComparingTo("1.085");

        read(rate, Answers.one("GetCurrencyExchangeRate", Optional.of(Element.text("Result", "0"))));
        assertThat(data.rate("USD").refusal().code()).isEqualTo("EXCHANGE_RATE_MISSING");
    }

    @Test
    void periodsAreReadFromEitherTwinAndUnreadableOnesAreLeftOut() {
        Element twin = Element.of(
                "WSFinancialPeriodDTO",
                Element.text("_PeriodName", "P1"),
                Element.text("_StartDate", "2026-01-01T00:00:00"),
                Element.text("_EndDate", "2026-01-31T23:59:59"),
                Element.flag("_PurchasesLedgerClosed", true));
        Element year = Element.of(
                "WSFinancialPeriodDTO",
                Element.text("StartDate", "2025-12-01T00:00:00Z"),
                Element.text("EndDate", "2025-12-31T00:00:00Z"),
                Element.flag("FinancialYearClosed", true));
        Element broken = Element.of("WSFinancialPeriodDTO", Element.text("StartDate", "soon"));

        read(new MasterRead.Periods(), Answers.list("GetPeriodList", List.of(twin, year, broken)));

        assertThat(data.periods().value())
                .containsExactly(
                        new Period("P1", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31), false, true),
                        new Period(
                                "2025-12-01 to 2025-12-31",
                                LocalDate.of(2025, 12, 1),
                                LocalDate.of(2025, 12, 31),
                                true,
                                true));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, SALES_INVOICE, false",
        "2026-01-31, BILL, true",
        "2026-01-01, VENDOR_CREDIT, true",
        "2025-12-31, SALES_CREDIT_NOTE, true",
        "2026-02-01, SALES_INVOICE, true"
    })
    void aPeriodIsClosedForItsLedgerAndADayWithoutOneIsToo(String day, Kind kind, boolean closed) {
        List<Period> periods = List.of(
                new Period("1", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31), false, true),
                new Period("0", LocalDate.of(2025, 12, 1), LocalDate.of(2025, 12, 31), true, true));
        BatchDocument document = new InvoicePlans(AnInvoice::map, new TestEntity().settings())
                .of(AnInvoice.of(kind, "N-1").on(day).claim(1))
                .documents()
                .get(0)
                .document();

        assertThat(DocumentCheck.period(document, periods).isPresent()).isEqualTo(closed);
        assertThat(DocumentCheck.period(document, List.of())).isEmpty();
    }

    private Outcome read(MasterRead read, OutsideAnswer answer) {
        return MasterDataReader.keep(read, ReplyReader.read(answer, read.call().operation(), "reading"), data, NOW);
    }
}
