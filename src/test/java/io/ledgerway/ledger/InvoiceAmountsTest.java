package io.ledgerway.ledger;

import static io.ledgerway.ledger.AnInvoice.S25;
import static io.ledgerway.ledger.AnInvoice.Z;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ledgerway.document.Invoice;
import io.ledgerway.document.PaymentTerms;
import io.ledgerway.document.TaxCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceAmountsTest {

    private final ACompany company = new ACompany();

    @Test
    void linesAllowancesChargesAndRoundingAreLinesOfTheirOwnAndThePrepaidAmountIsNone() {
        AnInvoice invoice = new AnInvoice()
                .line("1000.00", S25)
                .line("200.00", Z)
                .allowance("95", "100.00", S25)
                .charge("FC", "50.00", Z)
                .tax(S25, "225.00")
                .tax(Z, "0");
        invoice.rounding = "-0.25";

        LedgerInvoice booked = company.booked(invoice);

        assertThat(booked.lines())
                .extracting(
                        LedgerLine::source,
                        line -> line.net().toPlainString(),
                        line -> line.tax().stripTrailingZeros().toPlainString())
                .containsExactly(
                        tuple("line 1", "1000.00", "250"),
                        tuple("line 2", "200.00", "0"),
                        tuple("allowance 95", "-100.00", "-25"),
                        tuple("charge FC", "50.00", "0"),
                        tuple("rounding", "-0.25", "0"));
        assertThat(booked.lines().get(4).category()).isNull();
        assertThat(booked.total())
                .isEqualByComparingTo("1374.75")
                .isEqualByComparingTo(invoice.build().ledgerTotal());
    }

    @Test
    void aRoundingOfNothingIsNoLine() {
        AnInvoice invoice = new AnInvoice().line("100", Z);
        invoice.rounding = "0.00";

        assertThat(company.booked(invoice).lines()).hasSize(1);
    }

    @Property(tries = 300)
    void whatIsBookedIsTheDocumentsTotalWhateverItsLinesAndCategories(
            @ForAll("amounts") List<BigDecimal> nets,
            @ForAll("tax") BigDecimal tax,
            @ForAll("tax") BigDecimal rounding) {
        AnInvoice invoice = new AnInvoice();
        TaxCategory s12 = new TaxCategory("S", new BigDecimal("12.5"));
        for (int i = 0; i < nets.size(); i++) {
            invoice.line(nets.get(i).toPlainString(), i % 2 == 0 ? S25 : s12);
        }
        invoice.allowance("95", "1.99", S25).tax(S25, tax.toPlainString());
        if (nets.size() > 1) {
            invoice.tax(s12, "-7.77");
        }
        invoice.rounding = rounding.toPlainString();

        LedgerInvoice booked = new ACompany().booked(invoice);

        assertThat(booked.total()).isEqualByComparingTo(invoice.build().ledgerTotal());
        assertThat(taxOf(booked, S25)).isEqualByComparingTo(tax);
        assertThat(taxOf(booked, s12)).isEqualByComparingTo(nets.size() > 1 ? "-7.77" : "0");
    }

    @Test
    void oneCategoryStatedTwiceIsOneTax() {
        AnInvoice invoice =
                new AnInvoice().line("100", S25).tax(S25, "20").tax(new TaxCategory("S", new BigDecimal("25")), "5");

        assertThat(company.booked(invoice).lines().get(0).tax()).isEqualByComparingTo("25");
    }

    @Test
    void taxOfACategoryWithoutALineIsRefused() {
        assertThat(company.dead(new AnInvoice().line("100", Z).tax(S25, "25")).cause())
                .satisfies(cause -> assertThat(cause.code()).isEqualTo("TAX_UNPLACED"))
                .satisfies(cause -> assertThat(cause.message()).contains("Invoice F-17 to Byg ApS", "25 DKK", "S:25"));
    }

    @Test
    void aDocumentWhosePartsAreNotItsTotalIsRefused() {
        AnInvoice invoice = new AnInvoice().line("100", S25).tax(S25, "25");
        invoice.gross = "125.01";

        assertThat(company.dead(invoice).cause().sentence()).contains("125.00 DKK", "125.01");
        assertThat(company.dead(invoice).cause().code()).isEqualTo("AMOUNTS_DIFFER");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "SALES_INVOICE, 2026-03-05, 30, -, 14, 2026-03-05",
                "SALES_INVOICE, -, 30, -, 14, 2026-03-02",
                "BILL, -, 30, -, 14, 2026-03-02",
                "BILL, -, -, NET15, 14, -",
                "BILL, -, -, -, 14, 2026-02-14",
                "BILL, -, -, -, -, -",
                "SALES_CREDIT_NOTE, 2026-03-05, 30, -, 14, -",
                "VENDOR_CREDIT, -, -, -, 14, -"
            })
    void theDueDateIsTheDocumentsThenByItsTermsThenByTheSettingAndNoneOnCredits(
            Invoice.Kind kind, LocalDate due, Integer days, String term, String dueDays, LocalDate expected) {
        AnInvoice invoice = new AnInvoice().line("100", Z);
        invoice.kind = kind;
        invoice.dueDate = due;
        invoice.terms = new PaymentTerms(days, "efter aftale");
        if (term != null) {
            company.row("terms", "efter aftale", term);
        }
        if (dueDays != null) {
            company.defaults.put("due-days", dueDays);
        }

        assertThat(company.booked(invoice).dueDate()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"JPY, 100|100|100, 10, 4|3|3", "KWD, 1|1|1, 0.1, 0.034|0.033|0.033", "DKK, 1|1|1, 0.1, 0.04|0.03|0.03"})
    void taxIsSpreadInTheCurrencysSmallestUnit(String currency, String nets, String tax, String parts) {
        AnInvoice invoice = new AnInvoice().tax(new TaxCategory("S", null), tax);
        invoice.currency = currency;
        List.of(nets.split("\\|")).forEach(net -> invoice.line(net, new TaxCategory("S", null)));

        assertThat(company.booked(invoice).lines())
                .extracting(line -> line.tax().toPlainString())
                .containsExactly(parts.split("\\|"));
    }

    private static BigDecimal taxOf(LedgerInvoice booked, TaxCategory category) {
        return booked.lines().stream()
                .filter(line -> line.category() != null && line.category().key().equals(category.key()))
                .map(LedgerLine::tax)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Provide
    Arbitrary<List<BigDecimal>> amounts() {
        return tax().list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<BigDecimal> tax() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-900"), new BigDecimal("900"))
                .ofScale(2);
    }
}
