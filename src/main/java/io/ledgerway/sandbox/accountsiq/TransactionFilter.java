package io.ledgerway.sandbox.accountsiq;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/** What the queries for transactions have in common: dates inclusive, 0001-01-01 or none = open; an empty filter lets all pass. */
final class TransactionFilter {

    private final Company company;
    private final Values query;

    TransactionFilter(Company company, Values query) {
        this.company = company;
        this.query = query;
    }

    boolean passes(BookedDocument document) {
        return within("FromDate", "ToDate", document.date())
                && within("FromPeriodDate", "ToPeriodDate", document.date())
                && within("FromDueDate", "ToDueDate", document.dueDate())
                && within("FromCreationDate", "ToCreationDate", LocalDate.ofInstant(document.created(), ZoneOffset.UTC))
                && among("TypesFilter", document, each -> each.kind().code())
                && among("TransactionIDsFilter", document, BookedDocument::transactionId)
                && among("AccountIDsFilter", document, this::accountId)
                && amongDepartments(document);
    }

    private boolean within(String from, String to, LocalDate day) {
        LocalDate first = query.date(from);
        LocalDate last = query.date(to);
        return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
    }

    private boolean among(String filter, BookedDocument document, Function<BookedDocument, Object> field) {
        List<Object> wanted = query.list(filter);
        return wanted.isEmpty() || wanted.contains(field.apply(document));
    }

    private boolean amongDepartments(BookedDocument document) {
        List<Object> wanted = query.list("DepartmentIDsFilter");
        return wanted.isEmpty() || document.lines().stream().anyMatch(line -> wanted.contains(line.department()));
    }

    private int accountId(BookedDocument document) {
        return company.find(document.kind().accounts(), document.account())
                .map(account -> account.number("AccountID"))
                .orElse(0);
    }
}
