package io.ledgerway.intacct;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.document.Attachment;
import io.ledgerway.document.Invoice;
import io.ledgerway.document.PrecedingInvoice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every element that the hub can write, against the order of the official schema (apis/intacct.md 3.1, 3.3, 3.5). */
class DocumentOrderTest {

    private static final Map<DocumentKind, List<String>> ORDER = Map.of(
            DocumentKind.INVOICE,
            List.of(
                    "customerid",
                    "datecreated",
                    "dateposted",
                    "datedue",
                    "termname",
                    "batchkey",
                    "action",
                    "invoiceno",
                    "ponumber",
                    "description",
                    "externalid",
                    "billto",
                    "shipto",
                    "basecurr",
                    "currency",
                    "exchratedate",
                    "exchratetype",
                    "exchrate",
                    "nogl",
                    "supdocid",
                    "customfields",
                    "taxsolutionid",
                    "invoiceitems"),
            DocumentKind.BILL,
            List.of(
                    "vendorid",
                    "datecreated",
                    "dateposted",
                    "datedue",
                    "termname",
                    "action",
                    "batchkey",
                    "billno",
                    "ponumber",
                    "onhold",
                    "description",
                    "externalid",
                    "payto",
                    "returnto",
                    "basecurr",
                    "currency",
                    "exchratedate",
                    "exchratetype",
                    "exchrate",
                    "nogl",
                    "supdocid",
                    "customfields",
                    "inclusivetax",
                    "taxsolutionid",
                    "billitems"),
            DocumentKind.ADJUSTMENT,
            List.of(
                    "customerid",
                    "datecreated",
                    "dateposted",
                    "batchkey",
                    "adjustmentno",
                    "action",
                    "invoiceno",
                    "description",
                    "externalid",
                    "basecurr",
                    "currency",
                    "exchratedate",
                    "exchratetype",
                    "exchrate",
                    "nogl",
                    "taxsolutionid",
                    "aradjustmentitems"),
            DocumentKind.VENDOR_ADJUSTMENT,
            List.of(
                    "vendorid",
                    "datecreated",
                    "dateposted",
                    "batchkey",
                    "adjustmentno",
                    "action",
                    "billno",
                    "description",
                    "externalid",
                    "basecurr",
                    "currency",
                    "exchratedate",
                    "exchratetype",
                    "exchrate",
                    "nogl",
                    "customfields",
                    "inclusivetax",
                    "taxsolutionid",
                    "apadjustmentitems"));
    private static final List<String> LINE = List.of(
            "accountlabel",
            "glaccountno",
            "offsetglaccountno",
            "amount",
            "allocationid",
            "memo",
            "locationid",
            "departmentid",
            "item1099",
            "form1099type",
            "form1099box",
            "key",
            "totalpaid",
            "totaldue",
            "customfields",
            "revrectemplate",
            "defrevaccount",
            "revrecstartdate",
            "revrecenddate",
            "projectid",
            "taskid",
            "costtypeid",
            "customerid",
            "vendorid",
            "employeeid",
            "itemid",
            "classid",
            "contractid",
            "warehouseid",
            "billable",
            "totaltrxamount",
            "partialexempt",
            "paymenttaxcapture",
            "taxentries");

    @ParameterizedTest
    @EnumSource(Invoice.Kind.class)
    void everythingAtOnceStandsInTheSchemasOrder(Invoice.Kind kind) {
        Given given = full(kind);

        Element body = given.plan().create().body();
        DocumentKind written = DocumentKind.of(kind);

        assertThat(body.name()).isEqualTo(written.function);
        assertThat(names(body)).isSubsetOf(ORDER.get(written)).isSortedAccordingTo(byPlaceIn(ORDER.get(written)));
        Element line =
                body.children().get(body.children().size() - 1).children().get(0);
        assertThat(names(line))
                .isSubsetOf(LINE)
                .isSortedAccordingTo(byPlaceIn(LINE))
                .doesNotHaveDuplicates();
    }

    @Test
    void theFullestInvoiceLeavesNothingOut() {
        Element body = full(Invoice.Kind.SALES_INVOICE).plan().create().body();

        assertThat(names(body))
                .containsExactly(
                        "customerid",
                        "datecreated",
                        "dateposted",
                        "datedue",
                        "termname",
                        "action",
                        "invoiceno",
                        "ponumber",
                        "description",
                        "externalid",
                        "billto",
                        "shipto",
                        "basecurr",
                        "currency",
                        "exchratedate",
                        "exchratetype",
                        "supdocid",
                        "customfields",
                        "taxsolutionid",
                        "invoiceitems");
        assertThat(names(body.child("invoiceitems").orElseThrow().children().get(0)))
                .hasSize(LINE.size() - 7)
                .doesNotContain(
                        "glaccountno",
                        "key",
                        "totalpaid",
                        "totaldue",
                        "totaltrxamount",
                        "partialexempt",
                        "paymenttaxcapture");
    }

    /** Whatever can be set is set. */
    private static Given full(Invoice.Kind kind) {
        Given given = new Given();
        given.kind = kind;
        given.currency = "EUR";
        given.term = "N30";
        given.preceding = List.of(new PrecedingInvoice("2026-100", LocalDate.of(2026, 9, 1)));
        given.attachments = List.of(new Attachment("1", null, "a.pdf", "application/pdf", "QQ==", null));
        given.values.put("closed-period", "next-open");
        given.values.put("next-open-date", "2026-10-01");
        given.defaults.putAll(Map.of(
                "action", "Draft",
                "tax-solution", "DK VAT",
                "custom-fields", "SITE=Aarhus",
                "supdoc-folder", "Ledgerway"));
        given.counterpartyFields.putAll(Map.of("BILLTO", "Accounts", "SHIPTO", "Store", "PAYTO", "A", "RETURNTO", "B"));
        Map<String, String> columns = new java.util.HashMap<>(Map.of("MYFIELD", "x"));
        for (String name : LINE) {
            columns.put(name.toUpperCase(java.util.Locale.ROOT), name.endsWith("date") ? "2026-01-01" : "v");
        }
        List.of(
                        "GLACCOUNTNO",
                        "AMOUNT",
                        "MEMO",
                        "KEY",
                        "TOTALPAID",
                        "TOTALDUE",
                        "CUSTOMFIELDS",
                        "TOTALTRXAMOUNT",
                        "PARTIALEXEMPT",
                        "PAYMENTTAXCAPTURE",
                        "TAXENTRIES")
                .forEach(columns::remove);
        given.lines = List.of(Given.line("100", "25", columns));
        return given;
    }

    private static List<String> names(Element element) {
        return element.children().stream().map(Element::name).toList();
    }

    private static java.util.Comparator<String> byPlaceIn(List<String> order) {
        return java.util.Comparator.comparingInt(order::indexOf);
    }
}
