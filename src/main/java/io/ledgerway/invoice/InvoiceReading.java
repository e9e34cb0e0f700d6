package io.ledgerway.invoice;

import io.ledgerway.delivery.LargeDocuments;
import io.ledgerway.document.Invoice;
import io.ledgerway.document.InvoiceJson;
import io.ledgerway.document.InvoiceProblem;
import io.ledgerway.document.ReadInvoice;
import io.ledgerway.ubl.UblInvoices;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** Makes the canonical invoice of whatever a door hands in: UBL or JSON as bytes, text or file, or an invoice as it is. */
@Component("invoiceReading")
public class InvoiceReading {

    private static final Pattern DECLARATION = Pattern.compile("\\uFEFF?\\s*<\\?xml\\s[^>]*\\?>");
    private static final String FILE_NAME = "CamelFileName";

    private final UblInvoices ubl = new UblInvoices();
    private final IntakeSettings settings;
    private final IntakeRoom room;

    InvoiceReading(IntakeSettings settings, IntakeRoom room) {
        this.settings = settings;
        this.room = room;
    }

    /** What a document is written in. */
    private enum Format {
        UBL,
        JSON,
        UNKNOWN
    }

    /**
     * The body's invoice. The header {@code Content-Type} says what it is; without one, its first character does.
     *
     * @throws InvoiceRefusedException with all that keeps it from being read
     */
    public Invoice read(Exchange exchange) throws IOException {
        Object body = exchange.getMessage().getBody();
        if (body instanceof Invoice invoice) {
            return invoice;
        }
        byte[] text = bytes(exchange, body);
        if (text.length > LargeDocuments.LARGE) {
            room.await(exchange);
        }
        ReadInvoice read = switch (format(exchange.getMessage().getHeader(Exchange.CONTENT_TYPE, String.class), text)) {
            case UBL -> ubl.read(text);
            case JSON -> InvoiceJson.read(text);
            case UNKNOWN -> throw refused(exchange, "FORMAT_UNKNOWN", "This is neither XML nor JSON.");
        };
        if (read.refused()) {
            throw new InvoiceRefusedException(
                    shown(exchange),
                    read.problems().stream().filter(InvoiceProblem::refuses).toList());
        }
        return read.invoice();
    }

    private byte[] bytes(Exchange exchange, Object body) throws IOException {
        PageRow row = exchange.getProperty(PageRow.PROPERTY, PageRow.class);
        int most = row == null ? settings.maxSize() : row.rules().maxSize();
        byte[] bytes = new byte[0];
        if (body instanceof String text) {
            bytes = withoutDeclaration(text).getBytes(StandardCharsets.UTF_8);
        } else if (body != null) {
            try (InputStream stream = exchange.getMessage().getBody(InputStream.class)) {
                bytes = stream == null ? bytes : stream.readNBytes(most + 1);
            }
        }
        if (bytes.length > most) {
            throw refused(
                    exchange,
                    "TOO_LARGE",
                    "The document is larger than " + most + " bytes (ledgerway.intake.max-size).");
        }
        return bytes;
    }

    /** A text is characters already: the encoding that it declares was that of its bytes. */
    private static String withoutDeclaration(String text) {
        Matcher declaration = DECLARATION.matcher(text);
        return declaration.lookingAt() ? text.substring(declaration.end()) : text;
    }

    private static Format format(String mediaType, byte[] text) {
        String said = mediaType == null ? "" : mediaType.toLowerCase(Locale.ROOT);
        if (said.contains("xml")) {
            return Format.UBL;
        }
        return said.contains("json") ? Format.JSON : format(text);
    }

    private static Format format(byte[] text) {
        for (int i = 0; i < text.length; i++) {
            switch (text[i]) {
                case '<' -> {
                    return Format.UBL;
                }
                case '{' -> {
                    return Format.JSON;
                }
                // blanks, byte order marks, and the other half of a character of UTF-16
                case ' ', '\t', '\r', '\n', 0, (byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xFE, (byte) 0xFF -> {}
                default -> {
                    return Format.UNKNOWN;
                }
            }
        }
        return Format.UNKNOWN;
    }

    private static InvoiceRefusedException refused(Exchange exchange, String rule, String message) {
        return new InvoiceRefusedException(shown(exchange), InvoiceProblem.error("", rule, message));
    }

    private static String shown(Exchange exchange) {
        String file = exchange.getMessage().getHeader(FILE_NAME, String.class);
        return file == null ? "The document" : "The file " + file;
    }
}
