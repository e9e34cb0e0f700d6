package io.ledgerway.flow;

import io.ledgerway.sandbox.acumatica.BookedDocument;
import io.ledgerway.sandbox.acumatica.BookedLine;
import io.ledgerway.sandbox.acumatica.BookedTax;
import io.ledgerway.sandbox.acumatica.DocumentKind;
import io.ledgerway.sandbox.acumatica.Tax;
import io.ledgerway.sandbox.acumatica.TaxZone;
import io.ledgerway.testing.SimulatedAcumatica;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.condition.EnabledIf;

/** Acumatica takes every document of the examples, sales as {@code SalesInvoice}, which carries their currency; it computes the tax itself. */
@EnabledIf(value = "io.ledgerway.flow.PeppolFile#areThere", disabledReason = "needs ../shared/data/ubl/peppol-bis-3")
class RealInvoicesToAcumaticaTest extends RealInvoicesContract {

    private static final Set<String> CREDITS = Set.of("Credit Memo", "Debit Adj.");
    private static final String ZONE = "PEPPOL";

    @Override
    String connection() {
        return "acumatica";
    }

    @Override
    Map<String, String> settings() {
        return Map.of("defaults.due-days", "30", "defaults.sales-entity", "SalesInvoice");
    }

    @Override
    void addParty(boolean sale, String code, String currency) {
        acumatica().control().put(new TaxZone(ZONE, false, null));
        for (YearMonth month = YearMonth.of(2010, 1); month.getYear() < 2027; month = month.plusMonths(1)) {
            acumatica().control().closePeriod(month, false);
        }
        files.forEach(file -> acumatica().control().addName("currency", file.currency()));
        if (sale) {
            acumatica().control().addCustomer(code, "Party " + code, currency, ZONE);
            acumatica().control().put("Customer", Map.of("CustomerID", code, "EnableCurrencyOverride", true));
        } else {
            acumatica().control().addVendor(code, "Party " + code, currency, ZONE);
            acumatica().control().put("Vendor", Map.of("VendorID", code, "EnableCurrencyOverride", true));
        }
    }

    @Override
    String addTax(boolean sale, String key, String percent) {
        String code = (sale ? "S-" : "P-") + key.replace(':', '-');
        acumatica().control().addName("tax-category", code);
        acumatica().control().put(new Tax(code, new BigDecimal(percent), ZONE, code));
        return code;
    }

    @Override
    List<Booked> booked(String number) {
        return acumatica().books().documents().stream()
                .filter(each -> number.equals(
                        each.kind() == DocumentKind.BILL
                                ? each.vendorRef()
                                : each.description().split(";", 2)[0]))
                .map(RealInvoicesToAcumaticaTest::booked)
                .toList();
    }

    @Override
    void assertNothingIsDoubled() {
        acumatica().assertNothingIsDoubledOrDropped();
    }

    private static Booked booked(BookedDocument document) {
        return new Booked(
                document.kind() != DocumentKind.BILL,
                CREDITS.contains(document.type()),
                document.amount(),
                document.currency(),
                net(document),
                tax(document));
    }

    /** Lines without a category, which are roundings, are in the total only. */
    private static Map<String, BigDecimal> net(BookedDocument document) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (BookedLine line : document.lines()) {
            if (line.taxCategory() != null) {
                sums.merge(line.taxCategory(), line.amount().setScale(2), BigDecimal::add);
            }
        }
        return sums;
    }

    private static Map<String, BigDecimal> tax(BookedDocument document) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (BookedTax tax : document.taxes()) {
            sums.merge(tax.tax(), tax.amount().setScale(2), BigDecimal::add);
        }
        return sums;
    }

    private SimulatedAcumatica acumatica() {
        return hub.ledgers().acumatica();
    }
}
