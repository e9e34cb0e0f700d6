package io.ledgerway.sandbox.accountsiq;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * {@code PostPayAndAllocateSalesInvoice(s)}: each query is executed as a whole or not at all; of several each stands for
 * itself (apis/accountsiq.md 5, facts 1 and 2).
 */
final class PostPayDoor {

    private final Company company;
    private final BatchRules batch;
    private final PostPayRules rules;
    private final Habits habits;

    PostPayDoor(Company company, BatchRules batch, PostPayRules rules, Habits habits) {
        this.company = company;
        this.batch = batch;
        this.rules = rules;
        this.habits = habits;
    }

    Map<String, Request.Action> actions() {
        return Map.of(
                "PostPayAndAllocateSalesInvoice",
                request -> executed(request.arguments().inner("query"), request.lastSeen()),
                "PostPayAndAllocateSalesInvoices",
                request -> all(request.arguments().list("queries"), request.lastSeen()));
    }

    private Reply all(List<Values> queries, int lastSeen) {
        List<Values> rows = new ArrayList<>();
        Reply outer = Reply.of(null);
        for (Values query : queries) {
            Reply reply;
            try {
                reply = executed(query, lastSeen);
            } catch (Refused refused) {
                reply = Reply.refused(refused).withResult(result(null, null, query));
            }
            outer = outer.worse(reply);
            rows.add(reply.row());
        }
        if (habits.has(Habit.ROWS_SHUFFLED)) {
            Collections.shuffle(rows, new Random(rows.size()));
            Collections.rotate(rows, 1);
        }
        return outer.withResult(rows);
    }

    private Reply executed(Values query, int lastSeen) {
        if (query == null) {
            throw new Refused("BATCH_PROCESSING_INVOICE_IS_NULL", "There is no query.");
        }
        rules.checkShape(query);
        BookedDocument invoice = null;
        BookedDocument receipt = null;
        if (query.inner("BatchInvoice") != null) {
            invoice = batch.check(DocumentKind.SALES_INVOICE, query.inner("BatchInvoice"));
            if (query.truth("PerformExternalReferenceDuplicateCheckOnInvoice")) {
                rules.checkUnused(invoice, lastSeen, habits.settings().duplicateCode());
            }
        }
        if (query.inner("Receipt") != null) {
            receipt = rules.receipt(query.inner("Receipt"));
            if (query.truth("PerformExternalReferenceDuplicateCheckOnReceipt")) {
                rules.checkUnused(receipt, lastSeen, "RECEIPT_EXTERNAL_REFERENCE_ALREADY_EXISTS");
            }
        }
        if (query.truth("EnforceCreditLimit") && invoice != null) {
            rules.checkCreditLimit(invoice, receipt);
        }
        BigDecimal allocation = query.amount("AllocationAmount");
        if (query.truth("PerformAllocation")) {
            checkAllocation(invoice, receipt, allocation);
        }
        BookedDocument postedInvoice = posted(invoice, query, allocation);
        BookedDocument postedReceipt = posted(receipt, query, allocation);
        return Reply.of(result(postedInvoice, postedReceipt, query))
                .as(habits.has(Habit.WRITES_SAY_CREATED) ? Status.CREATED : Status.SUCCESS);
    }

    private BookedDocument posted(BookedDocument draft, Values query, BigDecimal allocation) {
        if (draft == null) {
            return null;
        }
        BookedDocument posted = company.post(draft.clientUniqueReference(query.text("ClientUniqueReference")));
        if (query.truth("PerformAllocation")) {
            company.change(posted.allocated(allocation));
        }
        return posted;
    }

    private static void checkAllocation(BookedDocument invoice, BookedDocument receipt, BigDecimal amount) {
        boolean sameAccount = invoice.account().equals(receipt.account());
        if (!sameAccount
                || amount.signum() <= 0
                || amount.compareTo(invoice.gross()) > 0
                || amount.compareTo(receipt.gross()) > 0) {
            throw new Refused(
                    "TRANSACTION_DOES_NOT_BALANCE",
                    "The allocation must be above zero and within invoice and receipt of one customer.");
        }
    }

    private static Values result(BookedDocument invoice, BookedDocument receipt, Values query) {
        return new Values()
                .with("InvoiceTransactionID", invoice == null ? null : invoice.transactionId())
                .with("ReceiptTransactionID", receipt == null ? null : receipt.transactionId())
                .with("ClientUniqueReference", query == null ? null : query.text("ClientUniqueReference"));
    }
}
