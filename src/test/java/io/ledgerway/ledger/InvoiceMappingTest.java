package io.ledgerway.ledger;

import static io.ledgerway.ledger.AnInvoice.S25;
import static io.ledgerway.ledger.AnInvoice.Z;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.document.DocumentJson;
import io.ledgerway.document.Invoice;
import io.ledgerway.ledger.LedgerMapping.Result;
import io.ledgerway.ledger.LedgerPolicy.TaxCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class InvoiceMappingTest {

    private final ACompany company = new ACompany();
    private final AnInvoice invoice = new AnInvoice().line("100", S25).tax(S25, "25");

    @Test
    void aPrepaymentInvoiceIsRefusedUntilASettingSaysHowItIsBooked() {
        invoice.typeCode = "386";
        assertThat(company.dead(invoice).cause().code()).isEqualTo("PREPAYMENT_NOT_CONFIGURED");
        assertThat(company.dead(invoice).cause().action())
                .contains("ledgerway.connections.books.defaults.prepayment", "post", "account");

        company.defaults.put("prepayment", "post");
        assertThat(company.booked(invoice).lines().get(0).account()).isEqualTo("1000");
    }

    @Test
    void bySettingAllOfAPrepaymentInvoiceGoesToOneAccountAndNoItem() {
        invoice.typeCode = "386";
        invoice.allowance("95", "10", Z);
        invoice.rounding = "0.25";
        invoice.line("50", Z, "x", "I-1", "AC-1");
        company.row("items", "I-1", "CONSULT");
        company.defaults.put("prepayment", "account");
        assertThat(company.dead(invoice).missing().keys()).containsExactly("prepayment");

        company.row("accounts", "prepayment", "2190");

        assertThat(company.booked(invoice).lines())
                .extracting(LedgerLine::account)
                .containsExactly("2190", "2190", "2190", "1000");
        assertThat(company.booked(invoice).lines()).extracting(LedgerLine::item).containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({
        "defaults.prepayment, maybe",
        "defaults.due-days, soon",
        "defaults.due-days, 99999",
        "negative-lines, keep",
        "required-tables, item"
    })
    void aSettingThatCannotBeIsNamedAndWaitedFor(String key, String value) {
        if (key.startsWith("defaults.")) {
            company.defaults.put(key.substring("defaults.".length()), value);
        } else {
            company.values.put(key, value);
        }

        assertThat(company.stopped(invoice)).isInstanceOfSatisfying(Outcome.Retry.class, retry -> {
            assertThat(retry.cause().code()).isEqualTo("SETTING_INVALID");
            assertThat(retry.cause().message()).contains("ledgerway.connections.books." + key, "'" + value + "'");
        });
    }

    @Test
    void aTableThatCannotBeReadIsWaitedFor() {
        company.unreadable = new CausedException(new Cause("LOOKUP_TABLE_INVALID", "Line 3 is wrong.", ""));

        assertThat(company.stopped(invoice))
                .isEqualTo(new Outcome.Retry(new Cause("LOOKUP_TABLE_INVALID", "Line 3 is wrong.", ""), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"kind\":\"SALES_INVOICE\"",
                "\"currency\":\"DKK\"",
                "\"issueDate\":\"2026-01-31\"",
                "\"net\":100,\"tax\":{",
                "\"gross\":125",
                "\"amount\":25",
                "\"buyer\":{"
            })
    void aDocumentThatLacksWhatBookingTakesIsRefusedNotThrown(String part) {
        String whole = DocumentJson.write(invoice.build());
        String name = part.substring(0, part.indexOf(':'));
        assertThat(whole).contains(part);
        Invoice edited =
                DocumentJson.read(whole.replace(part, part.replace(name, "\"was-" + name.substring(1))), Invoice.class);

        Result result = new InvoiceMapping(company).map(edited, company.connection("intacct"), company.policy);

        assertThat(((Outcome.Dead) ((Result.Stopped) result).outcome()).cause().code())
                .isEqualTo("PAYLOAD_INVALID");
    }

    @ParameterizedTest
    @CsvSource({"DKX", "dkk", "''"})
    void aCurrencyThatIsNoneIsRefused(String code) {
        invoice.currency = code;

        assertThat(company.dead(invoice).cause().code()).isEqualTo("PAYLOAD_INVALID");
    }

    @ParameterizedTest
    @CsvSource({"none, NONE", "None, NONE", "line, REQUIRED", "entries, REQUIRED", "'', OPTIONAL"})
    void theTaxModeDecidesOnTaxCodesWhereASystemSaysNothingElse(String mode, TaxCodes codes) {
        company.defaults.put("tax-mode", mode);

        assertThat(LedgerPolicy.of(company.connection("intacct")))
                .isEqualTo(new LedgerPolicy(codes, true, true, false));
    }

    @Test
    void eachSystemsOwnRulesHoldForItsConnections() {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("rules", new LedgerRules() {
            @Override
            public String system() {
                return "accountsiq";
            }

            @Override
            public LedgerPolicy policy(Invoice document, ConnectionSettings connection) {
                return new LedgerPolicy(TaxCodes.REQUIRED, false, false, false);
            }
        });
        LedgerMapping mapping = new SystemLedgerMapping(company, beans.getBeanProvider(LedgerRules.class));

        assertThat(mapping.map(invoice.build(), company.connection("intacct"))).isInstanceOf(Result.Mapped.class);
        assertThat(mapping.map(invoice.build(), company.connection("accountsiq")))
                .isInstanceOf(Result.Stopped.class);
    }

    @Test
    void aLinesProjectIsItsOwnOrTheDocumentsAndItsMemoWhatWasSold() {
        invoice.project = "P-1";
        invoice.allowance(null, "10", Z);

        assertThat(company.booked(invoice).lines())
                .extracting(LedgerLine::project)
                .containsOnly("P-1");
        assertThat(company.booked(invoice).lines()).extracting(LedgerLine::memo).containsExactly("Timer", "Rabat");
        assertThat(company.booked(invoice).lines())
                .extracting(LedgerLine::source)
                .containsExactly("line 1", "allowance");
    }
}
