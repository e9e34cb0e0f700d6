package io.ledgerway.ledger;

import static io.ledgerway.ledger.AnInvoice.S25;
import static io.ledgerway.ledger.AnInvoice.Z;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.delivery.Outcome;
import io.ledgerway.document.Invoice;
import io.ledgerway.ledger.LedgerPolicy.TaxCodes;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LineTargetsTest {

    private final ACompany company = new ACompany().without("accounts");
    private final AnInvoice invoice =
            new AnInvoice().line("100", S25, "Timer", "I-1", "AC-1").tax(S25, "25");

    @ParameterizedTest
    @CsvSource({
        "SALES_INVOICE, *|income|income:S|I-1|MP:8110|8110|AC-1",
        "BILL, *|expense|expense:S|I-1|MP:8110|8110|AC-1"
    })
    void theMostSpecificKeyOfALineFindsItsAccount(Invoice.Kind kind, String keys) {
        invoice.kind = kind;
        for (String key : keys.split("\\|")) {
            company.row("accounts", key, "by " + key);

            assertThat(line().account()).isEqualTo("by " + key);
        }
    }

    @ParameterizedTest
    @CsvSource({"true, *|income|income:S|charge|charge:FC", "false, *|income|income:S|allowance|allowance:95"})
    void soDoTheKeysOfAnAllowanceOrCharge(boolean charge, String keys) {
        AnInvoice document = new AnInvoice().line("100", Z, "x", "I-1", null);
        company.row("accounts", "I-1", "1000");
        if (charge) {
            document.charge("FC", "10", S25);
        } else {
            document.allowance("95", "10", S25);
        }
        for (String key : keys.split("\\|")) {
            company.row("accounts", key, "by " + key);

            assertThat(company.booked(document).lines().get(1).account()).isEqualTo("by " + key);
        }
    }

    @Test
    void roundingHasARowOfItsOwnAndNoTaxCodeUnlessTheTableNamesOne() {
        company.policy = new LedgerPolicy(TaxCodes.REQUIRED, true, true, false);
        company.row("accounts", "*", "1000").row("accounts", "rounding", "9990").row("tax-codes", "S", "T25");
        invoice.rounding = "0.25";
        assertThat(company.booked(invoice).lines().get(1))
                .satisfies(line -> assertThat(line.account()).isEqualTo("9990"))
                .satisfies(line -> assertThat(line.taxCode()).isNull());

        company.row("tax-codes", "rounding", "T0");
        assertThat(company.booked(invoice).lines().get(1).taxCode()).isEqualTo("T0");
    }

    @Test
    void aMissNamesTheLineTheTableAndTheKeys() {
        company.row("accounts", "other", "1");

        Outcome.Dead dead = company.dead(invoice);

        assertThat(dead.cause().code()).isEqualTo("LOOKUP_MISSING");
        assertThat(dead.cause().message()).contains("line 1", "tables/books/accounts.csv", "'income:S'");
        assertThat(dead.missing().table()).isEqualTo("accounts");
        assertThat(dead.missing().keys()).containsExactly("AC-1", "8110", "MP:8110", "I-1", "income:S", "income");
    }

    @Test
    void aTableThatIsNotThereIsNamedAndWaitedFor() {
        Outcome.Dead dead = company.dead(invoice);

        assertThat(dead.cause().message()).contains("there is no lookup table tables/books/accounts.csv");
        assertThat(dead.missing().table()).isEqualTo("accounts");
    }

    @Test
    void onABillAnEqualsSignForAllOthersPassesTheAccountingCostOnAndOnASaleNothing() {
        company.row("accounts", "*", "=");
        assertThat(company.stopped(invoice)).isInstanceOf(Outcome.Dead.class);

        invoice.kind = Invoice.Kind.BILL;
        assertThat(line().account()).isEqualTo("AC-1");

        company.row("accounts", "8110", "=", "CLASSID", "X").row("accounts", "AC-1", "=", "CLASSID", "Y");
        assertThat(line().account()).isEqualTo("AC-1");
    }

    @Test
    void theDocumentsAccountingCostHoldsForLinesThatNameNone() {
        AnInvoice document = new AnInvoice().line("100", Z);
        document.accountingCost = "AC-9";
        company.row("accounts", "AC-9", "4100");

        assertThat(company.booked(document).lines().get(0).account()).isEqualTo("4100");
    }

    @Test
    void aLineCanBeLeftOutOnlyIfItHasNoAmount() {
        company.row("accounts", "income", "1000").row("accounts", "NOTE", "-");
        AnInvoice document = new AnInvoice().line("100", Z).line("0", Z, "Tak", "NOTE", null);
        assertThat(company.booked(document).lines()).hasSize(1);

        document.line("1", Z, "Gebyr", "NOTE", null);
        assertThat(company.dead(document).cause().code()).isEqualTo("LINE_LEFT_OUT");
        assertThat(company.dead(document).cause().message()).contains("line 3", "accounts.csv");
    }

    @Test
    void anItemStandsForTheAccountWhereTheLedgerTakesIt() {
        company.row("items", "I-1", "CONSULT");
        assertThat(company.stopped(invoice)).isInstanceOf(Outcome.Dead.class);

        company.policy = new LedgerPolicy(TaxCodes.NONE, true, true, true);
        assertThat(line().item()).isEqualTo("CONSULT");
        assertThat(line().account()).isNull();

        company.without("items");
        assertThat(company.dead(invoice).missing().table()).isEqualTo("accounts");
    }

    @ParameterizedTest
    @CsvSource({"SALES_INVOICE, S|S:25|sale|S:25", "BILL, S|S:25|purchase|S:25"})
    void theTaxCodeIsFoundByDirectionAndRateThenRateThenCategory(Invoice.Kind kind, String keys) {
        company.policy = new LedgerPolicy(TaxCodes.REQUIRED, true, true, false);
        company.row("accounts", "*", "1000");
        invoice.kind = kind;
        String[] parts = keys.split("\\|", 3);
        for (String key : parts) {
            company.row("tax-codes", key, "by " + key);

            assertThat(line().taxCode()).isEqualTo("by " + key);
        }
    }

    @Test
    void aMissingTaxCodeStopsOnlyWhereTheLedgerWantsOne() {
        company.row("accounts", "*", "1000");
        company.policy = new LedgerPolicy(TaxCodes.OPTIONAL, true, true, false);
        assertThat(line().taxCode()).isNull();

        company.policy = new LedgerPolicy(TaxCodes.REQUIRED, true, true, false);
        assertThat(company.dead(invoice).missing().keys()).containsExactly("sale|S:25", "S:25", "S");

        company.row("tax-codes", "S", "-");
        assertThat(line().taxCode()).isNull();
    }

    @Test
    void aLineWithoutATaxCategoryIsRefusedOnlyWhereTheLedgerWantsTaxCodes() {
        AnInvoice document = new AnInvoice().line("100", null);
        company.row("accounts", "*", "1000");
        assertThat(company.booked(document).lines()).hasSize(1);

        company.policy = new LedgerPolicy(TaxCodes.REQUIRED, true, true, false);
        assertThat(company.dead(document).cause().code()).isEqualTo("TAX_CATEGORY_MISSING");
    }

    @ParameterizedTest
    @EnumSource(TaxCodes.class)
    void theTableOfTaxCodesIsAskedOnlyWhereTheLedgerUsesThem(TaxCodes codes) {
        company.policy = new LedgerPolicy(codes, true, true, false);
        company.row("accounts", "*", "1000").row("tax-codes", "S", "T25");

        assertThat(line().taxCode()).isEqualTo(codes == TaxCodes.NONE ? null : "T25");
    }

    @Test
    void anItemIsFoundByTheSellersThenTheBuyersThenTheStandardNumber() {
        company.row("accounts", "*", "1000");
        for (String key : new String[] {"0160:05712000", "05712000", "B-1", "I-1"}) {
            company.row("items", key, "by " + key);

            assertThat(line().item()).isEqualTo("by " + key);
        }
    }

    @Test
    void aDepartmentIsFoundByAccountingCostThenByTheBuyersReference() {
        company.row("accounts", "*", "1000").row("departments", "DEP", "by reference");
        invoice.buyerReference = "DEP";
        assertThat(line().department()).isEqualTo("by reference");

        company.row("departments", "AC-1", "by cost");
        assertThat(line().department()).isEqualTo("by cost");
    }

    @ParameterizedTest
    @CsvSource({"items, I-1|B-1|05712000|0160:05712000", "departments, AC-1", "terms, *", "tax-codes, sale|S:25|S:25|S"
    })
    void whatIsOptionalIsMissedOnlyWhereASettingRequiresIt(String table, String keys) {
        company.policy = new LedgerPolicy(TaxCodes.OPTIONAL, true, true, false);
        company.row("accounts", "*", "1000").row(table, "other", "x");
        assertThat(company.map(invoice)).isInstanceOf(LedgerMapping.Result.Mapped.class);

        company.values.put("required-tables", "Terms, " + table);
        if (!table.equals("terms")) {
            company.row("terms", "*", "N");
        }

        Outcome.Dead dead = company.dead(invoice);
        assertThat(dead.missing().table()).isEqualTo(table);
        assertThat(String.join("|", dead.missing().keys())).isEqualTo(keys);
    }

    @Test
    void ofColumnsThatSetOneFieldTheAccountsWinsThenTheItemsThenTheDepartments() {
        company.policy = new LedgerPolicy(TaxCodes.OPTIONAL, true, true, false);
        company.row("accounts", "AC-1", "1000", "CLASSID", "account")
                .row("items", "I-1", "I", "classid", "item", "UNIT", "item")
                .row("departments", "AC-1", "D", "UNIT", "department", "PROJECTID", "department")
                .row("tax-codes", "S", "T", "PROJECTID", "tax", "SCHEDULE", "tax");

        assertThat(line().fields())
                .isEqualTo(Map.of("CLASSID", "account", "UNIT", "item", "PROJECTID", "department", "SCHEDULE", "tax"));
    }

    private LedgerLine line() {
        return company.booked(invoice).lines().get(0);
    }
}
