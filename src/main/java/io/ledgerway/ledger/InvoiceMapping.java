package io.ledgerway.ledger;

import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.document.Invoice;
import io.ledgerway.ledger.LedgerLookups.Found;
import io.ledgerway.ledger.LedgerMapping.Result;
import io.ledgerway.ledger.LedgerSettings.Prepayment;
import io.ledgerway.lookup.LookupTables;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes a ledger invoice of a routed document: parts, tax shares, lookup tables, netting. Asks nobody outside. */
final class InvoiceMapping {

    private final LookupTables tables;

    InvoiceMapping(LookupTables tables) {
        this.tables = tables;
    }

    /** The ledger invoice, or the outcome that says why there is none. */
    Result map(Invoice invoice, ConnectionSettings connection, LedgerPolicy policy) {
        try {
            Completeness.check(invoice);
            LedgerSettings settings = LedgerSettings.read(connection);
            return mapped(invoice, settings, new LedgerLookups(tables, settings, invoice), policy);
        } catch (RefusedInvoice e) {
            return new Result.Stopped(e.outcome());
        } catch (CausedException e) {
            return new Result.Stopped(new Outcome.Retry(e.why(), null));
        }
    }

    private static Result mapped(Invoice invoice, LedgerSettings settings, LedgerLookups lookups, LedgerPolicy policy) {
        Counterparty counterparty = Counterparty.of(invoice, lookups);
        boolean prepayment = Invoice.PREPAYMENT.equals(invoice.typeCode());
        if (prepayment && settings.prepayment() == Prepayment.REFUSED) {
            throw prepaymentUndecided(invoice, settings);
        }
        Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fields.putAll(counterparty.columns());
        if (!policy.takesCurrency()) {
            AccountCurrency.check(invoice, fields, settings);
            fields.remove(AccountCurrency.COLUMN);
        }
        Found term = invoice.kind().credit()
                ? Found.NOTHING
                : lookups.optional(LookupKeys.TERMS, "", LookupKeys.terms(invoice));
        term.columns().forEach(fields::putIfAbsent);
        List<LedgerLine> lines = lines(
                invoice,
                Parts.of(invoice, prepayment && settings.prepayment() == Prepayment.ACCOUNT),
                new LineTargets(invoice, lookups, policy));
        Netting netting =
                policy.negativeLines() ? new Netting(lines, List.of()) : Netting.of(invoice, lines, settings.contra());
        return new Result.Mapped(
                new LedgerInvoice(
                        invoice,
                        counterparty.code(),
                        fields,
                        term.target(),
                        DueDate.of(invoice, term.target(), settings),
                        netting.lines()),
                netting.contra());
    }

    private static List<LedgerLine> lines(Invoice invoice, List<Part> parts, LineTargets targets) {
        List<BigDecimal> taxes = TaxShares.of(invoice, parts);
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            total = total.add(parts.get(i).net()).add(taxes.get(i));
        }
        if (total.compareTo(invoice.ledgerTotal()) != 0) {
            throw differs(invoice, total);
        }
        List<LedgerLine> lines = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            targets.line(parts.get(i), taxes.get(i)).ifPresent(lines::add);
        }
        return lines;
    }

    private static RefusedInvoice differs(Invoice invoice, BigDecimal total) {
        return RefusedInvoice.dead(
                invoice,
                "AMOUNTS_DIFFER",
                "its lines, allowances, charges, tax and rounding add up to " + total.toPlainString() + " "
                        + invoice.currency() + ", but it states "
                        + invoice.ledgerTotal().toPlainString() + ".",
                "Have it corrected by its issuer, or edit it and replay.");
    }

    private static RefusedInvoice prepaymentUndecided(Invoice invoice, LedgerSettings settings) {
        String key = "ledgerway.connections." + settings.connection() + ".defaults.prepayment";
        return RefusedInvoice.dead(
                invoice,
                "PREPAYMENT_NOT_CONFIGURED",
                "it is a prepayment invoice (" + Invoice.PREPAYMENT + "), and " + key
                        + " does not say how such are booked.",
                "Set " + key + " to post (as any invoice) or account (all to the accounts row '" + LookupKeys.PREPAYMENT
                        + "'), then replay.");
    }
}
