package io.ledgerway.sandbox.accountsiq;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * A posted document.
 *
 * @param transactionId above 0
 * @param invoiceId the item invoice it was posted from; 0 = a batch document
 * @param internalNumber unique within its kind
 * @param clientUniqueReference as sent with {@code PostPayAndAllocate…}; else null
 * @param account code of the customer or supplier
 * @param dueDate as sent, or by the account's credit term
 * @param currency the account's
 * @param outstanding what is not allocated yet
 * @param reversed whether somebody reversed it
 * @param created when it was posted
 */
public record BookedDocument(
        DocumentKind kind,
        int transactionId,
        int invoiceId,
        String internalNumber,
        String externalReference,
        String clientUniqueReference,
        String account,
        LocalDate date,
        LocalDate dueDate,
        String currency,
        BigDecimal exchangeRate,
        String description,
        List<BookedLine> lines,
        BigDecimal outstanding,
        boolean reversed,
        Instant created) {

    public BookedDocument {
        lines = List.copyOf(lines);
    }

    /** Sum of the lines' net amounts. */
    public BigDecimal net() {
        return sum(BookedLine::net);
    }

    /** Sum of the lines' tax. */
    public BigDecimal tax() {
        return sum(BookedLine::tax);
    }

    /** Net and tax. */
    public BigDecimal gross() {
        return net().add(tax());
    }

    /** An amount in base currency: foreign divided by rate, two decimals. The direction of the rate is an assumption. */
    BigDecimal inBase(BigDecimal amount) {
        return exchangeRate.compareTo(BigDecimal.ONE) == 0
                ? amount
                : amount.divide(exchangeRate, 2, RoundingMode.HALF_UP);
    }

    BookedDocument posted(int id, String number, Instant at) {
        return new BookedDocument(
                kind,
                id,
                invoiceId,
                number,
                externalReference,
                clientUniqueReference,
                account,
                date,
                dueDate,
                currency,
                exchangeRate,
                description,
                lines,
                gross(),
                reversed,
                at);
    }

    BookedDocument clientUniqueReference(String reference) {
        return changed(invoiceId, reference, dueDate, outstanding, reversed);
    }

    BookedDocument invoice(int id) {
        return changed(id, clientUniqueReference, dueDate, outstanding, reversed);
    }

    BookedDocument due(LocalDate other) {
        return changed(invoiceId, clientUniqueReference, other, outstanding, reversed);
    }

    BookedDocument allocated(BigDecimal amount) {
        return changed(invoiceId, clientUniqueReference, dueDate, outstanding.subtract(amount), reversed);
    }

    BookedDocument reverse() {
        return changed(invoiceId, clientUniqueReference, dueDate, outstanding, true);
    }

    private BookedDocument changed(int invoice, String client, LocalDate due, BigDecimal open, boolean isReversed) {
        return new BookedDocument(
                kind,
                transactionId,
                invoice,
                internalNumber,
                externalReference,
                client,
                account,
                date,
                due,
                currency,
                exchangeRate,
                description,
                lines,
                open,
                isReversed,
                created);
    }

    private BigDecimal sum(Function<BookedLine, BigDecimal> part) {
        return lines.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
