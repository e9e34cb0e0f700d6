package io.ledgerway.sandbox.accountsiq;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Item invoices: templates, saving, posting, and look-ups in the invoice table, which has no batch documents (apis/accountsiq.md 4, 5.7). */
final class InvoiceDoor {

    private final Company company;
    private final ItemRules rules;
    private final InvoiceSaving saving;
    private final Habits habits;

    InvoiceDoor(Company company, ItemRules rules, InvoiceSaving saving, Habits habits) {
        this.company = company;
        this.rules = rules;
        this.saving = saving;
        this.habits = habits;
    }

    Map<String, Request.Action> actions() {
        Map<String, Request.Action> actions = new LinkedHashMap<>();
        templates(actions, "Sales", Master.CUSTOMER, "customerCode");
        templates(actions, "Purchases", Master.SUPPLIER, "supplierCode");
        actions.put("SaveInvoice", saving::save);
        actions.put("SaveInvoiceGetBackInvoiceID", saving::save);
        actions.put("SaveAPInboxInvoiceGetBackInvoiceID", saving::save);
        actions.put("SaveInvoiceWithAmountCheckGetBackInvoiceID", saving::saveChecked);
        actions.put("SaveInvoiceWithPostingAmountCheckGetBackInvoiceID", saving::savePostingChecked);
        actions.put("CreateInvoicesGetBackInvoiceIDs", saving::createAll);
        actions.put("PostInvoice", request -> posted(request.arguments().number("invoiceID")));
        actions.put(
                "PostInvoiceGetBackTransactionID",
                request -> posted(request.arguments().number("invoiceID")));
        actions.put("PostInvoicesGetBackTransactionIDs", this::postAll);
        actions.put("CancelInvoice", this::cancel);
        actions.put(
                "GetInvoice",
                request -> Reply.of(
                        invoice(request.arguments().number("invoiceID")).fields()));
        actions.put("GetInvoicesByExternalReference", this::byReference);
        actions.put("GetInvoicesByCustomerCode", request -> byAccount(Master.CUSTOMER, request, "customerCode"));
        actions.put("GetInvoicesBySupplierCode", request -> byAccount(Master.SUPPLIER, request, "supplierCode"));
        actions.put(
                "GetInvoicesBy",
                request -> new InvoiceQuery(request.arguments().inner("query")).answer(company.visibleInvoices()));
        return actions;
    }

    private void templates(Map<String, Request.Action> actions, String ledger, Master accounts, String argument) {
        actions.put(
                "GetNew" + ledger + "Invoice",
                request -> Reply.of(template(accounts, request.arguments().text(argument))));
        actions.put(
                "GetNew" + ledger + "Invoices",
                request -> Reply.of(request.arguments().<String>list(argument + "s").stream()
                        .map(code -> template(accounts, code))
                        .toList()));
    }

    private Values template(Master accounts, String code) {
        Values account = company.find(accounts, code)
                .orElseThrow(() ->
                        new Refused(accounts + "_CODE_DOES_NOT_EXIST", "There is no account with code " + code + "."));
        return new Values()
                .with("AccountID", account.number("AccountID"))
                .with("CurrencyCode", account.text("CurrencyCode"))
                .with("CurrrencyCode", account.text("CurrencyCode"))
                .with("CreationDate", company.now())
                .with("InvoiceDate", company.now().toLocalDate().atStartOfDay())
                .with("DeliveryDate", company.now().toLocalDate().atStartOfDay())
                .with("AccountName", account.text("Name"))
                .with(
                        "ExchangeRate",
                        company.find(Master.CURRENCY, account.text("CurrencyCode"))
                                .map(currency -> currency.decimal("ExchangeRate"))
                                .orElse(BigDecimal.ONE))
                .with("Ledger", account.text("LedgerType"))
                .with("AccountCode", code);
    }

    private Reply posted(int id) {
        ItemInvoice invoice = invoice(id);
        switch (invoice.status()) {
            case "Cancelled" ->
                throw new Refused("INVOICE_CANNOT_BE_POSTED_SINCE_IT_IS_CANCELLED", "The invoice is cancelled.");
            case "Posted" -> throw new Refused("INVOICE_CANNOT_BE_POSTED", "The invoice is posted already.");
            default -> {
                BookedDocument document = company.post(rules.draft(invoice));
                company.keep(invoice.with("Posted", document.transactionId()));
                return Reply.of(null)
                        .as(habits.has(Habit.WRITES_SAY_CREATED) ? Status.CREATED : Status.SUCCESS)
                        .with("transactionID", document.transactionId());
            }
        }
    }

    private Reply postAll(Request request) {
        List<Values> rows = new ArrayList<>();
        List<Integer> ids = new ArrayList<>();
        for (Integer id : request.arguments().<Integer>list("invoiceIDs")) {
            Reply reply;
            try {
                reply = posted(id);
            } catch (Refused refused) {
                reply = Reply.refused(refused);
            }
            rows.add(reply.row());
            ids.add((Integer) reply.outs().getOrDefault("transactionID", Reply.NO_ID));
        }
        return Reply.of(rows).with("transactionIDs", ids);
    }

    private Reply cancel(Request request) {
        ItemInvoice invoice = invoice(request.arguments().number("invoiceID"));
        if (!invoice.status().equals(ItemInvoice.PROCESSED)) {
            throw new Refused("READ_ONLY", "Only an unposted invoice can be cancelled.");
        }
        company.keep(invoice.with("Cancelled", 0));
        return Reply.of(null);
    }

    private Reply byReference(Request request) {
        String reference = request.arguments().text("externalReference");
        if (reference == null || reference.isEmpty()) {
            throw new Refused("INVALID_QUERY_MISSING_EXTERNAL_REFERENCE", "The query has no external reference.");
        }
        ReferenceMatch match = habits.settings().referenceMatch();
        return found(invoice -> match.matches(invoice.fields().text("ExternalReference"), reference));
    }

    private Reply byAccount(Master accounts, Request request, String argument) {
        String code = request.arguments().text(argument);
        return found(invoice -> invoice.kind().accounts() == accounts
                && invoice.fields().text("AccountCode").equals(code));
    }

    private Reply found(Predicate<ItemInvoice> wanted) {
        return Reply.of(company.visibleInvoices().stream()
                .filter(wanted)
                .map(ItemInvoice::fields)
                .toList());
    }

    private ItemInvoice invoice(int id) {
        return company.invoice(id)
                .orElseThrow(() -> new Refused("INVOICE_ID_DOES_NOT_EXIST", "There is no invoice " + id + "."));
    }
}
