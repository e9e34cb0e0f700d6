package io.ledgerway.sandbox.accountsiq;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a query of {@code PostPayAndAllocateSalesInvoice} may ask for (apis/accountsiq.md 5, facts 1 to 4). */
final class PostPayRules {

    private final Company company;
    private final DocumentRules documents;
    private final LineRules lines;
    private final Habits habits;

    PostPayRules(Company company, DocumentRules documents, LineRules lines, Habits habits) {
        this.company = company;
        this.documents = documents;
        this.lines = lines;
        this.habits = habits;
    }

    /** @throws Refused when the parts of the query do not go together */
    void checkShape(Values query) {
        Values invoice = query.inner("BatchInvoice");
        Values receipt = query.inner("Receipt");
        if (invoice == null && receipt == null) {
            throw missing("INVOICE_AND_OR_RECEIPT", "The query has neither an invoice nor a receipt.");
        }
        boolean allocates = query.truth("PerformAllocation");
        if (allocates && (invoice == null || receipt == null)) {
            throw missing(
                    "CANNOT_ALLOCATE_WITHOUT_BOTH_INVOICE_AND_RECEIPT",
                    "An allocation needs an invoice and a receipt.");
        }
        if (invoice == null && query.truth("PerformExternalReferenceDuplicateCheckOnInvoice")
                || receipt == null && query.truth("PerformExternalReferenceDuplicateCheckOnReceipt")) {
            throw missing(
                    "CANNOT_CHECK_REFERENCE_DUPLICATE_WHEN_TRANSACTION_IS_MISSING",
                    "A reference is to be checked of a document that is missing.");
        }
        boolean details = query.date("AllocationDate") != null
                || query.amount("AllocationAmount").signum() != 0
                || query.text("AllocationReference") != null
                        && !query.text("AllocationReference").isEmpty();
        if (details && !allocates) {
            throw new Refused(
                    "ALLOCATION_DETAILS_PRESENT_BUT_ALLOCATION_NOT_REQUESTED",
                    "The query has allocation details but asks for no allocation.");
        }
    }

    /**
     * The duplicate check, within the customer's documents of that kind.
     *
     * @param lastSeen the newest transaction that a racy check sees
     */
    void checkUnused(BookedDocument draft, int lastSeen, String code) {
        boolean racy = habits.has(Habit.DUPLICATE_CHECK_RACY);
        Stream<BookedDocument> seen = racy
                ? company.visibleDocuments().stream().filter(document -> document.transactionId() <= lastSeen)
                : company.documents().stream();
        ReferenceMatch match = habits.settings().referenceMatch() == ReferenceMatch.LOOSE
                ? ReferenceMatch.LOOSE
                : ReferenceMatch.EXACT;
        Predicate<BookedDocument> same = document -> document.kind() == draft.kind()
                && document.account().equals(draft.account())
                && match.matches(document.externalReference(), draft.externalReference());
        if (seen.anyMatch(same)) {
            throw new Refused(
                    code, "The customer already has a document with reference " + draft.externalReference() + ".");
        }
    }

    void checkCreditLimit(BookedDocument invoice, BookedDocument receipt) {
        BigDecimal limit = company.find(Master.CUSTOMER, invoice.account())
                .map(customer -> customer.amount("CreditLimit"))
                .orElse(BigDecimal.ZERO);
        BigDecimal paid = receipt == null ? BigDecimal.ZERO : receipt.gross();
        BigDecimal balance =
                company.balance(invoice.account()).add(invoice.gross()).subtract(paid);
        if (limit.signum() > 0 && balance.compareTo(limit) > 0) {
            throw new Refused(
                    "CUSTOMER_BALANCE_EXCEEDS_CREDIT_LIMIT", "The customer's balance would exceed the credit limit.");
        }
    }

    /** The receipt without ids: one line on the bank's account. */
    BookedDocument receipt(Values receipt) {
        DocumentKind kind = DocumentKind.SALES_RECEIPT;
        Values account = documents.account(Master.CUSTOMER, receipt.text("CustomerCode"));
        documents.checkReference(receipt.text("CheckReference"));
        BigDecimal amount = receipt.amount("PaymentAmount");
        if (amount.signum() <= 0) {
            throw new Refused("TRANSACTION_DOES_NOT_BALANCE", "The payment amount must be above zero.");
        }
        String description = receipt.text("Description") == null ? "" : receipt.text("Description");
        LineRules.checkText(description);
        LocalDate date = documents.openDay(kind, receipt.date("PaymentDate"));
        String department = lines.department(receipt);
        BookedLine line = new BookedLine(
                lines.account(receipt.text("BankAccountCode"), department),
                null,
                department,
                description,
                amount,
                BigDecimal.ZERO,
                BigDecimal.ZERO);
        return BatchRules.draft(
                kind,
                account,
                receipt.text("CheckReference"),
                date,
                date,
                documents.rate(receipt.decimal("ExchangeRate")),
                description,
                List.of(line));
    }

    private static Refused missing(String what, String message) {
        return new Refused("MISSING_QUERY_PARAMETER_" + what, message);
    }
}
