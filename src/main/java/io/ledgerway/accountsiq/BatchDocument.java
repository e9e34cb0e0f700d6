package io.ledgerway.accountsiq;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One batch document as it is sent (apis/accountsiq.md 4.1). There is no currency: it is in the account's.
 *
 * @param number the legal number, for people
 * @param account code of the customer or supplier, upper case
 * @param date decides the period
 * @param reference the external reference, by which it is found again: the legal number in characters that AccountsIQ takes
 * @param clientReference our reference, echoed by the one call that knows it
 * @param currency the document's, which must be the account's
 * @param exchangeRate account currency against base currency, above zero; null while it is not known yet
 * @param dueDate null leaves it to the account's credit term
 */
record BatchDocument(
        DocumentKind kind,
        String number,
        String account,
        LocalDate date,
        String reference,
        String clientReference,
        String description,
        List<BatchLine> lines,
        String currency,
        BigDecimal exchangeRate,
        LocalDate dueDate) {

    BatchDocument {
        lines = List.copyOf(lines);
    }

    /** Net and tax of all lines: what the control account gets. */
    BigDecimal total() {
        return lines.stream().map(line -> line.net().add(line.tax())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BatchDocument at(BigDecimal rate) {
        return new BatchDocument(
                kind, number, account, date, reference, clientReference, description, lines, currency, rate, dueDate);
    }

    AccountKey accountKey() {
        return new AccountKey(kind.sale(), account);
    }

    /** For people: {@code credit note 2026-17}. */
    String words() {
        return kind.words() + " " + number;
    }
}
