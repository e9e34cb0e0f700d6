package io.ledgerway.sandbox.accountsiq;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Saves item invoices: new ones where asked for, changes of unposted ones by row version (apis/accountsiq.md 4, 4.2). */
final class InvoiceSaving {

    private final Company company;
    private final ItemRules rules;

    InvoiceSaving(Company company, ItemRules rules) {
        this.company = company;
        this.rules = rules;
    }

    /** {@code SaveInvoice} and {@code SaveInvoiceGetBackInvoiceID}. */
    Reply save(Request request) {
        return kept(request.arguments().inner("invoice"), request.arguments().truth("create"));
    }

    /** Refuses when the computed gross in base currency is another. */
    Reply saveChecked(Request request) {
        Values computed = computed(request.arguments().inner("invoice"));
        requireEqual(computed.amount("BCGrossAmount"), request.arguments().amount("grossBaseCurrencyAmount"));
        return save(request);
    }

    /** Tells the computed totals, and refuses when they are others. */
    Reply savePostingChecked(Request request) {
        Values computed = computed(request.arguments().inner("invoice"));
        Values totals = new Values()
                .with("ActualNetTotal", computed.amount("NetAmount"))
                .with("ActualTaxTotal", computed.amount("TaxAmount"));
        try {
            requireEqual(computed.amount("NetAmount"), request.arguments().amount("foreignCurrencyNetTotal"));
            requireEqual(computed.amount("TaxAmount"), request.arguments().amount("foreignCurrencyTaxTotal"));
        } catch (Refused refused) {
            return Reply.refused(refused).withResult(totals.with("Success", false));
        }
        Reply reply = save(request);
        return reply.withResult(
                totals.with("Success", true).with("InvoiceID", reply.outs().get("invoiceID")));
    }

    /** Each for itself; -1 where one failed. */
    Reply createAll(Request request) {
        List<Values> rows = new ArrayList<>();
        List<Integer> ids = new ArrayList<>();
        Reply outer = Reply.of(null);
        for (Values invoice : request.arguments().<Values>list("invoices")) {
            Reply reply;
            try {
                reply = kept(invoice, true);
            } catch (Refused refused) {
                reply = Reply.refused(refused);
            }
            outer = outer.worse(reply);
            rows.add(reply.row());
            ids.add((Integer) reply.outs().getOrDefault("invoiceID", Reply.NO_ID));
        }
        return outer.withResult(rows).with("invoiceIDs", ids);
    }

    private Reply kept(Values sent, boolean create) {
        Values computed = computed(sent);
        Optional<ItemInvoice> old = company.invoice(sent.number("InvoiceID"));
        if (old.isEmpty() && !create) {
            throw new Refused(Status.NOT_CREATED, "INVOICE_ID_DOES_NOT_EXIST", "There is no invoice with this id.");
        }
        old.ifPresent(invoice -> {
            CustomerWriting.checkVersion(invoice.fields(), sent);
            if (!invoice.status().equals(ItemInvoice.PROCESSED)) {
                throw new Refused("READ_ONLY", "The invoice is posted or cancelled.");
            }
        });
        int id = old.map(ItemInvoice::id).orElseGet(company::nextInvoiceId);
        String version =
                old.map(invoice -> invoice.fields().text("RowVersionNumber")).orElse("0");
        Values fields = computed.with("InvoiceID", id)
                .with("InvoiceNumber", String.valueOf(id))
                .with("RowVersionNumber", CustomerWriting.next(version));
        DocumentKind kind = ItemRules.kind(fields, rules.account(fields));
        company.keep(new ItemInvoice(
                id, kind, fields, 0, old.map(ItemInvoice::created).orElseGet(company::instant)));
        return Reply.of(null)
                .as(old.isPresent() ? Status.SUCCESS : Status.CREATED)
                .with("invoiceID", id);
    }

    private Values computed(Values sent) {
        if (sent == null) {
            throw new Refused("BATCH_PROCESSING_INVOICE_IS_NULL", "There is no invoice.");
        }
        return rules.checked(sent);
    }

    private static void requireEqual(BigDecimal actual, BigDecimal expected) {
        if (actual.compareTo(expected) != 0) {
            throw new Refused(
                    "EXPECTED_POSTING_VALUES_DO_NOT_MATCH_ACTUAL_CALCULATED_VALUES",
                    "The server computes " + actual.toPlainString() + ", not " + expected.toPlainString() + ".");
        }
    }
}
