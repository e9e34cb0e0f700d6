package io.ledgerway.sandbox.intacct;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A document as it stands in the books. Blank fields are null.
 *
 * @param recordNo {@code RECORDNO}, the server's key, unique over all kinds
 * @param number {@code RECORDID}: the document's own number, maybe given by the company
 * @param documentNumber {@code DOCNUMBER}: the other side's reference
 * @param party customer or vendor
 * @param created the document's date
 * @param posted the day it is posted to the ledger
 * @param due null on credits
 * @param original the number of the document a credit belongs to
 * @param action {@code Submit} or {@code Draft}
 * @param entity the entity it was created in; blank = top level
 * @param controlId the function's control id
 * @param at when it was created
 */
public record BookedDocument(
        DocumentKind kind,
        long recordNo,
        String number,
        String documentNumber,
        String externalId,
        String party,
        LocalDate created,
        LocalDate posted,
        LocalDate due,
        String term,
        String original,
        String action,
        String description,
        BookedCurrency currency,
        String attachmentsId,
        String taxSolution,
        Map<String, String> customFields,
        List<BookedLine> lines,
        String entity,
        String controlId,
        Instant at) {

    public BookedDocument {
        customFields = Map.copyOf(customFields);
        lines = List.copyOf(lines);
    }

    /** Sum of the lines' amounts. */
    public BigDecimal net() {
        return sum(BookedLine::amount);
    }

    /** Sum of the lines' tax. */
    public BigDecimal tax() {
        return sum(BookedLine::tax);
    }

    /** Net and tax, in the document's currency. */
    public BigDecimal total() {
        return net().add(tax());
    }

    /** The total in the company's currency. */
    public BigDecimal baseTotal() {
        return total().multiply(currency.rate()).setScale(2, RoundingMode.HALF_UP);
    }

    private BigDecimal sum(Function<BookedLine, BigDecimal> amount) {
        return lines.stream().map(amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
