package io.ledgerway.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.cause.CausedException;
import io.ledgerway.lookup.LookupTables.Row;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableReaderTest {

    private static final Path FILE = Path.of("config", "lookups", "uniconta", "employees.csv");

    @Test
    void theFirstKeyThatMatchesWins() {
        LookupTable table = read("source,target", "17,E17", "Bo,E99");

        assertThat(table.find(List.of("18", "Bo", "17"))).map(Row::target).contains("E99");
    }

    @Test
    void aKeyIsComparedExactlyBeforeItIsComparedCaseBlind() {
        LookupTable table = read("source,target", "MONTAGE,1", "Montage,2", "Kørsel,3");

        assertThat(target(table, "Montage")).contains("2");
        assertThat(target(table, "KØRSEL")).contains("3");
    }

    @Test
    void aKeyThatMeansTwoRowsWhenCaseIsIgnoredMatchesNone() {
        LookupTable table = read("source,target", "MONTAGE,1", "Montage,2");

        assertThat(target(table, "montage")).isEmpty();
    }

    @Test
    void theStarRowIsForAllOtherKeys() {
        LookupTable table = read("source,target", "*,E0", "17,E17");

        assertThat(target(table, "17")).contains("E17");
        assertThat(target(table, "18")).contains("E0");
        assertThat(table.find(Arrays.asList(null, " "))).map(Row::target).contains("E0");
    }

    @Test
    void aMinusMeansDeliberatelyNotTransferred() {
        assertThat(read("source,target", "17,-").find(List.of("17")))
                .map(Row::skip)
                .contains(true);
    }

    @Test
    void moreColumnsAreReadByNameAndBlanksLeftOut() {
        LookupTable table = read("source,target,PrCategory,Unit", "50,MONT,Løn,", "51,KM,,km");

        assertThat(table.find(List.of("50"))).contains(new Row("MONT", Map.of("PrCategory", "Løn")));
        assertThat(table.find(List.of("51"))).contains(new Row("KM", Map.of("Unit", "km")));
    }

    @Test
    void theColumnsMayStandInAnyOrder() {
        assertThat(target(read("Unit,Target,Source", "km,KM,51"), "51")).contains("KM");
    }

    @Test
    void keysAndTargetsAreTrimmed() {
        LookupTable table = read("source , target", " 17 , E17 ");

        assertThat(target(table, " 17")).contains("E17");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreTolerated() {
        byte[] content = "\uFEFFsource,target\r\n17,E17\r\n".getBytes(StandardCharsets.UTF_8);

        assertThat(target(TableReader.read(FILE, content), "17")).contains("E17");
    }

    @Test
    void semicolonsSeparateWhenTheHeaderHasThem() {
        LookupTable table = read("source;target;Unit", "\"50;A\";MONT;\"a,b\"");

        assertThat(table.find(List.of("50;A"))).contains(new Row("MONT", Map.of("Unit", "a,b")));
    }

    @Test
    void aQuotedCellMayHoldSeparatorQuoteAndLineEnd() {
        LookupTable table = read("source,target", "\"Skovvej 1, \"\"A\"\"\",P1", "\"two\nlines\",P2");

        assertThat(target(table, "Skovvej 1, \"A\"")).contains("P1");
        assertThat(target(table, "two\nlines")).contains("P2");
    }

    @Test
    void emptyRowsOfASpreadsheetAreNoRows() {
        assertThat(read("source;target", "", ";", "17;E17").exact()).containsOnlyKeys("17");
    }

    @Test
    void theSameRowTwiceIsOneRow() {
        assertThat(target(read("source,target", "17,E17", "17,E17"), "17")).contains("E17");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                     | line 1: the header lacks
            17,E17                                 | line 1: the header lacks
            key,target#17,E17                      | line 1: the header lacks
            source,target,Unit,unit                | line 1: two columns are named 'unit'
            source,target#17,E17#17,E18            | line 3: the source '17' stands in line 2 already
            source,target,Unit#17,1,a#18,2,b#17,1,c| line 4: the source '17' stands in line 2 already
            source,target#17,                      | line 2: the row has no target
            source,target#17                       | line 2: the row has no target
            source,target##,E17                    | line 3: the row has no source
            source,target#17,E17,km                | line 2: the row has a value in column 3
            source,target#17,E17#18,"E18           | is no CSV
            """)
    void aTableThatIsWrongNamesFileAndLine(String text, String words) {
        assertThatThrownBy(() -> read(text.split("#"))).isInstanceOfSatisfying(CausedException.class, e -> {
            assertThat(e.why().code()).isEqualTo("LOOKUP_TABLE_INVALID");
            assertThat(e.why().message()).contains(FILE.toString()).contains(words);
            assertThat(e.why().action()).isNotEmpty();
        });
    }

    @Test
    void aFileThatIsNotUtf8NamesTheLine() {
        byte[] latin = "source,target\n17,E17\nKørsel,KM\n".getBytes(Charset.forName("windows-1252"));

        assertThatThrownBy(() -> TableReader.read(FILE, latin)).hasMessageContaining("line 3: this is not UTF-8");
    }

    @Property
    void everyRowWrittenIsFoundByItsKey(@ForAll("cells") String source, @ForAll("cells") String target) {
        String row = "\"" + source.replace("\"", "\"\"") + "\",\"" + target.replace("\"", "\"\"") + "\"";

        assertThat(target(read("source,target", row), source)).contains(target.strip());
    }

    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.strings()
                .withChars("aZ9 ,;\"#'-/æØ\t")
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(cell -> !cell.isBlank());
    }

    private static Optional<String> target(LookupTable table, String key) {
        return table.find(List.of(key)).map(Row::target);
    }

    private static LookupTable read(String... lines) {
        return TableReader.read(FILE, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
}
