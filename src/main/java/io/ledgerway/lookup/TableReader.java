package io.ledgerway.lookup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.ledgerway.lookup.LookupTables.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Reads the content of one CSV file as a table, or says which line is wrong. */
final class TableReader {

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    private final Path file;
    private final Map<String, Row> rows = new HashMap<>();
    private final Map<String, Long> lines = new HashMap<>();

    private TableReader(Path file) {
        this.file = file;
    }

    /**
     * Reads a table.
     *
     * @throws io.ledgerway.cause.CausedException code {@code LOOKUP_TABLE_INVALID}, naming file and line
     */
    static LookupTable read(Path file, byte[] content) {
        TableReader reader = new TableReader(file);
        reader.readRows(reader.decode(content));
        return LookupTable.of(reader.rows);
    }

    private String decode(byte[] content) {
        CharBuffer text = CharBuffer.allocate(content.length);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true);
        if (result.isError()) {
            throw InvalidTable.at(
                    file, lineOf(content, bytes.position()), "this is not UTF-8.", "Save the file as CSV in UTF-8.");
        }
        String decoded = text.flip().toString();
        return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    }

    private static long lineOf(byte[] content, int position) {
        long line = 1;
        for (int i = 0; i < position; i++) {
            line += content[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private void readRows(String text) {
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(text));
        try (MappingIterator<String[]> records =
                CSV.readerFor(String[].class).with(schema).readValues(text)) {
            TableHeader header = null;
            while (records.hasNextValue()) {
                String[] cells = records.nextValue();
                long line = records.getParser().currentTokenLocation().getLineNr();
                if (header == null) {
                    header = TableHeader.of(file, line, cells);
                } else if (!Arrays.stream(cells).allMatch(String::isBlank)) {
                    add(line, header.source(cells), header.row(line, cells));
                }
            }
            if (header == null) {
                throw TableHeader.missing(file, 1);
            }
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw InvalidTable.at(
                    file, line, "the row is no CSV.", "Check the quotes: a quote inside a quoted cell is doubled.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Spreadsheets of many countries save with semicolons; the header tells. */
    private static char separator(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        int semicolon = header.indexOf(';');
        int comma = header.indexOf(',');
        return semicolon >= 0 && (comma < 0 || semicolon < comma) ? ';' : ',';
    }

    private void add(long line, String source, Row row) {
        Row other = rows.putIfAbsent(source, row);
        if (other != null && !other.equals(row)) {
            throw InvalidTable.at(
                    file,
                    line,
                    "the source '" + source + "' stands in line " + lines.get(source)
                            + " already, with another target.",
                    "Keep one of the two rows.");
        }
        lines.putIfAbsent(source, line);
    }
}
