package io.ledgerway.uniconta.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.ledgerway.cause.CausedException;
import io.ledgerway.document.Invoice;
import io.ledgerway.document.InvoiceProblem;
import io.ledgerway.document.InvoiceRules;
import io.ledgerway.document.TaxSubtotal;
import io.ledgerway.uniconta.UnicontaJson;
import io.ledgerway.uniconta.invoice.PostedInvoice.Debtor;
import io.ledgerway.uniconta.invoice.PostedInvoice.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostedInvoiceMappingTest {

    private static final String LINE = "{'InvoiceNumber':1001,'LineNumber':1,'Item':'4010','Text':'Montage','Qty':2.0,"
            + "'Unit':'Hours','Price':500.0,'NetAmount':1000.0,'Vat':'U25'}";

    @Test
    void anOrdinaryInvoiceIsAsUnicontaStatesIt() {
        Invoice invoice = map(head("1000.0", "250.0", "1250.0"), LINE);

        assertThat(invoice.type()).isEqualTo(Invoice.Type.INVOICE);
        assertThat(invoice.number()).isEqualTo("1001");
        assertThat(invoice.issueDate()).isEqualTo("2026-03-02");
        assertThat(invoice.dueDate()).isEqualTo("2026-04-01");
        assertThat(invoice.currency()).isEqualTo("DKK");
        assertThat(invoice.seller().vatNumber()).isEqualTo("DK12345678");
        assertThat(invoice.buyer().accountNumber()).isEqualTo("C7");
        assertThat(invoice.buyer().name()).isEqualTo("Kunde A/S");
        assertThat(invoice.buyer().vatNumber()).isEqualTo("DK87654321");
        assertThat(invoice.buyer().registration().scheme()).isEqualTo("0184");
        assertThat(invoice.buyer().identifiers().get(0).id()).isEqualTo("5790001330552");
        assertThat(invoice.lines()).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("Montage");
            assertThat(line.sellerItem()).isEqualTo("4010");
            assertThat(line.unit()).isEqualTo("HUR");
            assertThat(line.tax().code()).isEqualTo("uniconta:U25");
        });
        assertThat(taxes(invoice)).containsExactly("uniconta:U25:25 1000 250");
        assertThat(errors(invoice)).isEmpty();
    }

    @Test
    void negativeAmountsAreACreditNoteWithPositiveOnes() {
        Invoice invoice = map(
                head("-1000.0", "-250.0", "-1250.0"),
                LINE.replace("'Qty':2.0", "'Qty':-2.0").replace("1000.0", "-1000.0"));

        assertThat(invoice.type()).isEqualTo(Invoice.Type.CREDIT_NOTE);
        assertThat(invoice.typeCode()).isEqualTo("381");
        assertThat(invoice.totals().payable()).isEqualByComparingTo("1250");
        assertThat(invoice.lines().get(0).quantity()).isEqualByComparingTo("2");
        assertThat(taxes(invoice)).containsExactly("uniconta:U25:25 1000 250");
        assertThat(errors(invoice)).isEmpty();
    }

    @Test
    void linesWithTheSignOfTheStockGetThatOfTheirInvoice() {
        String stock = LINE.replace("'Qty':2.0", "'Qty':-2.0").replace("1000.0", "-1000.0");

        assertThat(map(head("1000.0", "250.0", "1250.0"), stock))
                .isEqualTo(map(head("1000.0", "250.0", "1250.0"), LINE));
        assertThat(map(head("1000.0", "250.0", "1250.0"), LINE.replace("'Qty':2.0", "'Qty':-2.0")))
                .isEqualTo(map(head("1000.0", "250.0", "1250.0"), LINE));
    }

    @Test
    void ofSeveralVatCodesOneRateMayFollowFromTheRest() {
        String other = LINE.replace("U25", "U12").replace("'LineNumber':1", "'LineNumber':2");
        String free = LINE.replace(",'Vat':'U25'", "").replace("'LineNumber':1", "'LineNumber':3");

        Invoice invoice = map(settings("U25=25", false), head("3000.0", "370.0", "3370.0"), LINE, other, free);

        assertThat(taxes(invoice))
                .containsExactlyInAnyOrder(
                        "uniconta:U25:25 1000 250", "uniconta:none:0 1000 0", "uniconta:U12:12 1000 120");
        assertThat(errors(invoice)).isEmpty();
        assertThatThrownBy(() -> map(head("2000.0", "370.0", "2370.0"), LINE, other))
                .isInstanceOfSatisfying(CausedException.class, refused -> {
                    assertThat(refused.why().code()).isEqualTo("UNICONTA_VAT_RATE_MISSING");
                    assertThat(refused.why().sentence()).contains("U25", "U12", "vat-rates");
                });
    }

    @Test
    void severalVatCodesWithoutAnyVatHaveTheRateZero() {
        Invoice invoice = map(
                head("2000.0", "0", "2000.0"),
                LINE,
                LINE.replace("U25", "UEU").replace("'LineNumber':1", "'LineNumber':2"));

        assertThat(taxes(invoice)).containsExactlyInAnyOrder("uniconta:U25:0 1000 0", "uniconta:UEU:0 1000 0");
        assertThat(errors(invoice)).isEmpty();
    }

    @Test
    void anotherCurrencyIsTakenOnceItsAmountsAreProven() {
        String euro = head("1000.0", "250.0", "1250.0").replace("'Account'", "'Currency':'EUR','Account'");

        assertThatThrownBy(() -> map(euro, LINE)).hasMessageContaining("EUR");
        assertThat(map(settings("", true), euro, LINE).currency()).isEqualTo("EUR");
    }

    @Test
    void aDiscountOfALineIsAnAllowance() {
        Invoice invoice = map(
                head("900.0", "225.0", "1125.0"),
                LINE.replace("'NetAmount':1000.0", "'DiscountPct':10,'NetAmount':900.0"));

        assertThat(invoice.lines().get(0).allowancesAndCharges())
                .singleElement()
                .satisfies(discount -> {
                    assertThat(discount.amount()).isEqualByComparingTo("100");
                    assertThat(discount.percent()).isEqualByComparingTo("10");
                });
        assertThat(errors(invoice)).isEmpty();
    }

    @Test
    void aLineThatOnlySaysSomethingIsLeftOut() {
        assertThat(map(head("1000.0", "250.0", "1250.0"), LINE, "{'InvoiceNumber':1001,'LineNumber':2,'Text':'Tak'}")
                        .lines())
                .hasSize(1);
    }

    @Test
    void aDiscountAsALineOfItsOwnLowersWhatIsTaxed() {
        Invoice invoice = map(
                head("800.0", "200.0", "1000.0"),
                LINE,
                "{'InvoiceNumber':1001,'LineNumber':2,'Text':'Rabat','Qty':-1,'Price':200,'NetAmount':-200,'Vat':'U25'}");

        assertThat(taxes(invoice)).containsExactly("uniconta:U25:25 800 200");
        assertThat(errors(invoice)).isEmpty();
    }

    @Test
    void aRoundedTotalIsToBePaidAndTheRestIsRounding() {
        Invoice invoice = map(
                head("999.99", "250.0", "1250.0"),
                LINE.replace("1000.0", "999.99").replace("'Price':500.0", "'Price':499.995"));

        assertThat(invoice.totals().gross()).isEqualByComparingTo("1249.99");
        assertThat(invoice.totals().rounding()).isEqualByComparingTo("0.01");
        assertThat(invoice.ledgerTotal()).isEqualByComparingTo("1250");
        assertThat(errors(invoice)).isEmpty();
    }

    @Test
    void whatRoundingLeavesOfKnownRatesIsInTheLargestTax() {
        String other = LINE.replace("U25", "U12").replace("'LineNumber':1", "'LineNumber':2");

        Invoice invoice = map(settings("U25=25;u12=12", false), head("2000.0", "370.02", "2370.02"), LINE, other);

        assertThat(taxes(invoice)).containsExactly("uniconta:U25:25 1000 250.02", "uniconta:U12:12 1000 120");
        assertThat(errors(invoice)).isEmpty();
    }

    @Test
    void sumsThatDoNotAgreeAreLeftToBeRefused() {
        assertThat(errors(map(head("1000.0", "250.0", "1260.0"), LINE))).contains("BR-CO-15");
        assertThat(errors(map(head("1100.0", "275.0", "1375.0"), LINE))).contains("BR-CO-13");
        assertThat(errors(map(head("1000.0", "250.0", "1250.0")))).contains("BR-16");
    }

    @ParameterizedTest
    @CsvSource({"1000,250,25", "333.33,83.33,25", "1000,0,0", "99.99,12.5,12.5", "10000,2500.10,25", "0,0,0"})
    void aRateIsTheShortestThatGivesTheTax(BigDecimal taxable, BigDecimal tax, BigDecimal rate) {
        assertThat(PostedInvoiceTaxes.workedOut(taxable, tax)).isEqualByComparingTo(rate);
    }

    @ParameterizedTest
    @CsvSource({
        "DK12345678,vat",
        "VAT:12345678,vat",
        "0088:5790001330552,gln",
        "5790001330552,gln",
        "12345678,registration"
    })
    void whichKindOfNumberOurCompanyHasShowsInItsForm(String id, String kind) {
        var seller = PostedInvoiceSettingsReader.seller(id, "Os");

        assertThat(seller.vatNumber() != null).isEqualTo(kind.equals("vat"));
        assertThat(seller.identifiers().size()).isEqualTo(kind.equals("gln") ? 1 : 0);
        assertThat(seller.registration() != null).isEqualTo(kind.equals("registration"));
    }

    private static Invoice map(String head, String... lines) {
        return map(settings("", false), head, lines);
    }

    private static Invoice map(PostedInvoiceSettings settings, String head, String... lines) {
        List<Line> read = Stream.of(lines)
                .map(line -> PostedInvoiceRows.line(UnicontaRow.of(line)))
                .toList();
        Debtor debtor =
                PostedInvoiceRows.debtor(UnicontaRow.of("{'Account':'C7','Name':'Nyt navn','VatNumber':'DK87654321',"
                        + "'CompanyRegNo':'87654321','Country':57,'EAN':'5790001330552'}"));
        PostedInvoice posted =
                new PostedInvoice(PostedInvoiceRows.head(UnicontaRow.of(head), "PrimaryKeyId"), read, debtor);
        return new PostedInvoiceMapping(settings).map(again(posted));
    }

    /** As it is kept between the reading and the mapping. */
    private static PostedInvoice again(PostedInvoice posted) {
        try {
            return UnicontaJson.read(UnicontaJson.write(posted), PostedInvoice.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static PostedInvoiceSettings settings(String rates, boolean foreign) {
        return new PostedInvoiceSettings(
                "uniconta",
                "intacct",
                LocalDate.EPOCH,
                null,
                "PrimaryKeyId",
                "DKK",
                foreign,
                PostedInvoiceSettingsReader.rates(rates),
                PostedInvoiceSettingsReader.seller("DK12345678", "Os A/S"));
    }

    private static String head(String net, String vat, String total) {
        return "{'PrimaryKeyId':5,'InvoiceNumber':1001,'Account':'C7','Name':'Kunde A/S','Date':'2026-03-02T00:00:00',"
                + "'DueDate':'2026-04-01T00:00:00','NetAmount':" + net + ",'VatAmount':" + vat + ",'TotalAmount':"
                + total
                + "}";
    }

    private static List<String> taxes(Invoice invoice) {
        return invoice.taxes().stream().map(PostedInvoiceMappingTest::shown).toList();
    }

    private static String shown(TaxSubtotal tax) {
        return tax.tax().key() + " " + plain(tax.taxable()) + " " + plain(tax.amount());
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    private static List<String> errors(Invoice invoice) {
        return new InvoiceRules(BigDecimal.ONE)
                .check(invoice).stream()
                        .filter(InvoiceProblem::refuses)
                        .map(InvoiceProblem::rule)
                        .toList();
    }
}
