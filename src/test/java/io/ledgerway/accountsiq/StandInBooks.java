package io.ledgerway.accountsiq;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What the stand-in has booked, and how it answers questions about it. */
final class StandInBooks {

    final Map<String, Element> customers = new HashMap<>();
    final Map<String, Element> suppliers = new HashMap<>();
    final List<Element> transactions = new ArrayList<>();
    final List<Element> invoices = new ArrayList<>();
    final List<Element> periods = new ArrayList<>();
    private int lastId = 500;

    StandInBooks() {
        customers.put("CUST01", account(1, "CUST01", "EUR"));
        customers.put("CUST02", account(2, "CUST02", "USD"));
        suppliers.put("SUPP01", account(11, "SUPP01", "EUR"));
        suppliers.put("SUPP02", account(12, "SUPP02", "EUR"));
        period("2026-02", "2026-02-01T00:00:00", "2026-02-28T00:00:00", true);
        period("2026-03", "2026-03-01T00:00:00", "2026-03-31T00:00:00", false);
        period("2026-04", "2026-04-01T00:00:00", "2026-04-30T00:00:00", false);
    }

    static Element account(int id, String code, String currency) {
        return Element.of(
                "Result",
                Element.text("AccountID", String.valueOf(id)),
                Element.text("Code", code),
                Element.text("CurrencyCode", currency));
    }

    void period(String name, String start, String end, boolean closed) {
        periods.add(Element.of(
                "WSFinancialPeriodDTO",
                Element.text("PeriodName", name),
                Element.text("StartDate", start),
                Element.text("EndDate", end),
                Element.flag("SalesLedgerClosed", closed),
                Element.flag("PurchasesLedgerClosed", closed),
                Element.flag("FinancialYearClosed", false)));
    }

    /** Books one batch document and answers its id. */
    int book(String type, Element document) {
        String code = document.value("CustomerCode")
                .or(() -> document.value("SupplierCode"))
                .orElseThrow();
        BigDecimal total = document.child("Lines").orElseThrow().children().stream()
                .map(line -> new BigDecimal(line.value("NetAmount").orElseThrow())
                        .add(new BigDecimal(line.value("TaxAmount").orElseThrow())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return transaction(type, code, document.value("ExternalReference").orElseThrow(), total.toPlainString());
    }

    int transaction(String type, String code, String reference, String amount) {
        int id = ++lastId;
        transactions.add(Element.of(
                "WSTransactionSummary",
                Element.text("AccountID", accountId(code)),
                Element.text("AccountCode", code),
                Element.text("TransactionType", type),
                Element.text("TransactionID", String.valueOf(id)),
                Element.text("InvoiceID", "0"),
                Element.text("ExternalReference", reference),
                Element.text("ControlAmount", (type.equals("SN") || type.equals("PI") ? "-" : "") + amount),
                Element.flag("IsReversed", false)));
        return id;
    }

    boolean has(String type, String code, String reference) {
        return transactions.stream()
                .anyMatch(row -> row.value("TransactionType").orElse("").equals(type)
                        && row.value("AccountCode").orElse("").equals(code)
                        && row.value("ExternalReference").orElse("").equals(reference));
    }

    List<Element> byReference(List<Element> store, String reference) {
        return rows(store, row -> row.value("ExternalReference").orElse("").equals(reference));
    }

    List<Element> byAccounts(List<Element> store, Element query) {
        List<String> ids = query.child("AccountIDsFilter").orElseThrow().children("int").stream()
                .map(Element::text)
                .toList();
        return rows(store, row -> ids.contains(row.value("AccountID").orElse("")));
    }

    Optional<Element> account(boolean customer, String code) {
        return Optional.ofNullable((customer ? customers : suppliers).get(code));
    }

    private String accountId(String code) {
        return account(true, code)
                .or(() -> account(false, code))
                .flatMap(row -> row.value("AccountID"))
                .orElse("0");
    }

    private static List<Element> rows(List<Element> store, Predicate<Element> wanted) {
        return store.stream().filter(wanted).toList();
    }
}
