package io.ledgerway.sandbox.accountsiq;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Batch documents: posted straight to the ledger, without any duplicate check (apis/accountsiq.md 4, 5.5). In a bulk each
 * document stands for itself, by the rules for one.
 */
final class BatchDoor {

    private final Company company;
    private final BatchRules rules;
    private final Habits habits;

    BatchDoor(Company company, BatchRules rules, Habits habits) {
        this.company = company;
        this.rules = rules;
        this.habits = habits;
    }

    Map<String, Request.Action> actions() {
        Map<String, Request.Action> actions = new LinkedHashMap<>();
        add(actions, DocumentKind.SALES_INVOICE, "inv", "invoices");
        add(actions, DocumentKind.SALES_CREDIT_NOTE, "creditNote", "creditNotes");
        add(actions, DocumentKind.PURCHASES_INVOICE, "inv", "invoices");
        add(actions, DocumentKind.PURCHASES_DEBIT_NOTE, "debitNote", "debitNotes");
        return actions;
    }

    private void add(Map<String, Request.Action> actions, DocumentKind kind, String one, String many) {
        String name = "Create" + kind.wireType();
        actions.put("GetNew" + kind.wireType(), request -> template(kind, request.arguments()));
        actions.put(name, request -> created(kind, request.arguments().inner(one)));
        actions.put(
                name + "GetBackTransactionID",
                request -> created(kind, request.arguments().inner(one)));
        actions.put(name + "Bulk", request -> bulk(kind, request.arguments().list(many)));
        actions.put(
                name + "BulkGetBackTransactionIDs",
                request -> bulk(kind, request.arguments().list(many)));
    }

    private Reply created(DocumentKind kind, Values document) {
        BookedDocument posted = company.post(rules.check(kind, document));
        return Reply.of(posted.internalNumber())
                .as(habits.has(Habit.WRITES_SAY_CREATED) ? Status.CREATED : Status.SUCCESS)
                .with("transactionID", posted.transactionId());
    }

    private Reply bulk(DocumentKind kind, List<Values> documents) {
        if (documents.isEmpty()) {
            throw new Refused("BATCH_PROCESSING_INVOICE_IS_NULL", "There are no documents.");
        }
        BulkReply bulk = new BulkReply(habits);
        for (Values document : documents) {
            try {
                bulk.add(created(kind, document));
            } catch (Refused refused) {
                bulk.add(Reply.refused(refused));
            }
        }
        return bulk.reply();
    }

    private Reply template(DocumentKind kind, Values arguments) {
        String code = arguments.text(kind.accountField().replaceFirst("^.", kind.sales() ? "c" : "s"));
        Values account = company.find(kind.accounts(), code)
                .orElseThrow(() -> new Refused(
                        kind.accounts() + "_CODE_DOES_NOT_EXIST", "There is no account with code " + code + "."));
        BigDecimal rate = company.find(Master.CURRENCY, account.text("CurrencyCode"))
                .map(currency -> currency.decimal("ExchangeRate"))
                .orElse(BigDecimal.ONE);
        return Reply.of(new Values()
                .with(kind.accountField(), code)
                .with(kind.dateField(), company.now().toLocalDate().atStartOfDay())
                .with("ExternalReference", "")
                .with("Description", "")
                .with("Lines", List.of())
                .with("ExchangeRate", rate));
    }
}
