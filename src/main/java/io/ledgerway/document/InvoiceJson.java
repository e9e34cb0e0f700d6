package io.ledgerway.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ledgerway.cause.CausedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads a canonical invoice from JSON that came from outside: bounded, checked by the JSON Schema
 * ({@code invoice.schema.json}), exact. Decimals are JSON numbers and keep their digits: {@code 7.50} stays {@code 7.50}.
 */
public final class InvoiceJson {

    /** Largest JSON text that is read, in characters: 25 MB with embedded documents. */
    public static final long LARGEST = 25L * 1024 * 1024;

    private static final int DEEPEST = 20;
    private static final int LONGEST_NUMBER = 60;
    private static final long MOST_TOKENS = 1_000_000;

    private static final ObjectReader TREE = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(LARGEST)
                            .maxStringLength((int) LARGEST)
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .readerFor(JsonNode.class);

    private static final Pattern SOURCE =
            Pattern.compile("start marker at \\[Source: [^\\[\\]]*; line: (\\d+), column: (\\d+)]");

    private static final String TWICE = " for `ObjectNode`";

    private InvoiceJson() {}

    /** The JSON Schema of the canonical invoice (draft 2020-12), as it is published. */
    public static String schema() {
        return InvoiceSchema.TEXT;
    }

    /** Reads one invoice in UTF-8; problems of size or syntax, of number ranges, or of the schema refuse it. */
    public static ReadInvoice read(byte[] json) {
        if (json.length > LARGEST) {
            return refused(
                    "LEDGERWAY-SIZE",
                    "The document has " + json.length + " bytes; up to " + LARGEST
                            + " are read, with all embedded documents.");
        }
        JsonNode tree;
        try {
            tree = TREE.readValue(json);
        } catch (JsonProcessingException e) {
            return refused("JSON", "This is no JSON" + place(e.getLocation()) + ": " + words(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ProblemList problems = new ProblemList();
        if (!sensible(tree)) {
            numbers("", tree, problems);
        }
        if (!problems.refused()) {
            InvoiceSchema.check(tree, problems);
        }
        return problems.refused() ? ReadInvoice.refused(problems.problems()) : invoice(tree, problems);
    }

    private static ReadInvoice invoice(JsonNode tree, ProblemList problems) {
        try {
            Invoice invoice = DocumentJson.read(tree, Invoice.class);
            for (int i = 0; i < invoice.attachments().size(); i++) {
                String content = invoice.attachments().get(i).content();
                if (content != null && content.length() % 4 != 0) {
                    problems.error(
                            "/attachments/" + i + "/content",
                            "LEDGERWAY-BASE64",
                            "The content has " + content.length() + " characters; whole base64 has a multiple of 4.");
                }
            }
            return ReadInvoice.of(invoice, problems.problems());
        } catch (CausedException e) {
            return refused("JSON", e.why().message());
        }
    }

    /** Whether all numbers are; asked first, since nearly always they are and no path is needed. Integers of the machine's size need no closer look. */
    private static boolean sensible(JsonNode node) {
        if (node.isNumber()) {
            return node.isInt() || NumberLimits.sensible(node.decimalValue());
        }
        if (node.isEmpty()) {
            return true;
        }
        for (JsonNode child : node) {
            if (!sensible(child)) {
                return false;
            }
        }
        return true;
    }

    /** Before anything is computed with them, the schema's own limits included. */
    private static void numbers(String path, JsonNode node, ProblemList problems) {
        if (node.isNumber() && !NumberLimits.sensible(node.decimalValue())) {
            problems.error(
                    path,
                    "LEDGERWAY-RANGE",
                    "The number is too large or too long; up to " + NumberLimits.MOST_DIGITS + " digits before and "
                            + NumberLimits.MOST_DECIMALS + " after the decimal point are understood.");
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            numbers(path + "/" + field.getKey().replace("~", "~0").replace("/", "~1"), field.getValue(), problems);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            numbers(path + "/" + i, node.get(i), problems);
        }
    }

    /** As Jackson says it, but where the open part begins for people. */
    private static String words(String message) {
        return message.startsWith("Duplicate field") && message.contains(TWICE)
                ? message.substring(0, message.indexOf(TWICE))
                : SOURCE.matcher(message).replaceAll("it begins at line $1, column $2");
    }

    private static String place(JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static ReadInvoice refused(String rule, String message) {
        return ReadInvoice.refused(List.of(InvoiceProblem.error("", rule, message)));
    }
}
