package io.ledgerway.connection.call;

import io.ledgerway.connection.OutsideAnswer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Message;

/** From the message that camel-http leaves to the answer that the rooms read. */
final class AnswerReading {

    private AnswerReading() {}

    static OutsideAnswer of(Exchange exchange) {
        Message message = exchange.getMessage();
        int status = message.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
        Map<String, String> headers = headers(message.getHeaders());
        byte[] body = message.getBody(byte[].class);
        Charset charset = charset(exchange);
        if (body == null) {
            return OutsideAnswer.of(status, headers, "");
        }
        return charset.equals(StandardCharsets.UTF_8) && !marked(body)
                ? OutsideAnswer.of(status, headers, body)
                : OutsideAnswer.of(status, headers, text(body, charset));
    }

    /** A byte order mark is no text. */
    private static String text(byte[] body, Charset charset) {
        String text = new String(body, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean marked(byte[] body) {
        return body.length > 2 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF;
    }

    /** What the answer's content type says, else UTF-8. */
    private static Charset charset(Exchange exchange) {
        String named = exchange.getProperty(ExchangePropertyKey.CHARSET_NAME, String.class);
        try {
            return named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static Map<String, String> headers(Map<String, Object> received) {
        Map<String, String> headers = new HashMap<>();
        received.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (value != null && !lower.startsWith("camel")) {
                headers.put(lower, joined(lower, value));
            }
        });
        return headers;
    }

    /** Repeated headers as HTTP joins them; cookies, which hold commas, one per line. */
    private static String joined(String name, Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(name.equals("set-cookie") ? "\n" : ", "));
        }
        return value.toString();
    }
}
