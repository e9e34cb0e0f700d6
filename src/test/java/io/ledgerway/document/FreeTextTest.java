package io.ledgerway.document;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class FreeTextTest {

    @Property(tries = 500)
    void oneLineHasNoOtherBlanksThanSingleOnesBetweenWords(
            @ForAll @StringLength(max = 30) @Chars({'a', 'ø', ' ', '\t', '\n', '\r', '\u000B', '\u00A0', '\u2003'})
                    String text) {
        assertThat(FreeText.oneLine(text)).isEqualTo(text.strip().replaceAll("\\s+", " "));
    }

    @Property(tries = 500)
    void aTextIsCutAtAWordUnlessOneWordIsTooLong(
            @ForAll @StringLength(max = 120) @CharRange(from = 'a', to = 'd') @Chars({' ', '\n'}) String text,
            @ForAll @IntRange(min = 2, max = 40) int longest) {
        String cut = FreeText.cut(text, longest);

        assertThat(cut.length()).isLessThanOrEqualTo(longest);
        if (text.strip().length() <= longest) {
            assertThat(cut).isEqualTo(text.strip());
            return;
        }
        assertThat(cut).endsWith(FreeText.MARK);
        String kept = cut.substring(0, cut.length() - 1);
        assertThat(text.strip()).startsWith(kept);
        boolean atWord = Character.isWhitespace(text.strip().charAt(kept.length()));
        assertThat(atWord || kept.chars().noneMatch(Character::isWhitespace)).isTrue();
    }
}
