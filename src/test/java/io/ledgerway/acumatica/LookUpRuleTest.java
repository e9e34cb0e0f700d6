package io.ledgerway.acumatica;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked for a document that may be there, and what the rows mean. */
class LookUpRuleTest {

    private final TestInstance instance = new TestInstance();
    private final Expected sale = AnInvoice.sale("INV-1").planned(instance).expected();
    private final Expected bill = AnInvoice.bill("7-1").planned(instance).expected();

    @ParameterizedTest
    @CsvSource({
        "Invoice, CUST01, LW-REF-1, Open, One",
        "Invoice, 'CUST01   ', lw-ref-1, On Hold, One",
        "Credit Memo, OTHER, LW-REF-1, Open, One",
        "Invoice, CUST01, LW-REF-2, Open, None",
        "Invoice, CUST01, LW-REF-1, Voided, Unclear"
    })
    void aSaleIsFoundByOurReferenceAlone(String type, String party, String key, String status, String verdict) {
        assertThat(LookUpRule.of(sale, List.of(found("AR1", type, party, key, status))))
                .extracting(each -> each.getClass().getSimpleName())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "Bill, VEND01, 7-1, One",
        "Bill, VEND02, 7-1, None",
        "Debit Adj., VEND01, 7-1, None",
        "Bill, VEND01, 7-2, None"
    })
    void aBillIsFoundByVendorNumberAndType(String type, String party, String key, String verdict) {
        assertThat(LookUpRule.of(bill, List.of(found("AP1", type, party, key, "Open"))))
                .extracting(each -> each.getClass().getSimpleName())
                .isEqualTo(verdict);
    }

    @Test
    void twoAreForAPersonUnlessOneWasCanceled() {
        FoundRecord one = found("AR1", "Invoice", "CUST01", "LW-REF-1", "Open");
        FoundRecord two = found("AR2", "Invoice", "CUST01", "LW-REF-1", "Balanced");
        FoundRecord gone = found("AR3", "Invoice", "CUST01", "LW-REF-1", "Canceled");

        assertThat(LookUpRule.of(sale, List.of(one, two))).isInstanceOf(LookUpRule.Verdict.Unclear.class);
        assertThat(LookUpRule.of(sale, List.of(one, gone))).isEqualTo(new LookUpRule.Verdict.One(one));
        assertThat(LookUpRule.of(sale, List.of())).isInstanceOf(LookUpRule.Verdict.None.class);
    }

    @Test
    void manyAreAskedForInOneCallAndNeverByTheirType() {
        String path = URLDecoder.decode(LookUps.path(List.of(sale, other("LW-REF-2"))), StandardCharsets.UTF_8);

        assertThat(path)
                .startsWith("/Invoice?$filter=CustomerOrder eq 'LW-REF-1' or CustomerOrder eq 'LW-REF-2'&$select=")
                .endsWith("&$top=20")
                .doesNotContain("Type eq");
    }

    @Test
    void aBillIsAskedForByNumberAndVendorWithQuotesDoubled() {
        Expected odd = AnInvoice.bill("O'Neil/7").planned(instance).expected();

        assertThat(URLDecoder.decode(LookUps.path(List.of(odd)), StandardCharsets.UTF_8))
                .startsWith("/Bill?$filter=VendorRef eq 'O''Neil/7' and Vendor eq 'VEND01'&");
        assertThat(LookUps.path(List.of(odd))).doesNotContain(" ", "'");
    }

    @Test
    void aUserDefinedFieldIsAskedForInItsOwnWay() {
        instance.referenceField = "Document.AttributeEXTID";
        Expected custom = AnInvoice.sale("INV-1").planned(instance).expected();

        assertThat(URLDecoder.decode(LookUps.path(List.of(custom)), StandardCharsets.UTF_8))
                .contains("cf.String(f='Document.AttributeEXTID') eq 'LW-REF-1'", "&$custom=Document.AttributeEXTID");
    }

    private Expected other(String reference) {
        return new Expected(
                sale.entity(),
                sale.kind(),
                "invoice 2",
                "CUST01",
                sale.keyField(),
                reference,
                reference,
                sale.total(),
                null);
    }

    private static FoundRecord found(String number, String type, String party, String key, String status) {
        return new FoundRecord(
                "id-" + number, type, number, status, party, key, new BigDecimal("125"), new BigDecimal("25"), null);
    }
}
