package io.ledgerway.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.sandbox.accountsiq.BookedDocument;
import io.ledgerway.sandbox.accountsiq.BookedLine;
import io.ledgerway.sandbox.accountsiq.DocumentKind;
import io.ledgerway.testing.SimulatedAccountsIq;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * AccountsIQ takes no currency with a document and no negative line: a document in another currency than its party's account,
 * and one whose lines of a tax are negative together, are refused.
 */
@EnabledIf(value = "io.ledgerway.flow.PeppolFile#areThere", disabledReason = "needs ../shared/data/ubl/peppol-bis-3")
class RealInvoicesToAccountsIqTest extends RealInvoicesContract {

    private static final String ROUNDING = "ROUNDING";

    @Override
    String connection() {
        return "accountsiq";
    }

    @Override
    Map<String, String> settings() {
        return Map.of("defaults.due-days", "30", "defaults.exchange-rate", "1.25");
    }

    @Override
    void addParty(boolean sale, String code, String currency) {
        if (sale) {
            accountsIq().control().addCustomer(code, "Party " + code, currency);
        } else {
            accountsIq().control().addSupplier(code, "Party " + code, currency);
        }
    }

    @Override
    String addTax(boolean sale, String key, String percent) {
        String code = (sale ? "SALE-" : "PURCHASE-") + key.replace(':', '-');
        accountsIq().control().addTaxCode(code, new BigDecimal(percent).movePointLeft(2));
        return code;
    }

    @Override
    String addRoundingTax() {
        accountsIq().control().addTaxCode(ROUNDING, BigDecimal.ZERO);
        return ROUNDING;
    }

    /** A number that AccountsIQ takes is the reference; else it heads the description. */
    @Override
    List<Booked> booked(String number) {
        return accountsIq().books().documents().stream()
                .filter(each -> each.externalReference().equals(number)
                        || each.description().split("; ")[0].endsWith(" " + number))
                .map(RealInvoicesToAccountsIqTest::booked)
                .toList();
    }

    @Override
    void assertNothingIsDoubled() {
        accountsIq().assertNothingIsDoubled();
    }

    @Override
    String refusal(PeppolFile file, String currency) {
        if (file.net().values().stream().anyMatch(net -> net.signum() < 0)) {
            return "NEGATIVE_LINE";
        }
        return file.currency().equals(currency) ? null : "CURRENCY_NOT_TAKEN";
    }

    @Test
    void whatIsNegativeOfATaxStandsInACreditNoteOfItsOwnWhereTheSettingsSaySo() {
        areOurs(PeppolFile::seller);
        hub.set("ledgerway.connections.accountsiq.negative-lines", "contra");
        PeppolFile file = files.stream()
                .filter(each -> "NEGATIVE_LINE".equals(refusal(each, each.currency())))
                .findFirst()
                .orElseThrow();

        inbox.put("contra-" + file.name(), file.text("CONTRA-1"));
        await("CONTRA-1", "DELIVERED", "");

        assertThat(booked("CONTRA-1")).hasSize(2).extracting(Booked::credit).containsExactlyInAnyOrder(false, true);
        assertThat(signed("CONTRA-1", each -> List.of(each.total()))).isEqualByComparingTo(file.total());
        assertThat(signed("CONTRA-1", each -> each.net().values())).isEqualByComparingTo(sum(file.net()));
        assertThat(signed("CONTRA-1", each -> each.tax().values())).isEqualByComparingTo(sum(file.tax()));
        assertNothingIsDoubled();
    }

    private BigDecimal signed(String number, Function<Booked, Collection<BigDecimal>> amounts) {
        return booked(number).stream()
                .flatMap(each -> amounts.apply(each).stream().map(amount -> each.credit() ? amount.negate() : amount))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(Map<String, BigDecimal> amounts) {
        return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Booked booked(BookedDocument document) {
        DocumentKind kind = document.kind();
        return new Booked(
                kind == DocumentKind.SALES_INVOICE || kind == DocumentKind.SALES_CREDIT_NOTE,
                kind == DocumentKind.SALES_CREDIT_NOTE || kind == DocumentKind.PURCHASES_DEBIT_NOTE,
                document.gross(),
                document.currency(),
                byTax(document, BookedLine::net),
                byTax(document, BookedLine::tax));
    }

    private static Map<String, BigDecimal> byTax(BookedDocument document, Function<BookedLine, BigDecimal> amount) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        document.lines().stream()
                .filter(line -> !line.taxCode().equals(ROUNDING))
                .forEach(line -> sums.merge(line.taxCode(), amount.apply(line).setScale(2), BigDecimal::add));
        return sums;
    }

    private SimulatedAccountsIq accountsIq() {
        return hub.ledgers().accountsIq();
    }
}
