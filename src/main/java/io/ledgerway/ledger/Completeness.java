package io.ledgerway.ledger;

import io.ledgerway.document.Invoice;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a document has what booking it takes; one that was edited by hand may lack it. */
final class Completeness {

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Completeness() {}

    /** @throws RefusedInvoice code {@code PAYLOAD_INVALID}, naming the first thing that is missing */
    static void check(Invoice invoice) {
        require(invoice, invoice.kind() != null && invoice.type() != null, "kind and type");
        require(invoice, invoice.counterparty() != null, "the other party");
        require(invoice, invoice.issueDate() != null, "an issue date");
        require(invoice, isCurrency(invoice.currency()), "an ISO 4217 currency");
        require(invoice, invoice.totals() != null && invoice.totals().gross() != null, "a total with tax");
        require(invoice, !invoice.lines().isEmpty(), "a line");
        invoice.lines().forEach(line -> {
            require(invoice, line.net() != null, "a net amount on line " + line.id());
            require(invoice, line.tax() == null || line.tax().code() != null, "a tax category on line " + line.id());
        });
        invoice.allowancesAndCharges().forEach(each -> {
            require(invoice, each.amount() != null, "an amount on an allowance or charge");
            require(
                    invoice,
                    each.tax() == null || each.tax().code() != null,
                    "a tax category on an allowance or charge");
        });
        invoice.taxes()
                .forEach(tax -> require(
                        invoice,
                        tax.tax() != null && tax.tax().code() != null && tax.amount() != null,
                        "category and amount of a tax total"));
    }

    private static void require(Invoice invoice, boolean there, String what) {
        if (!there) {
            throw RefusedInvoice.dead(
                    invoice,
                    "PAYLOAD_INVALID",
                    "it lacks " + what + ".",
                    "Edit it and replay, or have it corrected by its issuer.");
        }
    }

    private static boolean isCurrency(String code) {
        return code != null && CURRENCIES.contains(code);
    }
}
