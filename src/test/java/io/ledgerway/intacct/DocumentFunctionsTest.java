package io.ledgerway.intacct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerway.cause.CausedException;
import io.ledgerway.document.Attachment;
import io.ledgerway.document.Invoice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentFunctionsTest {

    private final Given given = new Given();

    @Test
    void anOrdinaryInvoiceIsWrittenWhole() {
        PlannedDocument planned = given.plan();

        assertThat(planned.create().controlId()).isEqualTo("LW-REF1-create");
        assertThat(planned.create().body()).isEqualTo(Given.xml("""
                <create_invoice>
                  <customerid>C-0042</customerid>
                  <datecreated><year>2026</year><month>09</month><day>30</day></datecreated>
                  <datedue><year>2026</year><month>10</month><day>14</day></datedue>
                  <invoiceno>2026-117</invoiceno>
                  <ponumber>PO-9</ponumber>
                  <description>Thank you</description>
                  <externalid>LW-REF1</externalid>
                  <basecurr>DKK</basecurr><currency>DKK</currency><exchrate>1</exchrate>
                  <invoiceitems>
                    <lineitem><glaccountno>4000</glaccountno><amount>1000.00</amount><memo>Consulting</memo>
                      <taxentries><taxentry><detailid>DK-25</detailid><trx_tax>250.00</trx_tax></taxentry></taxentries></lineitem>
                    <lineitem><glaccountno>4000</glaccountno><amount>99.99</amount><memo>Consulting</memo>
                      <taxentries><taxentry><detailid>DK-25</detailid><trx_tax>25.00</trx_tax></taxentry></taxentries></lineitem>
                  </invoiceitems>
                </create_invoice>"""));
        assertThat(planned.expected().total()).isEqualByComparingTo("1374.99");
        assertThat(planned.expected().net()).isEqualByComparingTo("1099.99");
    }

    @Test
    void aCreditIsNegativeUnlessTheSettingSaysOtherwise() {
        given.kind = Invoice.Kind.SALES_CREDIT_NOTE;

        assertThat(amounts()).containsExactly("-1000.00", "-99.99");
        assertThat(given.plan().expected().total()).isEqualByComparingTo("1374.99");
        given.defaults.put("adjustment-sign", "positive");
        assertThat(amounts()).containsExactly("1000.00", "99.99");
    }

    @Test
    void aCreditNamesTheInvoiceThatItCreditsAndPutsTheOrderIntoTheDescription() {
        given.kind = Invoice.Kind.VENDOR_CREDIT;
        given.preceding = List.of(new io.ledgerway.document.PrecedingInvoice("2026-100", null));

        Element body = given.plan().create().body();

        assertThat(body.textOf("adjustmentno")).isEqualTo("2026-117");
        assertThat(body.textOf("billno")).isEqualTo("2026-100");
        assertThat(body.textOf("description")).isEqualTo("Order PO-9. Thank you");
    }

    @Test
    void taxIsTellableByEntriesByLinesOrNotAtAll() {
        given.defaults.put("tax-mode", "line");
        assertThat(amounts()).containsExactly("1000.00", "99.99", "275.00");
        Element taxLine = lines().get(2);
        assertThat(taxLine.textOf("glaccountno")).isEqualTo("DK-25");
        assertThat(taxLine.textOf("memo")).isEqualTo("Tax S:25");
        assertThat(given.plan().expected().total()).isEqualByComparingTo("1374.99");

        given.defaults.put("tax-mode", "none");
        assertThat(amounts()).containsExactly("1250.00", "124.99");
        assertThat(lines()).allMatch(line -> line.child("taxentries").isEmpty());
        assertThat(given.plan().expected().total()).isEqualByComparingTo("1374.99");
    }

    @Test
    void lineDimensionsComeFromDefaultsThenTheOtherSideThenTheLine() {
        given.defaults.putAll(Map.of("location", "100", "department", "SALES", "class", "A"));
        given.counterpartyFields.putAll(Map.of("CLASSID", "B", "TERMNAME", "N14"));
        given.lines = List.of(
                Given.line("1", "0", Map.of("LOCATIONID", "200", "SITE", "Aarhus")), Given.line("2", "0", Map.of()));

        assertThat(lines().get(0).textOf("locationid")).isEqualTo("200");
        assertThat(lines().get(0).child("customfields")).contains(Given.xml("""
                <customfields><customfield><customfieldname>SITE</customfieldname><customfieldvalue>Aarhus</customfieldvalue>
                </customfield></customfields>"""));
        assertThat(lines().get(1).textOf("locationid")).isEqualTo("100");
        assertThat(lines().get(1).textOf("departmentid")).isEqualTo("SALES");
        assertThat(lines().get(1).textOf("classid")).isEqualTo("B");
        assertThat(given.plan().create().body().textOf("termname")).isEqualTo("N14");
    }

    @Test
    void ourReferenceMayStandInTheOrderNumberOrACustomFieldToo() {
        given.referenceField = "ponumber";
        Element body = given.plan().create().body();
        assertThat(body.textOf("ponumber")).isEqualTo("LW-REF1");
        assertThat(body.textOf("externalid")).isEqualTo("LW-REF1");
        assertThat(body.textOf("description")).isEqualTo("Order PO-9. Thank you");

        given.referenceField = "LEDGERWAY_REF";
        body = given.plan().create().body();
        assertThat(body.textOf("ponumber")).isEqualTo("PO-9");
        assertThat(body.child("customfields").orElseThrow().children().get(0).textOf("customfieldvalue"))
                .isEqualTo("LW-REF1");
    }

    @Test
    void anOrderNumberThatDoesNotFitMovesToTheDescriptionWhole() {
        given.order = "PO-1234567890-1234567890";

        Element body = given.plan().create().body();

        assertThat(body.textOf("ponumber")).isNull();
        assertThat(body.textOf("description")).isEqualTo("Order PO-1234567890-1234567890. Thank you");
    }

    @Test
    void freeTextIsCutAtAWordWithAMark() {
        given.note = "word ".repeat(40);

        assertThat(given.plan().create().body().textOf("description"))
                .hasSizeLessThanOrEqualTo(80)
                .endsWith("word…");
    }

    @Test
    void aForeignCurrencyIsNeverLeftToADefault() {
        given.currency = "EUR";
        given.defaults.put("exchange-rate-type", "Daily");

        Element body = given.plan().create().body();

        assertThat(body.textOf("currency")).isEqualTo("EUR");
        assertThat(body.textOf("exchratetype")).isEqualTo("Daily");
        given.defaults.remove("base-currency");
        given.defaults.remove("exchange-rate-type");
        body = given.plan().create().body();
        assertThat(body.child("basecurr")).isEmpty();
        assertThat(body.child("exchratetype")).contains(Element.text("exchratetype", ""));
    }

    @Test
    void aCompanyWithoutMultiCurrencyGetsNoCurrencyAndRefusesAForeignOne() {
        given.values.put("multi-currency", "false");
        assertThat(given.plan().create().body().child("currency")).isEmpty();

        given.currency = "EUR";
        assertThat(refusal().why().code()).isEqualTo("CURRENCY_NOT_ENABLED");
    }

    @Test
    void onlyADocumentOfAClosedPeriodIsPostedLater() {
        given.values.put("closed-period", "next-open");
        given.values.put("next-open-date", "2026-10-01");
        assertThat(given.plan().create().body().child("dateposted"))
                .contains(Given.xml("<dateposted><year>2026</year><month>10</month><day>01</day></dateposted>"));

        given.values.put("next-open-date", "2026-09-30");
        assertThat(given.plan().create().body().child("dateposted")).isEmpty();
    }

    @Test
    void attachmentsGoBeforeTheDocumentUnderOurReference() {
        given.defaults.put("supdoc-folder", "Ledgerway");
        given.attachments = List.of(
                new Attachment("1", "Scan", "invoice 7.PDF", "application/pdf", "QUJD\nREVG", null),
                new Attachment("2", null, null, "image/png", "QQ==", null),
                new Attachment("3", null, "named only", null, null, "https://example.com/x"));

        PlannedDocument planned = given.plan();

        assertThat(planned.functions())
                .extracting(GatewayFunction::controlId)
                .containsExactly("LW-REF1-attach", "LW-REF1-create");
        assertThat(planned.functions().get(0).body()).isEqualTo(Given.xml("""
                <create_supdoc><supdocid>LW-REF1</supdocid><supdocname>LW-REF1</supdocname>
                <supdocfoldername>Ledgerway</supdocfoldername><supdocdescription>invoice 2026-117</supdocdescription>
                <attachments><attachment><attachmentname>invoice 7</attachmentname><attachmenttype>pdf</attachmenttype>
                <attachmentdata>QUJDREVG</attachmentdata></attachment><attachment><attachmentname>2</attachmentname>
                <attachmenttype>png</attachmenttype><attachmentdata>QQ==</attachmentdata></attachment></attachments>
                </create_supdoc>"""));
        assertThat(planned.create().body().textOf("supdocid")).isEqualTo("LW-REF1");
    }

    @ParameterizedTest
    @CsvSource({"JPY, 1000.4, 0.4, 1000, 1", "DKK, 10.005, 0, 10.01, 0.00", "KWD, 10.125, 0, 10.13, 0.00"})
    void amountsHaveTheCurrencysDecimalsAndTwoAtMost(
            String currency, String net, String tax, String amount, String taxed) {
        given.currency = currency;
        given.lines = List.of(Given.line(net, tax, Map.of()), Given.line("0", "0.4", Map.of()));

        assertThat(amounts().get(0)).isEqualTo(amount);
        assertThat(taxed).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026/117&1, FIELD_REFUSED",
        "2026#117, FIELD_REFUSED",
        "1234567890123456789012345678901, FIELD_TOO_LONG",
        "'  ', NUMBER_MISSING"
    })
    void aNumberThatIntacctDoesNotTakeIsRefusedBeforeItIsSent(String number, String code) {
        given.number = number;

        assertThat(refusal().why().code()).isEqualTo(code);
    }

    @Test
    void lengthsAreSettings() {
        given.number = "1234567890123456789012345678901#";
        given.values.put("number-length", "45");
        given.values.put("number-refused", "\"");

        assertThat(given.plan().create().body().textOf("invoiceno")).isEqualTo(given.number);
    }

    @Test
    void neitherTermNorDueDateIsRefused() {
        given.due = null;
        assertThat(refusal().why().code()).isEqualTo("DUE_DATE_MISSING");

        given.defaults.put("term", "N30");
        assertThat(given.plan().create().body().textOf("termname")).isEqualTo("N30");
    }

    @Test
    void aTaskWithoutItsProjectIsRefused() {
        given.lines = List.of(Given.line("1", "0", Map.of("TASKID", "7")));

        assertThat(refusal().getMessage()).contains("TASKID '7' without PROJECTID");
    }

    @Test
    void taxWithoutATaxCodeIsRefused() {
        var line = given.lines.get(0);
        given.lines = List.of(new io.ledgerway.ledger.LedgerLine(
                "line 4",
                "4000",
                BigDecimal.TEN,
                BigDecimal.ONE,
                line.category(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of()));

        assertThat(refusal().why().code()).isEqualTo("TAX_CODE_MISSING");
    }

    @Test
    void aWrongSettingIsNamedWithWhatIsAllowed() {
        given.defaults.put("tax-mode", "sometimes");

        CausedException wrong = catchThrowableOfType(CausedException.class, given::settings);

        assertThat(wrong.getMessage()).contains("defaults.tax-mode is 'sometimes'; allowed is entries, line, none");
    }

    private CausedException refusal() {
        return catchThrowableOfType(CausedException.class, given::plan);
    }

    private List<Element> lines() {
        List<Element> parts = given.plan().create().body().children();
        return parts.get(parts.size() - 1).children();
    }

    private List<String> amounts() {
        return lines().stream().map(line -> line.textOf("amount")).toList();
    }
}
