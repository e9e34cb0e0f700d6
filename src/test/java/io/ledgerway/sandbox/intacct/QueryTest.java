package io.ledgerway.sandbox.intacct;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.sandbox.XmlElement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {

    private static final String ORDER = "<orderby><order><field>RECORDNO</field><ascending/></order></orderby>";

    private final Visit visit = new Visit();

    @BeforeEach
    void book() {
        visit.call("1", Form.invoice("INV-1").with("ponumber", "PO-1").toString());
        visit.call(
                "2",
                Form.invoice("INV-2")
                        .with("customerid", "C-1002")
                        .with("datedue", Form.date(2026, 4, 15))
                        .with("invoiceitems", Form.line("4000", "20"))
                        .toString());
        visit.call(
                "3",
                Form.invoice("inv-3")
                        .with("invoiceitems", Form.line("4000", "3.50") + Form.line("4010", "1"))
                        .toString());
        visit.call("4", Form.bill("BILL-1").toString());
    }

    @AfterEach
    void close() {
        visit.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<equalto><field>RECORDID</field><value>INV-1</value></equalto>|INV-1",
                "<notequalto><field>RECORDID</field><value>INV-1</value></notequalto>|INV-2 inv-3",
                "<equalto><field>DOCNUMBER</field><value>PO-1</value></equalto>|INV-1",
                "<isnull><field>DOCNUMBER</field></isnull>|INV-2 inv-3",
                "<isnotnull><field>DOCNUMBER</field></isnotnull>|INV-1",
                "<in><field>RECORDID</field><value>INV-1</value><value>inv-3</value><value>X</value></in>|INV-1 inv-3",
                "<notin><field>CUSTOMERID</field><value>C-1001</value></notin>|INV-2",
                "<like><field>RECORDID</field><value>INV%</value></like>|INV-1 INV-2",
                "<like><field>RECORDID</field><value>___-_</value></like>|INV-1 INV-2 inv-3",
                "<notlike><field>RECORDID</field><value>INV%</value></notlike>|inv-3",
                "<greaterthan><field>TRX_TOTALENTERED</field><value>4.5</value></greaterthan>|INV-1 INV-2",
                "<greaterthanorequalto><field>TRX_TOTALENTERED</field><value>20.0</value></greaterthanorequalto>|INV-1 INV-2",
                "<lessthan><field>TRX_TOTALENTERED</field><value>20</value></lessthan>|inv-3",
                "<in><field>TRX_TOTALENTERED</field><value>20.0</value></in>|INV-2",
                "<between><field>WHENDUE</field><value>04/01/2026</value><value>04/30/2026</value></between>|INV-2",
                "<lessthanorequalto><field>WHENDUE</field><value>03/31/2026</value></lessthanorequalto>|INV-1 inv-3",
                "<and><equalto><field>CUSTOMERID</field><value>C-1001</value></equalto><or><equalto><field>RECORDID</field><value>inv-3</value></equalto><equalto><field>RECORDID</field><value>INV-2</value></equalto></or></and>|inv-3"
            })
    void aFilterFinds(String filter, String numbers) {
        XmlElement data = data("<filter>" + filter + "</filter>" + ORDER);

        assertThat(data.all("ARINVOICE").stream().map(row -> row.textOf("RECORDID")))
                .containsExactly(numbers.split(" "));
    }

    @Test
    void caseIsIgnoredOnWish() {
        String filter = "<filter><like><field>RECORDID</field><value>INV%</value></like></filter>";

        assertThat(data(filter + "<options><caseinsensitive>true</caseinsensitive></options>")
                        .attribute("totalcount"))
                .isEqualTo("3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<filter><equalto><field>INVOICENO</field><value>1</value></equalto></filter>|XL03000010",
                "<filter><equalto><field>RECORDID</field><value>1</value></equalto><isnull><field>RECORDID</field></isnull></filter>|Query Failed",
                "<filter><and><isnull><field>RECORDID</field></isnull></and></filter>|Query Failed",
                "<filter><equalto><field>WHENDUE</field><value>2026-03-31</value></equalto></filter>|Query Failed",
                "<filter><equalto><field>RECORDNO</field><value>many</value></equalto></filter>|Query Failed",
                "<filter><sounds><field>RECORDID</field><value>1</value></sounds></filter>|Query Failed",
                "<filter><between><field>RECORDNO</field><value>1</value></between></filter>|Query Failed",
                "<pagesize>2001</pagesize>|Query Failed",
                "<pagesize>0</pagesize>|Query Failed",
                "<offset>-1</offset>|Query Failed",
                "<options><showprivate>true</showprivate><caseinsensitive>true</caseinsensitive></options>|Query Failed",
                "<fields>RECORDNO</fields>|Query Failed"
            })
    void aQueryThatCannotBeAnsweredIsRefused(String part, String number) {
        XmlElement result = visit.read(query(part));

        assertThat(result.textOf("status")).isEqualTo("failure");
        assertThat(Visit.numbers(result)).containsExactly(number);
    }

    @Test
    void unknownFieldsAreNamed() {
        XmlElement result = visit.read(
                "<query><object>ARINVOICE</object><select><field>RECORDNO</field><field>DATEDUE</field></select></query>");

        assertThat(Visit.numbers(result)).containsExactly("XL03000006");
        assertThat(Visit.cause(result)).startsWith("The following fields cannot be queried: [ARINVOICE: [DATEDUE]]");
    }

    @Test
    void nothingFoundIsAnEmptyElementWithCounts() {
        XmlElement data = data("<filter><equalto><field>RECORDID</field><value>none</value></equalto></filter>");

        assertThat(data.children()).isEmpty();
        assertThat(data.attributes())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "listtype", "ARINVOICE", "totalcount", "0", "offset", "0", "count", "0", "numremaining", "0"));
    }

    @Test
    void pagesFollowOneAnother() {
        XmlElement first = data(ORDER + "<pagesize>2</pagesize>");
        XmlElement second = data(ORDER + "<pagesize>2</pagesize><offset>2</offset>");

        assertThat(List.of(first.attribute("count"), first.attribute("numremaining")))
                .containsExactly("2", "1");
        assertThat(List.of(second.attribute("offset"), second.attribute("count"), second.attribute("numremaining")))
                .containsExactly("2", "1", "0");
    }

    @Test
    void withoutAnOrderRowsComeInAnother() {
        TreeSet<String> orders = new TreeSet<>();
        for (int i = 0; i < 20; i++) {
            orders.add(data("").all("ARINVOICE").stream()
                    .map(row -> row.textOf("RECORDID"))
                    .toList()
                    .toString());
        }

        assertThat(orders).hasSizeGreaterThan(1);
    }

    @Test
    void theExternalIdIsNoFieldUnlessTheCompanyHasIt() {
        String query = "<query><object>ARINVOICE</object><select><field>RECORDNO</field></select><filter><equalto>"
                + "<field>EXTERNALID</field><value>EXT-INV-1</value></equalto></filter></query>";
        assertThat(Visit.numbers(visit.read(query))).containsExactly("XL03000010");

        visit.intacct.control().habit("external-id-queryable", true);
        assertThat(Visit.first(visit.read(query), "data").attribute("count")).isEqualTo("1");
    }

    @Test
    void linesAreAnObjectOfTheirOwn() {
        XmlElement data = Visit.first(
                visit.read("<query><object>ARINVOICEITEM</object><select><field>RECORDKEY</field>"
                        + "<field>TRX_AMOUNT</field></select><filter><equalto><field>ACCOUNTNO</field>"
                        + "<value>4010</value></equalto></filter></query>"),
                "data");

        assertThat(data.all("ARINVOICEITEM").stream().map(row -> row.textOf("TRX_AMOUNT")))
                .containsExactly("1.00");
    }

    @Test
    void aggregatesAreMadeForEachGroup() {
        XmlElement data = Visit.first(
                visit.read("<query><object>ARINVOICE</object><select><field>CUSTOMERID</field><count>RECORDNO</count>"
                        + "<sum>TRX_TOTALENTERED</sum></select></query>"),
                "data");

        assertThat(data.children().stream()
                        .map(row -> row.textOf("CUSTOMERID") + " " + row.textOf("COUNT.RECORDNO") + " "
                                + row.textOf("SUM.TRX_TOTALENTERED")))
                .containsExactlyInAnyOrder("C-1001 2 104.50", "C-1002 1 20.00");
    }

    @ParameterizedTest
    @CsvSource({
        "CUSTOMER, CUSTOMERID, C-1001",
        "VENDOR, VENDORID, V-2001",
        "GLACCOUNT, ACCOUNTNO, 4000",
        "LOCATION, LOCATIONID, CPH",
        "DEPARTMENT, DEPARTMENTID, 10",
        "CLASS, CLASSID, STD",
        "PROJECT, PROJECTID, 2601",
        "ITEM, ITEMID, TIMER",
        "ARTERM, NAME, Net 30",
        "APTERM, NAME, Net 30",
        "TAXDETAIL, DETAILID, DK Output Standard",
        "APBILL, RECORDID, BILL-1"
    })
    void everyObjectCanBeQueried(String object, String field, String value) {
        XmlElement data = Visit.first(
                visit.read("<query><object>" + object
                        + "</object><select><field>RECORDNO</field></select><filter><equalto>" + "<field>" + field
                        + "</field><value>" + value + "</value></equalto></filter></query>"),
                "data");

        assertThat(data.all(object)).hasSize(1);
    }

    @Test
    void aDocumentIsFoundOnlyAfterTheReadDelay() {
        visit.intacct.control().habit("read-delay", "10s");
        assertThat(data("").attribute("count")).isEqualTo("0");

        visit.clock.move(Duration.ofSeconds(10));
        assertThat(data("").attribute("count")).isEqualTo("3");
    }

    @Test
    void anEntitysOwnDocumentsAreSeenAtTheTopOnlyOnWish() {
        String entity = Visit.login("DEMO", "LedgerwayDemo", "demo-password", "<locationid>CPH</locationid>");
        visit.readAs(entity, Form.invoice("INV-4").toString());

        assertThat(data("").attribute("count")).isEqualTo("3");
        assertThat(data("<options><showprivate>true</showprivate></options>").attribute("count"))
                .isEqualTo("4");
        assertThat(Visit.first(visit.readAs(entity, query("")), "data").attribute("count"))
                .isEqualTo("4");
    }

    private XmlElement data(String parts) {
        return Visit.first(visit.read(query(parts)), "data");
    }

    private static String query(String parts) {
        return "<query><object>ARINVOICE</object><select><field>RECORDNO</field><field>RECORDID</field></select>"
                + parts + "</query>";
    }
}
