package io.ledgerway.sandbox.intacct;

import static io.ledgerway.sandbox.intacct.Form.date;
import static io.ledgerway.sandbox.intacct.Form.line;
import static io.ledgerway.sandbox.intacct.Form.taxed;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.sandbox.XmlElement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CreateDocumentTest {

    private final Visit visit = new Visit();
    private final IntacctControl control = visit.intacct.control();

    @AfterEach
    void close() {
        visit.close();
    }

    @Test
    void anInvoiceIsBookedWithAllThatWasSent() {
        control.put(MasterKind.CUSTOMFIELD, "OUR_REF", Map.of());
        XmlElement result = visit.call(
                "inv-1",
                Form.invoice("INV-1")
                        .with("dateposted", date(2026, 3, 2))
                        .with("termname", "Net 30")
                        .with("action", "Draft")
                        .with("ponumber", "PO-7")
                        .with("description", "Spær & lægter")
                        .with("billto", "<contactname>Mosevang Boligforening</contactname>")
                        .with(
                                "customfields",
                                "<customfield><customfieldname>OUR_REF</customfieldname>"
                                        + "<customfieldvalue>X</customfieldvalue></customfield>")
                        .with("taxsolutionid", "Denmark - VAT")
                        .with("description", "Spær &amp; lægter")
                        .with(
                                "invoiceitems",
                                line(
                                                "4000",
                                                "10.5",
                                                "<memo>Timer</memo><locationid>CPH</locationid>"
                                                        + "<departmentid>10</departmentid><projectid>2601</projectid>"
                                                        + "<itemid>TIMER</itemid><classid>STD</classid>")
                                        + line("4010", "-0.25"))
                        .toString());

        BookedDocument booked = visit.intacct.books().documents().get(0);
        assertThat(result.textOf("status")).isEqualTo("success");
        assertThat(result.textOf("key")).isEqualTo(String.valueOf(booked.recordNo()));
        assertThat(booked.kind()).isEqualTo(DocumentKind.INVOICE);
        assertThat(List.of(booked.number(), booked.documentNumber(), booked.externalId(), booked.party()))
                .containsExactly("INV-1", "PO-7", "EXT-INV-1", "C-1001");
        assertThat(List.of(booked.created(), booked.posted(), booked.due()))
                .containsExactly(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 31));
        assertThat(List.of(booked.term(), booked.action(), booked.description(), booked.controlId()))
                .containsExactly("Net 30", "Draft", "Spær & lægter", "inv-1");
        assertThat(booked.customFields()).containsExactly(Map.entry("OUR_REF", "X"));
        assertThat(booked.total()).isEqualByComparingTo("10.25");
        assertThat(booked.currency()).isEqualTo(new BookedCurrency("DKK", "DKK", BigDecimal.ONE, null, null));
        BookedLine first = booked.lines().get(0);
        assertThat(first.memo()).isEqualTo("Timer");
        assertThat(first.dimensions())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "LOCATIONID", "CPH",
                        "DEPARTMENTID", "10",
                        "PROJECTID", "2601",
                        "ITEMID", "TIMER",
                        "CLASSID", "STD"));
    }

    @Test
    void creditsAndBillsAreBookedToo() {
        visit.call("a", Form.credit("CR-1").toString());
        visit.call("b", Form.bill("BILL-1").toString());
        visit.call("c", Form.vendorCredit("VC-1").toString());

        List<BookedDocument> booked = visit.intacct.books().documents();
        assertThat(booked)
                .extracting(BookedDocument::kind)
                .containsExactly(DocumentKind.AR_ADJUSTMENT, DocumentKind.BILL, DocumentKind.AP_ADJUSTMENT);
        assertThat(booked).extracting(BookedDocument::number).containsExactly("CR-1", "BILL-1", "VC-1");
        assertThat(booked).extracting(BookedDocument::original).containsExactly("INV-1", null, "BILL-1");
        assertThat(booked).extracting(BookedDocument::party).containsExactly("C-1001", "V-2001", "V-2001");
        assertThat(booked.get(1).due()).isEqualTo(LocalDate.of(2026, 4, 2));
        assertThat(visit.intacct.books().totals()).containsKeys("AR_ADJUSTMENT DKK", "BILL DKK", "AP_ADJUSTMENT DKK");
    }

    @Test
    void taxIsKeptAsSentAndElseWorkedOutFromTheDetail() {
        visit.call(
                "inv-1",
                Form.invoice("INV-1")
                        .with(
                                "invoiceitems",
                                taxed("4000", "100.00", "DK Output Standard", "24.99")
                                        + taxed("4000", "0.10", "DK Output Standard", null)
                                        + taxed("4090", "5.00", "DK Output Exempt", null))
                        .toString());

        BookedDocument booked = visit.intacct.books().documents().get(0);
        assertThat(booked.lines())
                .flatExtracting(BookedLine::taxEntries)
                .extracting(tax -> tax.amount().toPlainString())
                .containsExactly("24.99", "0.03", "0.00");
        assertThat(booked.net()).isEqualByComparingTo("105.10");
        assertThat(booked.tax()).isEqualByComparingTo("25.02");
        assertThat(booked.total()).isEqualByComparingTo("130.12");
    }

    @Test
    void moreThanTwoDecimalsAreRounded() {
        visit.call(
                "inv-1",
                Form.invoice("INV-1")
                        .with("invoiceitems", line("4000", "1.005"))
                        .toString());

        assertThat(visit.intacct.books().documents().get(0).total()).isEqualByComparingTo("1.01");
    }

    @Test
    void anAccountLabelLeadsToItsAccount() {
        String labelled = "<lineitem><accountlabel>Ydelser</accountlabel><amount>1</amount></lineitem>";

        visit.call("inv-1", Form.invoice("INV-1").with("invoiceitems", labelled).toString());

        assertThat(visit.intacct.books().documents().get(0).lines())
                .extracting(BookedLine::accountNo, BookedLine::accountLabel)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("4000", "Ydelser"));
    }

    @Test
    void aRateIsSentOrFoundByItsType() {
        visit.call(
                "a",
                Form.invoice("INV-1")
                        .with("currency", "EUR")
                        .with("exchrate", "7.45")
                        .toString());
        visit.call(
                "b",
                Form.invoice("INV-2")
                        .with("basecurr", "DKK")
                        .with("currency", "EUR")
                        .with("exchratedate", date(2026, 3, 1))
                        .with("exchratetype", "")
                        .toString());

        assertThat(visit.intacct.books().documents())
                .extracting(document -> document.currency().rate().toPlainString(), BookedDocument::baseTotal)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("7.45", new BigDecimal("745.00")),
                        org.assertj.core.groups.Tuple.tuple("7.46", new BigDecimal("746.00")));
    }

    @Test
    void theCompanysOwnSequenceReplacesTheNumber() {
        control.habit("auto-numbering", true);
        visit.call("a", Form.invoice("INV-1").toString());

        BookedDocument booked = visit.intacct.books().documents().get(0);
        assertThat(booked.number()).isEqualTo("AUTO-00001");
        assertThat(booked.externalId()).isEqualTo("EXT-INV-1");
    }

    @Test
    void theSameNumberIsTakenTwiceUnlessTheCompanyForbidsIt() {
        visit.call("a", Form.invoice("INV-1").toString());
        assertThat(visit.call("b", Form.invoice("INV-1").toString()).textOf("status"))
                .isEqualTo("success");

        control.habit("unique-numbers", true);
        XmlElement refused = visit.call("c", Form.invoice("INV-1").toString());
        assertThat(Visit.numbers(refused)).containsExactly("BL34000061", "BL01001973");
        assertThat(Visit.cause(refused)).contains("already exists");
        assertThat(Visit.errors(refused).get(0).textOf("correction")).isEqualTo("Use a unique value instead.");
        assertThat(visit.call("d", Form.invoice("INV-2").toString()).textOf("status"))
                .isEqualTo("success");
    }

    @Test
    void anExternalIdCanBeUniqueToo() {
        control.habit("unique-external-ids", true);
        visit.call("a", Form.invoice("INV-1").toString());

        assertThat(visit.call("b", Form.invoice("INV-1").toString()).textOf("status"))
                .isEqualTo("failure");
        assertThat(visit.call("c", Form.credit("INV-1").toString()).textOf("status"))
                .isEqualTo("success");
    }

    @Test
    void attachmentsAreKeptUnderTheirIdOnce() {
        String attachments = "<create_supdoc><supdocid>A-1</supdocid><supdocname>Bilag</supdocname>"
                + "<supdocfoldername>Ledgerway</supdocfoldername><attachments><attachment><attachmentname>f</attachmentname>"
                + "<attachmenttype>pdf</attachmenttype><attachmentdata>%s</attachmentdata></attachment></attachments>"
                + "</create_supdoc>";

        assertThat(visit.call("a", attachments.formatted("JVBERg==")).textOf("status"))
                .isEqualTo("success");
        assertThat(Visit.numbers(visit.call("b", attachments.formatted("JVBERg=="))))
                .startsWith("BL34000061");
        assertThat(visit.call("c", attachments.replace("A-1", "A-2").formatted("?!"))
                        .textOf("status"))
                .isEqualTo("failure");
        assertThat(visit.call(
                                "d",
                                attachments
                                        .replace("A-1", "A-2")
                                        .replace("Ledgerway", "Andet")
                                        .formatted("JVBERg=="))
                        .textOf("status"))
                .isEqualTo("failure");
        assertThat(visit.intacct.books().attachments())
                .extracting(BookedAttachments::id)
                .containsExactly("A-1");
    }
}
