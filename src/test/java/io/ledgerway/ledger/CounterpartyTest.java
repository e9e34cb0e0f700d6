package io.ledgerway.ledger;

import static io.ledgerway.ledger.AnInvoice.Z;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.delivery.Outcome;
import io.ledgerway.document.Invoice;
import io.ledgerway.document.PaymentTerms;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CounterpartyTest {

    private final ACompany company = new ACompany();
    private final AnInvoice invoice = new AnInvoice().line("100", Z);

    @Test
    void withoutATableItsNumberWithUsIsPassedOn() {
        assertThat(company.booked(invoice).counterparty()).isEqualTo("C-7");
    }

    @ParameterizedTest
    @CsvSource({
        "SALES_INVOICE, CUSTOMER_UNKNOWN, customers, Invoice F-17 to Ukendt",
        "SALES_CREDIT_NOTE, CUSTOMER_UNKNOWN, customers, Credit note F-17 to Ukendt",
        "BILL, VENDOR_UNKNOWN, vendors, Invoice F-17 from Ukendt"
    })
    void withoutATableAndANumberItIsUnknownAndWaitsForTheTable(
            Invoice.Kind kind, String code, String table, String who) {
        invoice.kind = kind;
        invoice.other = AnInvoice.party("Ukendt", null);

        Outcome.Dead dead = company.dead(invoice);

        assertThat(dead.cause().code()).isEqualTo(code);
        assertThat(dead.cause().sentence()).contains(who, "tables/books/" + table + ".csv", "'Ukendt'");
        assertThat(dead.missing().table()).isEqualTo(table);
        assertThat(dead.missing().keys()).containsExactly("Ukendt");
    }

    @Test
    void theMostTellingIdentifierWins() {
        for (String key : new String[] {
            "Byg ApS", "C-7", "0184:12345678", "12345678", "DK12345678", "0088:5790000435975", "5790000435975"
        }) {
            company.row("customers", key, "by " + key);

            assertThat(company.booked(invoice).counterparty()).isEqualTo("by " + key);
        }
    }

    @Test
    void aVendorIsFoundInItsOwnTable() {
        company.row("customers", "DK12345678", "K1").row("vendors", "DK12345678", "V1");
        invoice.kind = Invoice.Kind.VENDOR_CREDIT;

        assertThat(company.booked(invoice).counterparty()).isEqualTo("V1");
    }

    @Test
    void aMissNamesTheTableAndAllKeys() {
        company.row("customers", "other", "K1");

        Outcome.Dead dead = company.dead(invoice);

        assertThat(dead.cause().code()).isEqualTo("LOOKUP_MISSING");
        assertThat(dead.cause().sentence())
                .contains("Invoice F-17 to Byg ApS", "tables/books/customers.csv", "'0088:5790000435975'", "by itself");
        assertThat(dead.missing().table()).isEqualTo("customers");
        assertThat(dead.missing().keys())
                .containsExactly(
                        "5790000435975",
                        "0088:5790000435975",
                        "DK12345678",
                        "VAT:DK12345678",
                        "12345678",
                        "0184:12345678",
                        "C-7",
                        "Byg ApS");
    }

    @Test
    void aTargetOfOneDashLeavesItsDocumentsOutOnPurpose() {
        company.row("customers", "DK12345678", "-");

        assertThat(company.stopped(invoice)).isInstanceOfSatisfying(Outcome.Skipped.class, skipped -> {
            assertThat(skipped.cause().code()).isEqualTo("LOOKUP_SKIP");
            assertThat(skipped.cause().message()).contains("F-17", "customers");
        });
    }

    @Test
    void anEqualsSignPassesTheMatchedNumberOnAndForAllOthersOurOwn() {
        company.row("customers", "*", "=");
        assertThat(company.booked(invoice).counterparty()).isEqualTo("C-7");

        company.row("customers", "DK12345678", "=", "PRICELIST", "B");
        assertThat(company.booked(invoice).counterparty()).isEqualTo("DK12345678");
    }

    @Test
    void anEqualsSignForAllOthersNeedsANumberToPassOn() {
        company.row("customers", "*", "=");
        invoice.other = AnInvoice.party("Ukendt", null);

        assertThat(company.dead(invoice).missing().keys()).containsExactly("Ukendt");
    }

    @Test
    void furtherColumnsOfThePartyWinOverThoseOfTheTerm() {
        company.row("customers", "C-7", "K1", "LOCATIONID", "DK", "CLASSID", "X")
                .row("terms", "NET30", "30 dage", "locationid", "SE", "NOTE", "n");
        invoice.terms = new PaymentTerms(30, "Netto 30 dage");

        LedgerInvoice booked = company.booked(invoice);

        assertThat(booked.term()).isEqualTo("30 dage");
        assertThat(booked.counterpartyFields()).isEqualTo(Map.of("LOCATIONID", "DK", "CLASSID", "X", "NOTE", "n"));
    }

    @Test
    void theTermIsLookedUpByDaysThenByItsTextAndOnlyForWhatIsToBePaid() {
        invoice.terms = new PaymentTerms(30, "Netto\n 30 dage");
        assertThat(company.booked(invoice).term()).isNull();

        company.row("terms", "Netto 30 dage", "by text");
        assertThat(company.booked(invoice).term()).isEqualTo("by text");

        company.row("terms", "NET30", "by days");
        assertThat(company.booked(invoice).term()).isEqualTo("by days");

        invoice.kind = Invoice.Kind.SALES_CREDIT_NOTE;
        assertThat(company.booked(invoice).term()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "EUR, DKK, -, CURRENCY_NOT_TAKEN",
                "EUR, DKK, EUR, -",
                "DKK, DKK, -, -",
                "DKK, DKK, EUR, CURRENCY_NOT_TAKEN",
                "DKK, dkk, -, -"
            })
    void aLedgerThatTakesNoCurrencyGetsOnlyTheAccountsOwn(String currency, String base, String account, String code) {
        company.policy = new LedgerPolicy(LedgerPolicy.TaxCodes.NONE, true, false, false);
        company.defaults.put("base-currency", base);
        if (account != null) {
            company.row("customers", "C-7", "K1", "Currency", account);
        }
        invoice.currency = currency;

        if (code == null) {
            assertThat(company.booked(invoice).counterpartyFields()).isEmpty();
        } else {
            assertThat(company.dead(invoice).cause().code()).isEqualTo(code);
            assertThat(company.dead(invoice).cause().message()).contains("EUR", "DKK");
        }
    }

    @Test
    void withoutABaseCurrencySuchALedgerWaitsForTheSetting() {
        company.policy = new LedgerPolicy(LedgerPolicy.TaxCodes.NONE, true, false, false);

        assertThat(company.stopped(invoice))
                .isInstanceOfSatisfying(
                        Outcome.Retry.class,
                        retry -> assertThat(retry.cause().sentence()).contains("books", "base-currency"));
    }

    @Test
    void aLedgerThatTakesCurrenciesGetsAny() {
        company.defaults.put("base-currency", "DKK");
        invoice.currency = "EUR";

        assertThat(company.booked(invoice).invoice().currency()).isEqualTo("EUR");
    }
}
