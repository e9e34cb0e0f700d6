package io.ledgerway.sandbox.accountsiq;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Look-ups in the transaction table, which has batch documents and posted item invoices (apis/accountsiq.md 5, facts 6, 7, 10). */
final class TransactionDoor {

    private static final int MOST_BY_REFERENCE = 2_000;
    private static final int MOST_BY_QUERY = 10_000;

    private final Company company;
    private final Summaries summaries;
    private final Habits habits;

    TransactionDoor(Company company, Summaries summaries, Habits habits) {
        this.company = company;
        this.summaries = summaries;
        this.habits = habits;
    }

    Map<String, Request.Action> actions() {
        Map<String, Request.Action> actions = new LinkedHashMap<>();
        actions.put("GetTransaction", request -> shown(document(request, "transactionID")));
        actions.put("GetTransactionByInvoiceID", this::byInvoice);
        actions.put(
                "GetTransactionsByExternalReference",
                request -> byReference(request.arguments().inner("query")));
        actions.put("GetTransactionsBy", request -> by(request.arguments().inner("query")));
        actions.put(
                "GetCountTransactionsBy", request -> count(request.arguments().inner("query")));
        actions.put("GetTransactionDueDate", this::dueDate);
        actions.put("SetTransactionDueDate", this::setDueDate);
        actions.put("AllocateTransactions", this::allocate);
        return actions;
    }

    private Reply byReference(Values query) {
        String reference = query == null ? null : query.text("ExternalReference");
        if (reference == null || reference.isEmpty()) {
            throw new Refused("INVALID_QUERY_MISSING_EXTERNAL_REFERENCE", "The query has no external reference.");
        }
        ReferenceMatch match = habits.settings().referenceMatch();
        return rows(found(query)
                .filter(document -> match.matches(document.externalReference(), reference))
                .limit(MOST_BY_REFERENCE));
    }

    private Reply by(Values query) {
        return rows(found(query).skip(skip(query)).limit(MOST_BY_QUERY));
    }

    private Reply count(Values query) {
        List<Values> lines = found(query)
                .skip(skip(query))
                .map(document -> new Values()
                        .with("TransactionID", document.transactionId())
                        .with(
                                "LinesCount",
                                summaries.transaction(document).list("Lines").size()))
                .toList();
        return Reply.of(new Values().with("TransactionsCount", lines.size()).with("TransactionLinesCount", lines));
    }

    private Reply byInvoice(Request request) {
        int id = request.arguments().number("invoiceID");
        return company.visibleDocuments().stream()
                .filter(document -> id > 0 && document.invoiceId() == id)
                .findFirst()
                .map(this::shown)
                .orElseThrow(() -> new Refused("INVOICE_ID_DOES_NOT_EXIST", "No transaction belongs to this invoice."));
    }

    private Reply dueDate(Request request) {
        return Reply.of(document(request, "transactionId").dueDate().atStartOfDay());
    }

    private Reply setDueDate(Request request) {
        LocalDate due = request.arguments().date("dueDate");
        if (due == null) {
            throw new Refused("DATE_IS_OUT_OF_RANGE", "The due date is no date.");
        }
        company.change(document(request, "transactionId").due(due));
        return Reply.of(null);
    }

    private Reply allocate(Request request) {
        BookedDocument one = document(request, "transactionID_1");
        BookedDocument other = document(request, "transactionID_2");
        BigDecimal amount = request.arguments().amount("allocationAmount");
        boolean fits = one.account().equals(other.account())
                && one.kind().debit() != other.kind().debit()
                && amount.signum() > 0
                && amount.compareTo(one.outstanding()) <= 0
                && amount.compareTo(other.outstanding()) <= 0;
        if (!fits) {
            throw new Refused("TRANSACTION_DOES_NOT_BALANCE", "The two transactions cannot be allocated so.");
        }
        company.change(one.allocated(amount));
        company.change(other.allocated(amount));
        return Reply.of(null);
    }

    private Stream<BookedDocument> found(Values query) {
        TransactionFilter filter = new TransactionFilter(company, query == null ? new Values() : query);
        return company.visibleDocuments().stream().filter(filter::passes);
    }

    private Reply rows(Stream<BookedDocument> documents) {
        return Reply.of(documents.map(summaries::summary).toList());
    }

    private Reply shown(BookedDocument document) {
        return Reply.of(summaries.transaction(document));
    }

    private BookedDocument document(Request request, String argument) {
        return company.document(request.arguments().number(argument))
                .orElseThrow(() -> new Refused("TRANSACTION_ID_DOES_NOT_EXIST", "There is no such transaction."));
    }

    private static int skip(Values query) {
        return query == null ? 0 : Math.max(0, query.number("Skip"));
    }
}
