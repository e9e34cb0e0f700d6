package io.ledgerway.sandbox.accountsiq;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Transactions as look-ups show them: control line, then net and tax of each line. */
final class Summaries {

    private static final String AUTHOR = "API";

    private final Company company;
    private final Habits habits;

    Summaries(Company company, Habits habits) {
        this.company = company;
        this.habits = habits;
    }

    /** The contract's {@code WSTransactionSummary}. */
    Values summary(BookedDocument document) {
        DocumentKind kind = document.kind();
        Values account = company.find(kind.accounts(), document.account()).orElseGet(Values::new);
        Values period = company.period(document.date()).orElseGet(Values::new);
        LocalDateTime date = document.date().atStartOfDay();
        return new Values()
                .with("AccountID", account.number("AccountID"))
                .with("AccountCode", document.account())
                .with("Ledger", kind.ledger())
                .with("TransactionType", kind.code())
                .with("TransactionID", document.transactionId())
                .with("IsBatchInvoiceOrNote", document.invoiceId() == 0 && kind != DocumentKind.SALES_RECEIPT)
                .with("InvoiceID", document.invoiceId())
                .with("InternalNumber", document.internalNumber())
                .with("ExternalReference", document.externalReference())
                .with("ControlAmount", control(kind, document.gross()))
                .with("OutstandingAmount", control(kind, document.outstanding()))
                .with("ControlBCAmount", control(kind, document.inBase(document.gross())))
                .with("TransactionDate", date)
                .with("FinancialYear", period.number("FinancialYear"))
                .with("PeriodNumber", period.number("PeriodNumber"))
                .with("PeriodName", period.text("PeriodName"))
                .with("CreationDate", created(document))
                .with("LineDetails", details(document))
                .with("CurrencyCode", document.currency())
                .with("PeriodDate", date)
                .with("CreatedBy", AUTHOR)
                .with("AccountName", account.text("Name"))
                .with("IsReversed", document.reversed())
                .with("DueDate", document.dueDate().atStartOfDay());
    }

    /** The contract's {@code Transaction}. */
    Values transaction(BookedDocument document) {
        List<Values> lines = new ArrayList<>();
        for (Values detail : details(document)) {
            lines.add(new Values()
                    .with("TransactionLineID", document.transactionId() * 100 + lines.size())
                    .with("TransactionID", document.transactionId())
                    .with("CurrencyCode", document.currency())
                    .with("TaxCode", detail.text("TaxID"))
                    .with("GLAccountCode", detail.text("GLAccountCode"))
                    .with("TransactionLineType", document.kind().code())
                    .with("Description", detail.text("Description"))
                    .with("InternalNumber", document.internalNumber())
                    .with("ExternalReference", document.externalReference())
                    .with("CreationDate", created(document))
                    .with("TransactionDate", document.date().atStartOfDay())
                    .with("DueDate", document.dueDate().atStartOfDay())
                    .with("PeriodDate", document.date().atStartOfDay())
                    .with("Amount", detail.amount("Amount"))
                    .with("BCAmount", detail.amount("BCAmount"))
                    .with("ExchangeRate", document.exchangeRate())
                    .with("InvoiceID", document.invoiceId() == 0 ? null : document.invoiceId())
                    .with("DepartmentID", detail.text("DepartmentID"))
                    .with("BroadType", broadType(detail))
                    .with("IsReversed", document.reversed())
                    .with("IsAccountControlLine", detail.truth("IsControlLine")));
        }
        return new Values()
                .with("Lines", lines)
                .with("TransactionType", document.kind().transactionType(document.invoiceId() == 0))
                .with("DueDate", document.dueDate().atStartOfDay());
    }

    private List<Values> details(BookedDocument document) {
        List<Values> details = new ArrayList<>();
        Values control = detail(document, controlAccount(document), document.gross(), document.description());
        details.add(control.with("IsControlLine", true));
        for (BookedLine line : document.lines()) {
            details.add(detail(document, line.account(), line.net(), line.description())
                    .with("TaxID", line.taxCode())
                    .with("DepartmentID", line.department()));
            if (line.taxCode() != null) {
                details.add(detail(document, taxAccount(line), line.tax(), line.description())
                        .with("TaxID", line.taxCode())
                        .with("IsTaxLine", true));
            }
        }
        return details;
    }

    private Values detail(BookedDocument document, String account, BigDecimal amount, String text) {
        return new Values()
                .with("GLAccountCode", account)
                .with("Amount", amount)
                .with("BCAmount", document.inBase(amount))
                .with("CurrencyCode", document.currency())
                .with("Description", text)
                .with("TransactionDate", document.date().atStartOfDay())
                .with("PeriodDate", document.date().atStartOfDay())
                .with("ExchangeRate", document.exchangeRate());
    }

    private String controlAccount(BookedDocument document) {
        return company.find(document.kind().accounts(), document.account())
                .map(account -> account.text("ControlGLAccountCode"))
                .orElse(null);
    }

    private String taxAccount(BookedLine line) {
        return company.find(Master.TAX_CODE, line.taxCode())
                .map(tax -> tax.text("CreditGlAccno"))
                .orElse(null);
    }

    private BigDecimal control(DocumentKind kind, BigDecimal amount) {
        return habits.has(Habit.CONTROL_AMOUNT_SIGNED) && !kind.debit() ? amount.negate() : amount;
    }

    private LocalDateTime created(BookedDocument document) {
        return LocalDateTime.ofInstant(document.created(), ZoneOffset.UTC).withNano(0);
    }

    private static String broadType(Values detail) {
        if (detail.truth("IsControlLine")) {
            return "Control";
        }
        return detail.truth("IsTaxLine") ? "Vat" : "Net";
    }
}
