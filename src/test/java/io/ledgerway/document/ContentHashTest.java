package io.ledgerway.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

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
