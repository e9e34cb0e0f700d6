package io.ledgerway.sandbox.intacct;

import static io.ledgerway.sandbox.intacct.Visit.LOGIN;
import static io.ledgerway.sandbox.intacct.Visit.function;
import static io.ledgerway.sandbox.intacct.Visit.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.sandbox.XmlElement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TransactionTest {

    private static final String GOOD = function("a", Form.invoice("INV-1").toString());
    private static final String WRONG =
            function("b", Form.invoice("INV-2").with("customerid", "C-9").toString());
    private static final String NEXT = function("c", Form.invoice("INV-3").toString());

    private final Visit visit = new Visit();
    private final IntacctBooks books = visit.intacct.books();

    @AfterEach
    void close() {
        visit.close();
    }

    @Test
    void withoutATransactionEachFunctionStandsForItself() {
        List<XmlElement> results = Visit.results(visit.send(request("", "", LOGIN, GOOD, WRONG, NEXT)));

        assertThat(results).extracting(Visit::status).containsExactly("success", "failure", "success");
        assertThat(results).extracting(result -> result.textOf("controlid")).containsExactly("a", "b", "c");
        assertThat(books.documents()).extracting(BookedDocument::number).containsExactly("INV-1", "INV-3");
    }

    @Test
    void aTransactionThatSucceedsIsKept() {
        List<XmlElement> results = Visit.results(visit.transaction(GOOD, NEXT));

        assertThat(results).extracting(Visit::status).containsOnly("success");
        assertThat(books.documents()).hasSize(2);
        assertThat(books.transactionsThisMonth()).isEqualTo(2);
    }

    @Test
    void oneFailureLeavesNothingOfATransaction() {
        List<XmlElement> results = Visit.results(visit.transaction(GOOD, WRONG, NEXT));

        assertThat(results).extracting(Visit::status).containsOnly("aborted");
        assertThat(Visit.numbers(results.get(0))).containsExactly("XL03000009");
        assertThat(Visit.numbers(results.get(1))).containsExactly("BL01001973", "BL01001973", "XL03000009");
        assertThat(Visit.numbers(results.get(2))).containsExactly("XL03000009");
        assertThat(books.documents()).isEmpty();
        assertThat(books.transactionsThisMonth()).isZero();
        assertThat(books.rememberedControlIds()).isZero();
    }

    @Test
    void theKeyOfWhatWasRolledBackStaysVisible() {
        XmlElement first = Visit.results(visit.transaction(GOOD, WRONG)).get(0);

        assertThat(first.textOf("key")).matches("\\d+");
    }

    @Test
    void theFunctionAtFaultCanBeAFailureToo() {
        visit.intacct.control().habit("rollback-shape", "culprit-fails");

        List<XmlElement> results = Visit.results(visit.transaction(GOOD, WRONG, NEXT));

        assertThat(results).extracting(Visit::status).containsExactly("aborted", "failure", "aborted");
    }

    @Test
    void aRolledBackFunctionMayComeAgain() {
        visit.transaction(GOOD, WRONG);

        assertThat(Visit.results(visit.send(request("", "", LOGIN, GOOD))))
                .extracting(Visit::status)
                .containsExactly("success");
    }

    @Test
    void aControlIdThatWasExecutedFailsTheWholeTransaction() {
        visit.send(request("", "", LOGIN, GOOD));

        List<XmlElement> results = Visit.results(visit.transaction(NEXT, GOOD));

        assertThat(results).extracting(Visit::status).containsOnly("aborted");
        assertThat(Visit.cause(results.get(1))).contains("already been recorded");
        assertThat(books.documents()).hasSize(1);
    }

    @Test
    void whatATransactionMadeIsKnownWithinIt() {
        String attachments = "<create_supdoc><supdocid>A-1</supdocid><attachments><attachment>"
                + "<attachmentname>invoice</attachmentname><attachmenttype>pdf</attachmenttype>"
                + "<attachmentdata>JVBERg==</attachmentdata></attachment></attachments></create_supdoc>";
        String invoice = Form.invoice("INV-1").with("supdocid", "A-1").toString();

        visit.transaction(function("a", attachments), function("b", invoice));

        assertThat(books.documents()).extracting(BookedDocument::attachmentsId).containsExactly("A-1");
        assertThat(books.attachments().get(0).files()).containsExactly(new BookedAttachments.File("invoice", "pdf", 4));
    }
}
