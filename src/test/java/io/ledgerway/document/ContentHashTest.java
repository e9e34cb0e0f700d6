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
