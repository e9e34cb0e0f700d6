package io.ledgerway.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.ledgerway.cause.Cause;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.xml.transform.Source;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;
import org.apache.camel.util.URISupport;
import org.w3c.dom.Node;

/** Reads what is to be kept from an exchange that failed. */
class FailedExchangeReader {

    static final String KEPT_PROPERTIES = "ledgerway";

    private static final String CAMEL = "Camel";

    private final Supplier<Collection<String>> secrets;

    /** @param secrets values that must not be kept, as they are now */
    FailedExchangeReader(Supplier<Collection<String>> secrets) {
        this.secrets = secrets;
    }

    FailedExchange read(Exchange exchange, Throwable failure) {
        Redaction redaction = new Redaction(secrets.get());
        Origin origin = Origin.of(exchange);
        Message message = origin.scheduled() || origin.message() == null ? exchange.getMessage() : origin.message();
        return new FailedExchange(
                origin.route(),
                redaction.message(URISupport.sanitizeUri(origin.endpoint())),
                origin.scheduled(),
                redaction.cause(Diagnosis.of(failure, origin.route())),
                KeptBody.of(plain(message), redaction),
                headers(message.getHeaders(), redaction),
                properties(exchange.getProperties(), redaction));
    }

    /** Why a route failed, for people. */
    Cause cause(Throwable failure, String route) {
        return new Redaction(secrets.get()).cause(Diagnosis.of(failure, route));
    }

    /** Streams and files as bytes, anything else as it is. */
    private static Object plain(Message message) {
        Object body = message.getBody();
        boolean stream = Stream.of(
                        InputStream.class,
                        StreamCache.class,
                        Reader.class,
                        ByteBuffer.class,
                        File.class,
                        Path.class,
                        WrappedFile.class,
                        Source.class,
                        Node.class)
                .anyMatch(type -> type.isInstance(body));
        if (!stream) {
            return body;
        }
        if (body instanceof StreamCache cache) {
            cache.reset();
        }
        try (InputStream bytes = message.getBody(InputStream.class)) {
            return bytes == null ? body.toString() : bytes.readNBytes(KeptBody.LONGEST + 1);
        } catch (IOException gone) {
            return body.toString();
        }
    }

    private static Map<String, Object> headers(Map<String, Object> headers, Redaction redaction) {
        Map<String, Object> kept = new LinkedHashMap<>();
        headers.forEach((name, value) -> {
            boolean simple = value instanceof CharSequence || value instanceof Number || value instanceof Boolean;
            if (value != null && (simple || !name.startsWith(CAMEL))) {
                kept.put(name, redaction.secretName(name) ? Redaction.REMOVED : value(value, redaction));
            }
        });
        return kept;
    }

    private static Map<String, Object> properties(Map<String, Object> properties, Redaction redaction) {
        Map<String, Object> kept = new LinkedHashMap<>();
        properties.forEach((name, value) -> {
            if (name.startsWith(KEPT_PROPERTIES) && !name.equals(Replay.PROPERTY) && value != null) {
                kept.put(name, redaction.secretName(name) ? Redaction.REMOVED : value(value, redaction));
            }
        });
        return kept;
    }

    private static JsonNode value(Object value, Redaction redaction) {
        try {
            return redaction.json(KeptJson.MAPPER.valueToTree(value));
        } catch (IllegalArgumentException noJson) {
            return TextNode.valueOf(redaction.text(String.valueOf(value)));
        }
    }
}
