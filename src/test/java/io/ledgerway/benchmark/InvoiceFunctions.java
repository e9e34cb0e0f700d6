package io.ledgerway.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Makes functions of invoices in JSON, with the elements that the hub sends (apis/intacct.md 3.1, 3.3, 3.5). */
final class InvoiceFunctions {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String OURS = "DK90000012";
    private static final Map<String, String> PARTIES = Map.of("DK90010018", "C-1001", "DK90020013", "V-2001");
    private static final Map<String, String> TAXES = Map.of("S", "Standard", "E", "Exempt");

    private final JsonNode invoice;
    private final boolean sale;
    private final boolean credit;
    private final StringBuilder xml = new StringBuilder(1500);

    private InvoiceFunctions(JsonNode invoice) {
        this.invoice = invoice;
        this.sale = invoice.at("/seller/vatNumber").asText().equals(OURS);
        this.credit = invoice.path("type").asText().equals("CREDIT_NOTE");
    }

    /** A function with its name. */
    record Function(String controlId, String xml) {}

    /** The function that creates an invoice. */
    static Function create(String json) throws JsonProcessingException {
        return new InvoiceFunctions(JSON.readTree(json)).create();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private Function create() {
        String reference = "LOOP-" + invoice.path("number").asText();
        String kind = credit ? (sale ? "aradjustment" : "apadjustment") : sale ? "invoice" : "bill";
        String other =
                invoice.at(sale ? "/buyer/vatNumber" : "/seller/vatNumber").asText();
        String controlId = reference + "-create";
        xml.append("<function controlid=\"")
                .append(controlId)
                .append("\"><create_")
                .append(kind)
                .append('>');
        text(sale ? "customerid" : "vendorid", PARTIES.get(other));
        date("datecreated", "issueDate");
        if (!credit) {
            date("datedue", "dueDate");
        }
        text(
                credit ? "adjustmentno" : sale ? "invoiceno" : "billno",
                invoice.path("number").asText());
        text("externalid", reference);
        text("currency", invoice.path("currency").asText());
        date("exchratedate", "issueDate");
        xml.append("<exchratetype/><").append(kind).append("items>");
        lines();
        xml.append("</").append(kind).append("items></create_").append(kind).append("></function>");
        return new Function(controlId, xml.toString());
    }

    /** A category's tax is the document's: its last line takes what the rounded ones before have left. */
    private void lines() {
        Map<String, BigDecimal> left = new HashMap<>();
        Map<String, JsonNode> last = new HashMap<>();
        invoice.path("taxes")
                .forEach(tax -> left.put(
                        tax.at("/tax/code").asText(), tax.path("amount").decimalValue()));
        invoice.path("lines").forEach(line -> last.put(line.at("/tax/code").asText(), line));
        for (JsonNode line : invoice.path("lines")) {
            String category = line.at("/tax/code").asText();
            BigDecimal net = line.path("net").decimalValue();
            BigDecimal rounded = net.multiply(line.at("/tax/rate").decimalValue())
                    .movePointLeft(2)
                    .setScale(2, RoundingMode.HALF_UP);
            BigDecimal tax = line == last.get(category) ? left.get(category) : rounded;
            left.merge(category, tax, BigDecimal::subtract);
            xml.append("<lineitem>");
            text("glaccountno", sale ? "4000" : "5000");
            text("amount", amount(net));
            text("memo", line.path("name").asText());
            xml.append("<taxentries><taxentry>");
            text("detailid", (sale ? "DK Output " : "DK Input ") + TAXES.get(category));
            text("trx_tax", amount(tax));
            xml.append("</taxentry></taxentries></lineitem>");
        }
    }

    private String amount(BigDecimal amount) {
        BigDecimal signed = credit ? amount.negate() : amount;
        return signed.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }

    private void text(String element, String text) {
        xml.append('<')
                .append(element)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(element)
                .append('>');
    }

    private void date(String element, String field) {
        LocalDate date = LocalDate.parse(invoice.path(field).asText());
        xml.append('<').append(element).append("><year>").append(date.getYear());
        xml.append("</year><month>").append(twoDigits(date.getMonthValue()));
        xml.append("</month><day>").append(twoDigits(date.getDayOfMonth()));
        xml.append("</day></").append(element).append('>');
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
