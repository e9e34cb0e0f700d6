package io.ledgerway.ledger;

import static io.ledgerway.ledger.AnInvoice.S25;
import static io.ledgerway.ledger.AnInvoice.Z;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ledgerway.ledger.LedgerPolicy.TaxCodes;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NettingTest {

    private final ACompany company = refusingNegativeLines();

    @Test
    void aNegativeLineIsNettedWithThoseOfItsAccountTaxCodeAndDepartment() {
        AnInvoice invoice = new AnInvoice()
                .line("100", S25)
                .line("40", Z)
                .line("60", S25)
                .allowance("95", "30", S25)
                .tax(S25, "32.50");

        LedgerInvoice booked = company.booked(invoice);

        assertThat(booked.lines())
                .extracting(LedgerLine::source, line -> line.net().toPlainString(), LedgerLine::memo)
                .containsExactly(
                        tuple("line 1, line 3, allowance 95", "130", "Timer; Rabat"), tuple("line 2", "40", "Timer"));
        assertThat(booked.lines().get(0).tax()).isEqualByComparingTo("32.50");
        assertThat(booked.lines().get(0).quantity()).isNull();
        assertThat(booked.total()).isEqualByComparingTo(invoice.build().ledgerTotal());
    }

    @Test
    void withoutANegativeLineNothingIsNetted() {
        assertThat(company.booked(new AnInvoice().line("100", Z).line("40", Z)).lines())
                .hasSize(2);
    }

    @Test
    void aLedgerThatTakesNegativeLinesGetsThem() {
        company.policy = new LedgerPolicy(TaxCodes.NONE, true, true, false);

        assertThat(company.booked(new AnInvoice().line("100", Z).line("-40", Z)).lines())
                .extracting(line -> line.net().toPlainString())
                .containsExactly("100", "-40");
    }

    @Test
    void whatStaysNegativeIsRefusedAndNamed() {
        company.row("accounts", "allowance:95", "1900");

        assertThat(company.dead(new AnInvoice()
                                .line("100", S25)
                                .allowance("95", "30", S25)
                                .tax(S25, "17.50"))
                        .cause())
                .satisfies(cause -> assertThat(cause.code()).isEqualTo("NEGATIVE_LINE"))
                .satisfies(cause -> assertThat(cause.sentence())
                        .contains("allowance 95", "-30 DKK", "-7.50 tax", "account 1900", "negative-lines"));
    }

    @Test
    void itsFieldsAndDepartmentKeepLinesApart() {
        company.row("accounts", "I-1", "1000", "CLASSID", "X");

        assertThat(company.dead(new AnInvoice().line("100", Z, "x", "I-1", null).line("-1", Z))
                        .cause()
                        .code())
                .isEqualTo("NEGATIVE_LINE");
    }

    @Test
    void bySettingWhatStaysNegativeGoesIntoADocumentOfTheOppositeKind() {
        company.values.put("negative-lines", "contra");
        company.row("accounts", "allowance:95", "1900").row("accounts", "RETURN", "1800");
        AnInvoice invoice = new AnInvoice()
                .line("100", S25)
                .line("-20", Z, "Retur", "RETURN", null)
                .allowance("95", "30", S25)
                .tax(S25, "17.50");

        assertThat(company.booked(invoice).lines())
                .extracting(LedgerLine::source)
                .containsExactly("line 1");
        assertThat(company.contra(invoice))
                .extracting(
                        LedgerLine::account,
                        line -> line.net().toPlainString(),
                        line -> line.tax().toPlainString())
                .containsExactly(tuple("1800", "20", "0"), tuple("1900", "30", "7.50"));
        assertThat(company.contra(invoice).get(0).quantity()).isEqualByComparingTo("1");
    }

    @Test
    void aDocumentOfNothingButNegativeLinesIsRefusedEvenThen() {
        company.values.put("negative-lines", "contra");

        assertThat(company.dead(new AnInvoice().line("-20", Z)).cause().sentence())
                .contains("opposite kind");
    }

    @Property(tries = 500)
    void nothingNegativeIsLeftAndNothingIsLost(@ForAll("amounts") List<BigDecimal> nets) {
        ACompany company = refusingNegativeLines();
        company.values.put("negative-lines", "contra");
        company.row("accounts", "A", "1100").row("accounts", "B", "1200");
        AnInvoice invoice = new AnInvoice().line("99999", Z);
        for (int i = 0; i < nets.size(); i++) {
            invoice.line(nets.get(i).toPlainString(), i % 3 == 0 ? S25 : Z, "x", i % 2 == 0 ? "A" : "B", null);
        }

        LedgerInvoice booked = company.booked(invoice);
        List<LedgerLine> contra = company.contra(invoice);

        assertThat(booked.lines()).allMatch(line -> line.net().signum() >= 0);
        assertThat(contra).allMatch(line -> line.net().signum() > 0);
        assertThat(booked.total()
                        .subtract(contra.stream().map(LedgerLine::gross).reduce(BigDecimal.ZERO, BigDecimal::add)))
                .isEqualByComparingTo(invoice.build().ledgerTotal());
    }

    @Provide
    Arbitrary<List<BigDecimal>> amounts() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-900"), new BigDecimal("900"))
                .ofScale(2)
                .list()
                .ofMaxSize(8);
    }

    private static ACompany refusingNegativeLines() {
        ACompany company = new ACompany();
        company.policy = new LedgerPolicy(TaxCodes.NONE, false, true, false);
        return company;
    }
}
