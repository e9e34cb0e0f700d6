package io.ledgerway.flow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** An example document of Peppol BIS Billing 3, read by XPath alone: a second opinion on what the hub reads. */
final class PeppolFile {

    private static final Path EXAMPLES =
            Path.of(System.getProperty("ledgerway.shared", "../shared"), "data/ubl/peppol-bis-3");
    private static final String SUBTOTAL = "/*/*[local-name()='TaxTotal']/*[local-name()='TaxSubtotal']";

    private final XPath xpath = XPathFactory.newInstance().newXPath();
    private final String name;
    private final String text;
    private final Document document;

    private PeppolFile(Path file) throws Exception {
        name = file.getFileName().toString();
        text = Files.readString(file);
        document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    static boolean areThere() {
        return Files.isDirectory(EXAMPLES);
    }

    /** All of them, by name. */
    static List<PeppolFile> all() {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            List<PeppolFile> all = new ArrayList<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".xml"))
                    .sorted()
                    .toList()) {
                all.add(new PeppolFile(file));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    String name() {
        return name;
    }

    String number() {
        return value("/*/*[local-name()='ID']");
    }

    /** The file with another number. */
    String text(String number) {
        return text.replaceFirst("<cbc:ID>[^<]*</cbc:ID>", "<cbc:ID>" + number + "</cbc:ID>");
    }

    /** The seller's endpoint as {@code scheme:id}. */
    String seller() {
        return endpoint("AccountingSupplierParty");
    }

    /** The buyer's endpoint as {@code scheme:id}. */
    String buyer() {
        return endpoint("AccountingCustomerParty");
    }

    String currency() {
        return value("/*/*[local-name()='DocumentCurrencyCode']");
    }

    /** Whether it takes from what is owed: a credit note, or an invoice of a negative sum. */
    boolean credit() {
        return document.getDocumentElement().getNodeName().endsWith("CreditNote")
                != (sum("TaxExclusiveAmount").signum() < 0);
    }

    /** With tax, and rounded as it is to be paid; never negative. */
    BigDecimal total() {
        return sum("TaxInclusiveAmount").add(sum("PayableRoundingAmount")).abs().setScale(2);
    }

    /** Net amounts by tax category and rate, such as {@code S:25}; of the sign of the total. */
    Map<String, BigDecimal> net() {
        return subtotals("TaxableAmount");
    }

    /** Tax amounts by tax category and rate. */
    Map<String, BigDecimal> tax() {
        return subtotals("TaxAmount");
    }

    private Map<String, BigDecimal> subtotals(String amount) {
        boolean negative = sum("TaxExclusiveAmount").signum() < 0;
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (int i = 1; i <= count(SUBTOTAL); i++) {
            String each = SUBTOTAL + "[" + i + "]/*[local-name()='";
            String category = each + "TaxCategory']/*[local-name()='";
            String percent = value(category + "Percent']");
            BigDecimal sum = new BigDecimal(value(each + amount + "']")).setScale(2);
            sums.merge(key(value(category + "ID']"), percent), negative ? sum.negate() : sum, BigDecimal::add);
        }
        return sums;
    }

    private static String key(String category, String percent) {
        return percent.isEmpty()
                ? category
                : category + ":" + new BigDecimal(percent).stripTrailingZeros().toPlainString();
    }

    private BigDecimal sum(String element) {
        String sum = value("/*/*[local-name()='LegalMonetaryTotal']/*[local-name()='" + element + "']");
        return sum.isEmpty() ? BigDecimal.ZERO : new BigDecimal(sum);
    }

    private String endpoint(String side) {
        String endpoint = "/*/*[local-name()='" + side + "']/*/*[local-name()='EndpointID']";
        return value(endpoint + "/@schemeID") + ":" + value(endpoint);
    }

    private int count(String path) {
        try {
            return ((NodeList) xpath.evaluate(path, document, XPathConstants.NODESET)).getLength();
        } catch (Exception e) {
            throw new IllegalStateException(path, e);
        }
    }

    private String value(String path) {
        try {
            return xpath.evaluate(path, document).strip();
        } catch (Exception e) {
            throw new IllegalStateException(path, e);
        }
    }
}
