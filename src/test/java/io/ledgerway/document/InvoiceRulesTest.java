package io.ledgerway.document;

import static io.ledgerway.document.ChangedInvoice.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceRulesTest {

    /** An invoice of two lines, one allowance and one charge; 1000 × 25 % and 100 × 0 %. */
    private static final String ORDINARY = """
            {"type":"INVOICE","typeCode":"380","number":"F-1","issueDate":"2026-09-27","dueDate":"2026-10-27","currency":"DKK",
             "seller":{"name":"Seller"},"buyer":{"name":"Buyer"},
             "lines":[
              {"id":"1","name":"Hours","quantity":8,"unit":"HUR","price":125.00,"net":1000.00,"tax":{"code":"S","rate":25}},
              {"id":"2","name":"Book","quantity":1,"price":100,"net":100.00,"tax":{"code":"Z","rate":0}}],
             "allowancesAndCharges":[
              {"charge":false,"reason":"Discount","amount":50.00,"tax":{"code":"S","rate":25.0}},
              {"charge":true,"reason":"Freight","amount":50.00,"tax":{"code":"S","rate":25}}],
             "taxes":[
              {"tax":{"code":"S","rate":25},"taxable":1000.00,"amount":250.00},
              {"tax":{"code":"Z","rate":0},"taxable":100.00,"amount":0.00}],
             "totals":{"lineNet":1100.00,"allowances":50.00,"charges":50.00,"net":1100.00,"tax":250.00,"gross":1350.00,
              "prepaid":100.00,"rounding":0.40,"payable":1250.40}}
            """;

    private static final Map<String, String> RULES = new LinkedHashMap<>();

    static {
        RULES.put("/totals/lineNet", "BR-CO-10");
        RULES.put("/totals/allowances", "BR-CO-11");
        RULES.put("/totals/charges", "BR-CO-12");
        RULES.put("/totals/net", "BR-CO-13");
        RULES.put("/totals/tax", "BR-CO-14");
        RULES.put("/totals/gross", "BR-CO-15");
        RULES.put("/totals/(prepaid|rounding|payable)", "BR-CO-16");
        RULES.put("/taxes/\\d+/amount", "BR-CO-17");
        RULES.put("/taxes/\\d+/taxable", "BR-(S|Z|AE|O)-08");
        RULES.put("/lines/\\d+/net", "BR-CO-10");
        RULES.put("/lines/\\d+/allowancesAndCharges/\\d+/amount", "PEPPOL-EN16931-R120");
        RULES.put("/allowancesAndCharges/\\d+/amount", "BR-CO-1[12]");
    }

    @Property(tries = 300)
    void aConsistentInvoiceHasNoProblem(@ForAll long seed) {
        assertThat(check(new GeneratedInvoices(new Random(seed)).next())).isEmpty();
    }

    @Property(tries = 300)
    void anAmountThatChangesByACentOrMoreIsNamed(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 1_000_000) int cents, @ForAll boolean up) {
        Invoice invoice = new GeneratedInvoices(new Random(seed)).next();
        BigDecimal change = BigDecimal.valueOf(up ? cents : -cents, 2);
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        InvoiceAmounts.visit(invoice, (parent, name, rule, amount) -> {
            String path = parent + name;
            if (amount != null && RULES.keySet().stream().anyMatch(path::matches)) {
                amounts.put(path, amount);
            }
        });

        assertThat(amounts).hasSizeGreaterThanOrEqualTo(8).allSatisfy((path, amount) -> {
            String rule = RULES.entrySet().stream()
                    .filter(one -> path.matches(one.getKey()))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
            assertThat(check(with(
                            DocumentJson.write(invoice),
                            path,
                            amount.add(change).toPlainString())))
                    .anyMatch(problem -> problem.rule().matches(rule));
        });
    }

    @Property(tries = 300)
    void whatALedgerIsSentIsRefusedWhenItDoesNotAddUp(@ForAll long seed) {
        Invoice invoice = new GeneratedInvoices(new Random(seed)).next();
        InvoiceAmounts.visit(invoice, (parent, name, rule, amount) -> {
            String path = parent + name;
            if (amount != null && path.matches("/totals/(?!taxIn).*|/taxes/.*|/lines/\\d+/net|/allow.*/amount")) {
                if (!path.endsWith("rate")) {
                    assertThat(check(with(
                                    DocumentJson.write(invoice),
                                    path,
                                    amount.add(new BigDecimal("0.01")).toPlainString())))
                            .as(path)
                            .anyMatch(InvoiceProblem::refuses);
                }
            }
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/totals/lineNet | 1200.00 | BR-CO-10 | gives 1200.00 as the sum of its lines (BT-106); its lines add up to 1100.00.",
                "/totals/payable | 1250.41 | BR-CO-16 | gives 1250.41 as the amount to be paid (BT-115); the total with tax minus what was paid before plus rounding is 1250.40.",
                "/taxes/0/amount | 250.01 | BR-CO-17 | 25 % of 1000.00 is 250.00.",
                "/taxes/0/tax/rate | 24 | BR-S-01 | Lines, allowances or charges of 1000.00 have the tax category S:25",
                "/lines/0/quantity | 9 | PEPPOL-EN16931-R120 | gives 1000.00 as the net of line 1 (BT-131)",
                "/lines/0/priceQuantity | 0 | PEPPOL-EN16931-R121 | must be above zero",
                "/lines/1/net | 1E+999999999 | LEDGERWAY-RANGE | exponent 999999999",
                "/lines/1/quantity | 1E-999999999 | LEDGERWAY-RANGE | exponent -999999999",
                "/lines/1/net | 100.001 | BR-DEC-23 | more than 2 decimals",
                "/currency | \"KRO\" | BR-CL-04 | 'KRO' is no currency",
                "/typeCode | \"999\" | BR-CL-01 | '999' is no type code",
                "/typeCode | \"389\" | LEDGERWAY-SELF-BILLED | buyer issued the document",
                "/lines | [] | BR-16 | at least one",
                "/taxes | [] | BR-CO-18 | at least one",
                "/number | \" \" | BR-02 | does not give an invoice number (BT-1)",
                "/seller/name | null | BR-06 | a seller",
                "/buyer | null | BR-07 | a buyer",
                "/issueDate | null | BR-03 | an issue date",
                "/currency | null | BR-05 | a currency",
                "/totals/gross | null | BR-14 | BT-112",
                "/totals | null | BR-12 | any totals",
                "/lines/1/tax | null | BR-CO-04 | the tax category (BT-151) of line 2",
                "/lines/1/net | null | BR-24 | of line 2",
                "/allowancesAndCharges/0/tax | null | BR-32 | an allowance",
                "/taxes/0/tax/rate | null | BR-48 | has no rate",
            })
    void whatRefusesAnInvoiceIsSaidInWords(String path, String value, String rule, String words) {
        assertThat(check(with(ORDINARY, path, value)))
                .filteredOn(InvoiceProblem::refuses)
                .anySatisfy(problem -> {
                    assertThat(problem.rule()).isEqualTo(rule);
                    assertThat(problem.message()).contains(words);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/dueDate | \"2026-09-01\" | LEDGERWAY-DUE-DATE",
                "/dueDate | null | BR-CO-25",
                "/period | {\"from\":\"2026-02-01\",\"to\":\"2026-01-01\"} | BR-29",
                "/lines/0/period | {\"from\":\"2026-02-01\",\"to\":\"2026-01-01\"} | BR-30",
                "/lines/0/quantity | null | BR-22",
                "/lines/0/price | 125.002 | PEPPOL-EN16931-R120",
                "/type | \"CREDIT_NOTE\" | LEDGERWAY-TYPE",
                "/allowancesAndCharges/0/reason | null | BR-33",
                "/taxCurrency | \"EUR\" | BR-53",
            })
    void whatDoesNotTouchTheLedgerIsAWarning(String path, String value, String rule) {
        assertThat(check(with(ORDINARY, path, value))).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo(rule);
            assertThat(problem.refuses()).isFalse();
        });
    }

    @Test
    void theOrdinaryInvoiceHasNoProblem() {
        assertThat(check(DocumentJson.read(ORDINARY, Invoice.class))).isEmpty();
    }

    @Test
    void taxWithinTheToleranceIsAWarningAndAboveItAnError() {
        Invoice off = with(
                with(
                        with(with(ORDINARY, "/taxes/0/amount", "250.02"), "/totals/tax", "250.02"),
                        "/totals/gross",
                        "1350.02"),
                "/totals/payable",
                "1250.42");

        assertThat(new InvoiceRules(new BigDecimal("0.02")).check(off))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.rule()).isEqualTo("BR-CO-17");
                    assertThat(problem.refuses()).isFalse();
                });
        assertThat(new InvoiceRules(new BigDecimal("0.01")).check(off))
                .singleElement()
                .matches(InvoiceProblem::refuses);
        assertThatThrownBy(() -> new InvoiceRules(new BigDecimal("-0.01"))).hasMessageContaining("at least 0");
    }

    @Test
    void taxIsRoundedHalfUp() {
        Invoice half = DocumentJson.read(
                ORDINARY.replace("\"net\":1000.00", "\"net\":1000.10")
                        .replace("\"price\":125.00", "\"price\":125.0125")
                        .replace("\"taxable\":1000.00,\"amount\":250.00", "\"taxable\":1000.10,\"amount\":250.03")
                        .replace(
                                "\"lineNet\":1100.00,\"allowances\":50.00,\"charges\":50.00,\"net\":1100.00,\"tax\":250.00,\"gross\":1350.00",
                                "\"lineNet\":1100.10,\"allowances\":50.00,\"charges\":50.00,\"net\":1100.10,\"tax\":250.03,\"gross\":1350.13")
                        .replace("1250.40", "1250.53"),
                Invoice.class);

        assertThat(check(half)).isEmpty();
    }

    @Test
    void manyProblemsAreCounted() {
        List<InvoiceProblem> problems =
                check(with(ORDINARY, "/lines", "[" + "{\"id\":\"1\"},".repeat(200) + "{\"id\":\"1\"}]"));

        assertThat(problems).hasSize(201);
        assertThat(problems.get(200).message()).contains("further problems are not listed");
    }

    private static List<InvoiceProblem> check(Invoice invoice) {
        return new InvoiceRules(BigDecimal.ZERO).check(invoice);
    }
}
