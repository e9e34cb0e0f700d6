package io.ledgerway.sandbox.intacct;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.sandbox.XmlElement;
import io.ledgerway.sandbox.XmlReading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementOrderTest {

    private final Visit visit = new Visit();

    @AfterEach
    void close() {
        visit.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "a, b;        a b;      -",
                "a, b;        b a;      Element 'b' inside 'x': This element is not expected.",
                "a, b;        a;        Element 'x': Missing child element(s).",
                "a, b;        a b c;    Element 'c' inside 'x': This element is not expected.",
                "a?, b;       b;        -",
                "a, (b | c)+; a b c b;  -",
                "a, (b | c)+; a;        Element 'x': Missing child element(s).",
                "a{1,2};      a a;      -",
                "a{1,2};      a a a;    Element 'a' inside 'x': This element is not expected.",
                "(a, b?) | b; b;        -",
                "ab, b;       a b b;    Element 'a' inside 'x': This element is not expected."
            })
    void aModelSaysWhatMayComeAndInWhichOrder(String model, String children, String fault) throws Exception {
        XmlElement parent = XmlReading.root("<x>" + children.strip().replaceAll("(\\w+)\\s?", "<$1/>") + "</x>");

        assertThat(ContentModel.of(model).fault(parent)).isEqualTo(fault == null ? null : fault.strip());
    }

    @Test
    void aThousandLinesAreNoTrouble() {
        String lines = Form.line("4000", "1.00").repeat(1000);

        XmlElement result = visit.call(
                "a", Form.invoice("INV-1").with("invoiceitems", lines).toString());

        assertThat(result.textOf("status")).isEqualTo("success");
        assertThat(visit.intacct.books().documents().get(0).total()).isEqualByComparingTo("1000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<customerid>C-1001</customerid>|''",
                "<invoiceno>INV-1</invoiceno>|<invoiceno>INV-1</invoiceno><action>Submit</action>",
                "<externalid>|<onhold>false</onhold><externalid>",
                "<amount>100.00</amount>|''",
                "<glaccountno>4000</glaccountno>|''",
                "<glaccountno>4000</glaccountno>|<accountlabel>Ydelser</accountlabel><glaccountno>4000</glaccountno>",
                "<amount>100.00</amount>|<memo>x</memo><amount>100.00</amount>",
                "<amount>100.00</amount>|<amount>100.00</amount><taskid>1</taskid>",
                "<invoiceitems>|<basecurr>DKK</basecurr><invoiceitems>",
                "<invoiceitems>|<currency>EUR</currency><invoiceitems>",
                "<invoiceitems>|<currency>EUR</currency><exchratetype/><exchrate>7</exchrate><invoiceitems>",
                "<invoiceno>INV-1</invoiceno>|<invoiceno><b>INV-1</b></invoiceno>",
                "<day>31</day>|''"
            })
    void anInvoiceWithAnElementOutOfPlaceIsRefusedWithItsRequest(String right, String wrong) {
        String good = Form.invoice("INV-1").toString();
        assertThat(good).contains(right);

        XmlElement response = send(good.replace(right, wrong));

        assertThat(Visit.numbers(response)).containsExactly("XL03000003");
        assertThat(visit.intacct.books().documents()).isEmpty();
    }

    @Test
    void aBillNamesItsActionBeforeItsBatch() {
        String bill = Form.bill("BILL-1")
                .with("action", "Draft")
                .with("batchkey", "1")
                .toString();
        String turned = bill.replace(
                "<action>Draft</action><batchkey>1</batchkey>", "<batchkey>1</batchkey><action>Draft</action>");

        assertThat(Visit.numbers(send(turned))).containsExactly("XL03000003");
        assertThat(Visit.results(send(bill))).extracting(Visit::status).containsExactly("success");
    }

    @Test
    void aBillNeedsADueDateOrATermBySchema() {
        assertThat(Visit.numbers(send(Form.bill("BILL-1").with("termname", null).toString())))
                .containsExactly("XL03000003");
    }

    @Test
    void anyOrderIsTakenWhereSwitchedOff() {
        visit.intacct.control().habit("strict-order", false);
        String sdk = Form.invoice("INV-1")
                .toString()
                .replace("<externalid>", "<onhold>false</onhold><action>Submit</action><batchkey/><externalid>");

        assertThat(Visit.results(send(sdk))).extracting(Visit::status).containsExactly("success");
        assertThat(Visit.results(
                        send(Form.invoice("INV-2").with("customerid", null).toString())))
                .extracting(Visit::status)
                .containsExactly("failure");
    }

    private XmlElement send(String body) {
        return visit.send(Visit.request("<uniqueid>false</uniqueid>", "", Visit.LOGIN, Visit.function("f", body)));
    }
}
