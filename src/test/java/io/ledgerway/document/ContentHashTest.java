package io.ledgerway.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentHashTest {

    private static final String FULL = """
            {"type":"INVOICE","typeCode":"380","number":"F-2024-117","issueDate":"2026-09-27","taxPointDate":"2026-09-30","dueDate":"2026-10-29","period":{"from":"2026-09-01","to":"2026-09-30"},
             "currency":"DKK",
             "seller":{"name":"Byg ApS","vatNumber":"DK12345678",
              "registration":{"scheme":"0184","id":"12345678"},"identifiers":[{"scheme":"0088","id":"5790001330552"}]},
             "buyer":{"name":"Kunde","endpoint":{"scheme":"0184","id":"87654321"},"accountNumber":"C-0099"},
             "buyerReference":"Q7","orderReference":"PO-1","accountingCost":"4217","preceding":[{"number":"F-2024-1","issueDate":"2026-01-31"}],
             "note":"Æble\\nto linjer","terms":{"days":30,"text":"Netto 30"},"payment":{"meansCode":"30","reference":"R1","account":"DK5000400440116243"},
             "lines":[{"id":"1","name":"Montage","quantity":7.50,"unit":"HUR","price":100,"net":750.00,"tax":{"code":"S","rate":25},
               "sellerItem":"M1","classifications":[{"scheme":"UNSPSC","id":"72101500"}],"dimensions":{"site":"Aarhus","crew":"B"}},
              {"id":"2","name":"Kørsel","net":50,"tax":{"code":"S","rate":25.00},"allowancesAndCharges":[{"charge":false,"reasonCode":"95","amount":5}]}],
             "taxes":[{"tax":{"code":"S","rate":25},"taxable":800.00,"amount":200.00}],"totals":{"lineNet":800,"net":800,"tax":200,"gross":1000,"payable":1000},
             "attachments":[{"id":"A1","fileName":"plan.pdf","mediaType":"application/pdf","content":"JVBERi0="}]}
            """;

    /** A hash that changes makes everything that was recorded before look changed. */
    @Test
    void theHashOfAnInvoiceIsTheOneThatWasRecordedBefore() {
        Invoice invoice =
                InvoiceJson.read(FULL.getBytes(StandardCharsets.UTF_8)).invoice();

        assertThat(ContentHash.of(invoice))
                .isEqualTo("afcc07685bb5340bfadfefa3592bcbb9e78204ef40374a6f8e94625fde50130b");
    }

    @Test
    void theHashOfATimeEntryIsTheOneThatWasRecordedBefore() {
        assertThat(hash("7.50", "Montage"))
                .isEqualTo("07693f2361314109e91abb376533a6abbe4236cdb30287fe9c7db048b2a0a40d");
    }

    @Test
    void theSameAmountWrittenOtherwiseIsNoChange() {
        assertThat(hash("7.5", "Montage")).isEqualTo(hash("7.500", "Montage"));
    }

    @Test
    void approvalAndSourceVersionAreNotContent() {
        TimeEntry entry = entry("7.5", "Montage", true, 1);
        assertThat(ContentHash.of(entry)).isEqualTo(ContentHash.of(entry("7.5", "Montage", false, 2)));
    }

    @Property
    void anotherRemarkIsAnotherContent(@ForAll String one, @ForAll String other) {
        assertThat(hash("1", one).equals(hash("1", other))).isEqualTo(one.equals(other));
    }

    @Property
    void anotherAmountIsAnotherContent(@ForAll BigDecimal one, @ForAll BigDecimal other) {
        assertThat(hash(one.toPlainString(), "").equals(hash(other.toPlainString(), "")))
                .isEqualTo(one.compareTo(other) == 0);
    }

    @Property
    void aDocumentComesBackFromJsonToTheLastDigit(@ForAll BigDecimal amount, @ForAll String text) {
        TimeEntry entry = entry(amount.toPlainString(), text.replaceAll("[\\uD800-\\uDFFF]", ""), true, 3);

        TimeEntry back = DocumentJson.read(DocumentJson.write(entry), TimeEntry.class);

        assertThat(back.amount()).isEqualByComparingTo(entry.amount());
        assertThat(ContentHash.of(back)).isEqualTo(ContentHash.of(entry));
    }

    @ParameterizedTest
    @ValueSource(ints = {8191, 8192, 8193, 16383, 16384, 100_000})
    void aLongTextIsHashedAsOneWhateverItsSlicesCut(int length) throws NoSuchAlgorithmException {
        String text = "a".repeat(length - 1) + "\uD83D\uDE80" + "ø".repeat(20_000) + "\uD83D\uDE80".repeat(9_000);
        MasterRecord record = new MasterRecord.Employee("7", text, true, null, null, null, null, null, null, false);
        String json = DocumentJson.write(record);

        assertThat(ContentHash.of(record))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(("+" + json.length() + ":" + json).getBytes(StandardCharsets.UTF_8))));
    }

    private static String hash(String amount, String text) {
        return ContentHash.of(entry(amount, text, true, 1));
    }

    private static TimeEntry entry(String amount, String text, boolean approved, long sourceVersion) {
        return new TimeEntry(
                "901",
                sourceVersion,
                approved,
                "17",
                "Bo",
                "2636",
                null,
                "10",
                "Projekttimer",
                TimeEntry.Unit.HOURS,
                new BigDecimal(amount),
                null,
                LocalDate.of(2026, 9, 27),
                null,
                null,
                text,
                false);
    }
}
