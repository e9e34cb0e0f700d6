package io.ledgerway.intacct;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.document.Invoice;
import io.ledgerway.intacct.InvoiceSearch.Wanted;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceSearchTest {

    private static final String QUERY = "find-INVOICE-0";
    private static final String GET = "LW-REF1-find";
    private final Given given = new Given();

    @Test
    void numbersAreAskedForInOneQueryForEachKind() {
        given.number = "1";
        Wanted invoice = wanted();
        given.kind = Invoice.Kind.BILL;
        Wanted bill = wanted();

        List<GatewayFunction> functions =
                InvoiceSearch.of(settings(), List.of(invoice, bill)).functions();

        assertThat(functions).hasSize(2);
        assertThat(functions.get(0).body()).isEqualTo(Given.xml("""
                <query><object>ARINVOICE</object><select><field>RECORDNO</field><field>RECORDID</field><field>CUSTOMERID</field>
                <field>TRX_TOTALENTERED</field><field>TOTALENTERED</field><field>CURRENCY</field><field>BASECURR</field></select>
                <filter><in><field>RECORDID</field><value>1</value></in></filter>
                <orderby><order><field>RECORDNO</field><ascending/></order></orderby>
                <options><showprivate>true</showprivate></options><pagesize>2000</pagesize><offset>0</offset></query>"""));
        assertThat(functions.get(1).body().textOf("object")).isEqualTo("APBILL");
    }

    @Test
    void aListHoldsAThousandNumbersAtMost() {
        List<Wanted> many = java.util.stream.IntStream.range(0, 1001)
                .mapToObj(i -> {
                    given.number = "N" + i;
                    return wanted();
                })
                .toList();

        assertThat(InvoiceSearch.of(settings(), many).functions()).hasSize(2);
    }

    @Test
    void anEqualDocumentIsAdoptedWithoutASecondCall() {
        InvoiceSearch search = after(Answers.rows(QUERY, "ARINVOICE", 0, row("16747", "C-0042", "1374.99", "DKK")));

        assertThat(search.open()).isFalse();
        assertThat(verdict(search)).contains(new Outcome.Delivered("16747"));
    }

    @Test
    void theSameNumberOfAnotherCustomerIsNotOurs() {
        InvoiceSearch search = after(Answers.rows(QUERY, "ARINVOICE", 0, row("1", "C-0099", "1374.99", "DKK")));

        assertThat(search.open()).isTrue();
        assertThat(search.functions().get(0).body())
                .isEqualTo(Given.xml("<get object=\"invoice\" key=\"LW-REF1\" externalkey=\"true\"/>"));
        assertThat(verdict(next(search, notFound()))).isEmpty();
    }

    @Test
    void aDocumentThatGotAnotherNumberIsFoundByItsExternalId() {
        InvoiceSearch search = next(
                after(Answers.rows(QUERY, "ARINVOICE", 0)), Answers.got(GET, "88", "INV-0001", "C-0042", "1374.99"));

        assertThat(verdict(search)).contains(new Outcome.Delivered("88"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C-0042;1374.98;DKK;total 1374.98 instead of 1374.99",
                "C-0042;1374.99;EUR;currency EUR instead of DKK"
            })
    void anUnequalDocumentOfThatNumberIsNeverCreatedAgain(String there) {
        String[] parts = there.split(";");
        InvoiceSearch search =
                next(after(Answers.rows(QUERY, "ARINVOICE", 0, row("5", parts[0], parts[1], parts[2]))), notFound());

        Outcome.Dead dead = (Outcome.Dead) verdict(search).orElseThrow();

        assertThat(dead.cause().code()).isEqualTo("TARGET_DIFFERS");
        assertThat(dead.cause().message()).contains(parts[3]);
        assertThat(dead.targetId()).isEqualTo("5");
    }

    @Test
    void twoEqualOnesAreForAPerson() {
        InvoiceSearch search = after(Answers.rows(
                QUERY, "ARINVOICE", 0, row("1", "C-0042", "1374.99", "DKK"), row("2", "C-0042", "1374.99", "DKK")));

        assertThat(TestOutcomes.cause(verdict(search).orElseThrow()).code()).isEqualTo("TARGET_DOUBLED");
    }

    @Test
    void absentIsWhatATrustedAnswerSays() {
        assertThat(verdict(next(after(Answers.rows(QUERY, "ARINVOICE", 0)), notFound())))
                .isEmpty();
        assertThat(verdict(next(
                        after(Answers.rows(QUERY, "ARINVOICE", 0)),
                        "<result><status>success</status><function>get</function><controlid>" + GET
                                + "</controlid><data listtype=\"invoice\" count=\"0\"/></result>")))
                .isEmpty();
    }

    @Test
    void aLookUpThatFailsSaysNothing() {
        InvoiceSearch asked = after(Answers.rows(QUERY, "ARINVOICE", 0));

        assertThat(verdict(next(
                        asked,
                        Answers.failed(
                                GET, Answers.error("DL02000001", "There was an error processing the request.")))))
                .get()
                .isInstanceOf(Outcome.InDoubt.class);
        Outcome unclear = verdict(next(asked, Answers.failed(GET, Answers.error("X", "Ikke fundet"))))
                .orElseThrow();
        assertThat(TestOutcomes.cause(unclear).action()).contains("not-found-text");
        assertThat(verdict(next(asked, Answers.created("another", "1")))).get().isInstanceOf(Outcome.InDoubt.class);
        assertThat(verdict(after(Answers.failed(QUERY, Answers.error("XL03000010", "Unknown field")))))
                .get()
                .isInstanceOf(Outcome.InDoubt.class);
        assertThat(verdict(after(Answers.rows(QUERY, "ARINVOICE", 3)))).get().isInstanceOf(Outcome.InDoubt.class);
        assertThat(verdict(read(start(), Answers.status(500, "")))).get().isInstanceOf(Outcome.InDoubt.class);
    }

    @Test
    void aBrokenSearchStillAdoptsWhatItFound() {
        InvoiceSearch search = after(Answers.rows(QUERY, "ARINVOICE", 9, row("16747", "C-0042", "1374.99", "DKK")));

        assertThat(verdict(search)).contains(new Outcome.Delivered("16747"));
    }

    @Test
    void aRefusedConnectionIsHeld() {
        InvoiceSearch search = read(
                start(),
                Answers.ok(Answers.controlFailure(
                        Answers.error("XL03000006", "Incorrect Intacct XML Partner ID or password."))));

        assertThat(search.failure()).isInstanceOf(Outcome.Held.class);
        assertThat(read(start(), Answers.ok(Answers.sessionOver()))).isNull();
    }

    @Test
    void theReferenceIsAskedForWhereItsFieldMayBeQueried() {
        given.referenceField = "ponumber";
        assertThat(filter()).contains("DOCNUMBER", "LW-REF1");
        given.referenceField = "LEDGERWAY_REF";
        assertThat(filter()).contains("LEDGERWAY_REF", "LW-REF1");
        given.referenceField = "externalid";
        given.values.put("externalid-lookup", "query");
        assertThat(filter()).contains("EXTERNALID", "LW-REF1");
        given.values.put("externalid-lookup", "none");
        assertThat(after(Answers.rows(QUERY, "ARINVOICE", 0)).open()).isFalse();
    }

    @Test
    void aCustomerCreditHasNoOrderNumberAndIsAskedForByItsOwn() {
        given.kind = Invoice.Kind.SALES_CREDIT_NOTE;
        given.referenceField = "ponumber";

        assertThat(filter()).contains("RECORDID", "2026-117");
    }

    @Test
    void signsOfCreditsAreNotCompared() {
        given.kind = Invoice.Kind.SALES_CREDIT_NOTE;

        InvoiceSearch search = after(Answers.rows(
                "find-ADJUSTMENT-0",
                "ARADJUSTMENT",
                0,
                Answers.row("ARADJUSTMENT", "3", "2026-117", "C-0042", "-1374.99", "DKK")));

        assertThat(verdict(search)).contains(new Outcome.Delivered("3"));
    }

    @Test
    void aTotalInTheBaseCurrencyOnlyIsNotCompared() {
        given.currency = "EUR";
        String row = "<arinvoice><recordno>4</recordno><recordid>2026-117</recordid><customerid>C-0042</customerid>"
                + "<totalentered>10000</totalentered><currency>EUR</currency><basecurr>DKK</basecurr></arinvoice>";

        assertThat(verdict(after(Answers.rows(QUERY, "ARINVOICE", 0, row)))).contains(new Outcome.Delivered("4"));
    }

    @Test
    void aTotalWithoutTaxIsComparedWhereTheSettingSaysSo() {
        given.values.put("total-includes-tax", "false");

        assertThat(verdict(after(Answers.rows(QUERY, "ARINVOICE", 0, row("6", "C-0042", "1099.99", "DKK")))))
                .contains(new Outcome.Delivered("6"));
    }

    private String filter() {
        return ElementText.write(
                start().functions().get(0).body().child("filter").orElseThrow());
    }

    private SearchSettings settings() {
        return SearchSettings.of(given.connection());
    }

    private Wanted wanted() {
        return new Wanted(given.plan().expected(), "LW-REF1");
    }

    private InvoiceSearch start() {
        return InvoiceSearch.of(settings(), List.of(wanted()));
    }

    private InvoiceSearch after(String result) {
        return read(start(), Answers.ok(Answers.operation(result)));
    }

    private static InvoiceSearch next(InvoiceSearch search, String result) {
        return read(search, Answers.ok(Answers.operation(result)));
    }

    private static InvoiceSearch read(InvoiceSearch search, OutsideAnswer answer) {
        return SearchAnswerReader.read(answer, GatewayAnswerReader.read(answer), search, "intacct");
    }

    private Optional<Outcome> verdict(InvoiceSearch search) {
        return SearchVerdict.of(search.wanted().get(0), search);
    }

    private static String row(String key, String party, String total, String currency) {
        return Answers.row("ARINVOICE", key, "2026-117", party, total, currency);
    }

    private static String notFound() {
        return Answers.failed(GET, Answers.error("BL01001973", "Could not find the invoice with key LW-REF1"));
    }
}
