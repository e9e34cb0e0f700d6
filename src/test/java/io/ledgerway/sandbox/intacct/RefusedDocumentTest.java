package io.ledgerway.sandbox.intacct;

import static io.ledgerway.sandbox.intacct.Form.date;
import static io.ledgerway.sandbox.intacct.Form.line;
import static io.ledgerway.sandbox.intacct.Form.taxed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.ledgerway.sandbox.XmlElement;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RefusedDocumentTest {

    private final Visit visit = new Visit();
    private final IntacctControl control = visit.intacct.control();

    @AfterEach
    void close() {
        visit.close();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments("customerid", "", "BL01001973", "Customer is required"),
                arguments("customerid", "C-9", "BL01001973", "Invalid Customer 'C-9' specified"),
                arguments("customerid", "C-1099", "BL01001973", "Customer 'C-1099' is inactive"),
                arguments("customerid", "V-2001", "BL01001973", "Invalid Customer"),
                arguments("datecreated", date(2026, 2, 30), "BL03000018", "date in datecreated"),
                arguments("datecreated", date(26, 2, 3), "BL03000018", "must have four digits"),
                arguments("datedue", null, "BL01001973", "due date or a term is required"),
                arguments("datedue", date(2026, 2, 28), "BL01001973", "must not be before"),
                arguments("termname", "Net 45", "BL01001973", "Invalid Term 'Net 45'"),
                arguments("action", "Post", "BL03002129", "Invalid action"),
                arguments("batchkey", "first", "BL03000018", "batchkey"),
                arguments("invoiceno", "x".repeat(31), "BL03000018", "invoiceno exceeds the maximum length of 30"),
                arguments("ponumber", "x".repeat(21), "BL03000018", "ponumber exceeds the maximum length of 20"),
                arguments("description", "x".repeat(1001), "BL03000018", "description exceeds"),
                arguments("billto", "<contactname>Ingen</contactname>", "BL01001973", "Invalid Contact 'Ingen'"),
                arguments("supdocid", "A-1", "BL01001973", "Invalid attachment 'A-1'"),
                arguments("taxsolutionid", "Elsewhere", "BL01001973", "Invalid Tax solution"),
                arguments("nogl", "perhaps", "BL03000018", "nogl must be true or false"),
                arguments(
                        "customfields",
                        "<customfield><customfieldname>NOPE</customfieldname><customfieldvalue>1</customfieldvalue>"
                                + "</customfield>",
                        "BL01001973",
                        "Invalid Custom field 'NOPE'"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void anInvoiceIsRefusedFor(String element, String content, String number, String text) {
        assertRefused(Form.invoice("INV-1").with(element, content), number, text);
    }

    static Stream<Arguments> wrongLines() {
        return Stream.of(
                arguments(line("", "1"), "BL01001973", "Account number missing on line 1"),
                arguments(line("9999", "1"), "BL01001973", "Invalid GL account '9999' specified"),
                arguments(line("4999", "1"), "BL01001973", "GL account '4999' is inactive"),
                arguments(line("4000", ""), "BL01001973", "Remove or reclassify"),
                arguments(line("4000", "1,50"), "BL03000018", "is not a number"),
                arguments(line("4000", "1E3"), "BL03000018", "is not a number"),
                arguments(line("4000", "1", "<memo>" + "x".repeat(501) + "</memo>"), "BL03000018", "memo exceeds"),
                arguments(line("4000", "1", "<locationid>X</locationid>"), "BL01001973", "Invalid Location 'X'"),
                arguments(line("4000", "1", "<departmentid>X</departmentid>"), "BL01001973", "Invalid Department"),
                arguments(
                        line("4000", "1", "<projectid>X</projectid>"), "BL01001973", "Invalid Project 'X' specified."),
                arguments(line("4000", "1", "<projectid>2611</projectid>"), "BL01001973", "does not belong"),
                arguments(line("4000", "1", "<customerid>X</customerid>"), "BL01001973", "Invalid Customer"),
                arguments(line("4000", "1", "<vendorid>X</vendorid>"), "BL01001973", "Invalid Vendor"),
                arguments(line("4000", "1", "<itemid>X</itemid>"), "BL01001973", "Invalid Item"),
                arguments(line("4000", "1", "<classid>X</classid>"), "BL01001973", "Invalid Class"),
                arguments(line("4000", "1", "<totaldue>1</totaldue>"), "BL01001973", "only with nogl"),
                arguments(taxed("4000", "1", "Nowhere", "0"), "BL01001973", "Invalid Tax detail 'Nowhere'"),
                arguments(taxed("4000", "1", "DK Input Standard", "0"), "BL01001973", "not of the type Sale"),
                arguments(
                        "<lineitem><accountlabel>Nope</accountlabel><amount>1</amount></lineitem>",
                        "BL01001973",
                        "Invalid AR account label 'Nope'"));
    }

    @ParameterizedTest
    @MethodSource("wrongLines")
    void aLineIsRefusedFor(String line, String number, String text) {
        assertRefused(Form.invoice("INV-1").with("invoiceitems", line), number, text);
    }

    @ParameterizedTest
    @CsvSource({
        "EUR, 0, the exchange rate must be greater than 0",
        "QQQ, 1, invalid currency",
        "EUR, '', intacct daily rate"
    })
    void aCurrencyNeedsARate(String currency, String rate, String text) {
        if (text.startsWith("intacct")) {
            control.retire(MasterKind.EXCHANGERATETYPES, "Intacct Daily Rate");
        }
        Form form = Form.invoice("INV-1").with("currency", currency);
        form.with(rate.isEmpty() ? "exchratetype" : "exchrate", rate);

        XmlElement result = visit.call("inv-1", form.toString());

        assertThat(Visit.cause(result)).containsIgnoringCase(text);
    }

    @Test
    void foreignCurrenciesCanBeForbidden() {
        control.habit("multi-currency", false);

        assertRefused(
                Form.invoice("INV-1").with("currency", "EUR").with("exchrate", "7.4"),
                "BL01001973",
                "Foreign currency transactions are not enabled");
    }

    @Test
    void aClosedPeriodIsClosedForThePostingDate() {
        control.closeThrough(LocalDate.of(2026, 3, 1));

        assertRefused(Form.invoice("INV-1"), "BL01001973", "03/01/2026 is in a closed period");
        assertThat(status(Form.invoice("INV-1").with("dateposted", date(2026, 3, 2))))
                .isEqualTo("success");
        control.closeThrough(null);
        assertThat(status(Form.invoice("INV-2"))).isEqualTo("success");
    }

    @Test
    void eachLineNeedsALocationInAMultiEntityCompany() {
        control.habit("multi-entity", true);

        assertRefused(Form.invoice("INV-1"), "BL03000018", "required dimension Location is missing on line 1");
        assertThat(status(
                        Form.invoice("INV-1").with("invoiceitems", line("4000", "1", "<locationid>CPH</locationid>"))))
                .isEqualTo("success");
    }

    @Test
    void eachLineNeedsTaxWhereTheCompanyHasATaxSolution() {
        control.habit("tax-required", true);

        assertRefused(Form.invoice("INV-1"), "BL01001973", "Tax details missing");
        assertThat(status(Form.invoice("INV-1").with("invoiceitems", taxed("4000", "1", "DK Output Zero", "0"))))
                .isEqualTo("success");
    }

    @Test
    void anAccountCanNeedADepartment() {
        control.put(MasterKind.GLACCOUNT, "4000", Map.of("REQUIREDEPT", "true"));

        assertRefused(Form.invoice("INV-1"), "BL03000018", "required dimension Department");
    }

    @Test
    void aTaxSolutionIsNamedAtTopLevelOnly() {
        String entity = Visit.login("DEMO", "LedgerwayDemo", "demo-password", "<locationid>CPH</locationid>");
        String form =
                Form.invoice("INV-1").with("taxsolutionid", "Denmark - VAT").toString();

        assertThat(Visit.cause(visit.readAs(entity, form))).contains("top level only");
    }

    @Test
    void lengthsAreLeftAloneWhereSwitchedOff() {
        control.habit("enforce-lengths", false);

        assertThat(status(Form.invoice("x".repeat(60)))).isEqualTo("success");
    }

    @Test
    void aUserWithoutPermissionCreatesNothing() {
        control.habit("user-may-create", false);

        assertThat(Visit.numbers(visit.call("a", Form.invoice("INV-1").toString())))
                .containsExactly("PL04000005");
    }

    @Test
    void functionsThatAreNotSimulatedSaySo() {
        assertThat(Visit.numbers(visit.call("a", "<create><ARINVOICE/></create>")))
                .containsExactly("BL03002129");
    }

    @Test
    void textsCarryEntitiesAndASupportTag() {
        XmlElement result =
                visit.call("a", Form.invoice("INV-1").with("customerid", "C-9").toString());

        assertThat(Visit.cause(result))
                .startsWith("Invalid Customer &#039;C-9&#039; specified.")
                .containsPattern("\\[Support ID: \\w+%7E\\w+]$");
        assertThat(Visit.errors(result).get(1).textOf("correction"))
                .isEqualTo("Check the transaction for errors or inconsistencies, then try again.");
    }

    private void assertRefused(Form form, String number, String text) {
        control.habit("html-escaped", false);

        XmlElement result = visit.call("inv-1", form.toString());

        assertThat(result.textOf("status")).isEqualTo("failure");
        assertThat(Visit.numbers(result)).containsExactly(number, "BL01001973");
        assertThat(Visit.cause(result)).contains(text);
        assertThat(visit.intacct.books().documents()).isEmpty();
    }

    private String status(Form form) {
        return visit.call("ok " + form.hashCode(), form.toString()).textOf("status");
    }
}
