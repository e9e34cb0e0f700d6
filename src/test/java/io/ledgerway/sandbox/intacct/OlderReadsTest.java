package io.ledgerway.sandbox.intacct;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.sandbox.XmlElement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OlderReadsTest {

    private final Visit visit = new Visit();
    private String key;

    @BeforeEach
    void book() {
        key = visit.call(
                        "1",
                        Form.invoice("INV-1")
                                .with("description", "O'Hara")
                                .with("invoiceitems", Form.taxed("4000", "100", "DK Output Standard", "25"))
                                .toString())
                .textOf("key");
        visit.call("2", Form.invoice("INV-2").with("customerid", "C-1002").toString());
        visit.call("3", Form.invoice("INV-3").toString());
    }

    @AfterEach
    void close() {
        visit.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RECORDID = 'INV-1'|INV-1",
                "CUSTOMERID = 'C-1001' AND RECORDID != 'INV-1'|INV-3",
                "RECORDID in ('INV-1','INV-3')|INV-1 INV-3",
                "RECORDID not in ('INV-1')|INV-2 INV-3",
                "RECORDID like 'INV-_' and (CUSTOMERID = 'C-1002' or RECORDID = 'INV-3')|INV-2 INV-3",
                "DESCRIPTION = 'O\\'Hara'|INV-1",
                "DESCRIPTION is not null|INV-1",
                "DESCRIPTION IS NULL|INV-2 INV-3",
                "TRX_TOTALENTERED &gt; 100|INV-1",
                "WHENDUE &lt;= '03/31/2026'|INV-1 INV-2 INV-3",
                "''|INV-1 INV-2 INV-3"
            })
    void aTextOfConditionsFinds(String query, String numbers) {
        XmlElement data = byQuery(Visit.LOGIN, query, 100);

        assertThat(data.attribute("listtype")).isEqualTo("arinvoice");
        assertThat(data.all("arinvoice").stream().map(row -> row.textOf("RECORDID")))
                .containsExactly(numbers.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"RECORDID = ", "RECORDID", "= 'x'", "RECORDID = x", "RECORDID = 'x' 'y'", "(RECORDID = 'x'", "!"
            })
    void aTextThatCannotBeReadIsRefused(String query) {
        XmlElement result =
                visit.read("<readByQuery><object>ARINVOICE</object><query>" + query + "</query></readByQuery>");

        assertThat(result.textOf("status")).isEqualTo("failure");
    }

    @Test
    void morePagesComeInTheSameSessionOnly() {
        String session = Visit.session(visit.openSession());
        XmlElement first = byQuery(session, "", 2);
        String more = "<readMore><resultId>" + first.attribute("resultId") + "</resultId></readMore>";

        assertThat(List.of(first.attribute("count"), first.attribute("totalcount"), first.attribute("numremaining")))
                .containsExactly("2", "3", "1");
        assertThat(visit.readAs(Visit.session(visit.openSession()), more).textOf("status"))
                .isEqualTo("failure");
        XmlElement second = Visit.first(visit.readAs(session, more), "data");
        assertThat(second.all("arinvoice").stream().map(row -> row.textOf("RECORDID")))
                .containsExactly("INV-3");
        assertThat(second.attribute("numremaining")).isEqualTo("0");
        assertThat(visit.readAs(session, more).textOf("status")).isEqualTo("failure");
    }

    @Test
    void aReadGivesTheLinesToo() {
        XmlElement data = Visit.first(visit.read(read(key, "*")), "data");

        XmlElement invoice = data.all("ARINVOICE").get(0);
        XmlElement line = Visit.first(Visit.first(invoice, "ARINVOICEITEMS"), "arinvoiceitem");
        assertThat(invoice.textOf("TRX_TOTALENTERED")).isEqualTo("125.00");
        assertThat(invoice.textOf("CUSTOMERNAME")).isEqualTo("Mosevang Boligforening");
        assertThat(line.textOf("ACCOUNTNO")).isEqualTo("4000");
        assertThat(Visit.first(Visit.first(line, "TAXENTRIES"), "taxentry").textOf("TRX_TAX"))
                .isEqualTo("25.00");
    }

    @Test
    void aReadKnowsItsFieldsAndLeavesOutUnknownKeys() {
        visit.intacct.control().habit("lower-case-reads", true);
        XmlElement data = Visit.first(visit.read(read(key + ",1", "RECORDID")), "data");

        assertThat(data.attribute("count")).isEqualTo("1");
        assertThat(data.all("arinvoice").get(0).children().stream().map(XmlElement::name))
                .containsExactly("RECORDID");
        assertThat(Visit.first(visit.read(read("1", "*")), "data").attribute("count"))
                .isEqualTo("0");
        assertThat(visit.read(read(key, "NOPE")).textOf("status")).isEqualTo("failure");
        assertThat(visit.read(read("1,".repeat(101), "*")).textOf("status")).isEqualTo("failure");
    }

    @Test
    void aReadByNameUsesTheName() {
        XmlElement data = Visit.first(
                visit.read("<readByName><object>CUSTOMER</object><keys>C-1001,C-1002</keys><fields>NAME</fields>"
                        + "</readByName>"),
                "data");

        assertThat(data.all("CUSTOMER").stream().map(row -> row.textOf("NAME")))
                .containsExactly("Mosevang Boligforening", "Lyngsø Mejeri");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<get object=\"invoice\" key=\"EXT-INV-1\" externalkey=\"true\"/>",
                "<get_invoice key=\"EXT-INV-1\" externalkey=\"true\"/>"
            })
    void anInvoiceIsFoundByItsExternalKey(String get) {
        XmlElement invoice = Visit.first(Visit.first(visit.read(get), "data"), "invoice");

        assertThat(invoice.textOf("key")).isEqualTo(key);
        assertThat(invoice.textOf("invoiceno")).isEqualTo("INV-1");
        assertThat(invoice.textOf("trx_totalamount")).isEqualTo("125.00");
        assertThat(Visit.first(invoice, "datecreated").children().stream().map(XmlElement::text))
                .containsExactly("2026", "03", "01");
        assertThat(Visit.first(Visit.first(invoice, "invoiceitems"), "lineitem").textOf("glaccountno"))
                .isEqualTo("4000");
    }

    @Test
    void aKeyThatIsNotThereIsAFailure() {
        assertThat(visit.read("<get object=\"invoice\" key=\"" + key + "\"/>").textOf("status"))
                .isEqualTo("success");
        assertThat(Visit.numbers(visit.read("<get object=\"invoice\" key=\"EXT-9\" externalkey=\"true\"/>")))
                .containsExactly("XL03000903");
        assertThat(visit.read("<get object=\"bill\" key=\"EXT-INV-1\" externalkey=\"true\"/>")
                        .textOf("status"))
                .isEqualTo("failure");
    }

    @Test
    void aListSaysWhereItStands() {
        XmlElement result = visit.read("<get_list object=\"invoice\" start=\"1\" maxitems=\"1\"><filter><logical"
                + " logical_operator=\"or\"><expression><field>invoiceno</field><operator>like</operator>"
                + "<value>INV%</value></expression><expression><field>customerid</field><operator>=</operator>"
                + "<value>C-1002</value></expression></logical></filter></get_list>");

        XmlElement listType = Visit.first(result, "listtype");
        assertThat(listType.text()).isEqualTo("invoice");
        assertThat(List.of(listType.attribute("start"), listType.attribute("end"), listType.attribute("total")))
                .containsExactly("1", "1", "3");
        assertThat(Visit.first(result, "data").all("invoice").stream().map(row -> row.textOf("invoiceno")))
                .containsExactly("INV-2");
    }

    @Test
    void aListWithAFilterThatCannotBeReadIsRefused() {
        for (String filter : java.util.List.of("", "<expression/>", "<logical/>")) {
            assertThat(Visit.status(
                            visit.read("<get_list object=\"invoice\"><filter>" + filter + "</filter></get_list>")))
                    .isEqualTo("failure");
        }
    }

    @Test
    void theDefinitionOfAnObjectNamesItsFields() {
        visit.intacct.control().put(MasterKind.CUSTOMFIELD, "OUR_REF", java.util.Map.of());
        XmlElement type =
                Visit.first(Visit.first(visit.read("<lookup><object>ARINVOICE</object></lookup>"), "data"), "Type");

        assertThat(type.attribute("Name")).isEqualTo("ARINVOICE");
        assertThat(Visit.first(type, "Fields").all("Field").stream()
                        .filter(field -> field.textOf("ISCUSTOM").equals("true"))
                        .map(field -> field.textOf("ID")))
                .containsExactly("OUR_REF");
        assertThat(visit.read("<lookup><object>NOPE</object></lookup>").textOf("status"))
                .isEqualTo("failure");
    }

    @Test
    void aUserWithoutPermissionReadsNothing() {
        visit.intacct.control().habit("user-may-read", false);

        assertThat(Visit.numbers(visit.read("<lookup><object>ARINVOICE</object></lookup>")))
                .containsExactly("PL04000005");
    }

    private XmlElement byQuery(String authentication, String query, int pageSize) {
        return Visit.first(
                visit.readAs(
                        authentication,
                        "<readByQuery><object>ARINVOICE</object><query>" + query
                                + "</query><fields>RECORDID</fields><pagesize>" + pageSize
                                + "</pagesize></readByQuery>"),
                "data");
    }

    private static String read(String keys, String fields) {
        return "<read><object>ARINVOICE</object><keys>" + keys + "</keys><fields>" + fields + "</fields></read>";
    }
}
