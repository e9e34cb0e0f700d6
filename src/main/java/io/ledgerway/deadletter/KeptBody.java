package io.ledgerway.deadletter;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;

/**
 * A body as text, in a form that gives the body back.
 *
 * @param type see {@link DeadLetter#bodyType()}
 */
record KeptBody(String text, String type) {

    /** 10 MB. */
    static final int LONGEST = 10 * 1024 * 1024;

    private static final String NONE = "none";
    private static final String TEXT = "text";
    private static final String BASE64 = "base64";
    private static final String CUT = "cut";

    /** Types of our own and plain collections come back as what they were; any other JSON stays text. */
    private static final String OWN_TYPES = "io.ledgerway.";

    static KeptBody of(Object body, Redaction redaction) {
        if (body == null) {
            return new KeptBody("", NONE);
        }
        if (body instanceof byte[] bytes) {
            return ofBytes(bytes, redaction);
        }
        if (body instanceof CharSequence || body instanceof Number || body instanceof Boolean) {
            return ofText(body.toString(), TEXT, redaction);
        }
        try {
            String json = KeptJson.MAPPER.writeValueAsString(redaction.json(KeptJson.MAPPER.valueToTree(body)));
            return limited(json, type(body));
        } catch (JsonProcessingException | IllegalArgumentException noJson) {
            return ofText(String.valueOf(body), TEXT, redaction);
        }
    }

    boolean whole() {
        return !type.equals(CUT);
    }

    /** The body to replay. */
    Object restore() {
        try {
            return switch (type) {
                case NONE -> null;
                case TEXT, CUT -> text;
                case BASE64 -> Base64.getDecoder().decode(text);
                case "java.util.Map" -> KeptJson.MAPPER.readValue(text, Map.class);
                case "java.util.Collection" -> KeptJson.MAPPER.readValue(text, Collection.class);
                default -> type.startsWith(OWN_TYPES) ? KeptJson.MAPPER.readValue(text, Class.forName(type)) : text;
            };
        } catch (JsonProcessingException | ClassNotFoundException typeChanged) {
            return text;
        }
    }

    private static String type(Object body) {
        if (body instanceof Map) {
            return "java.util.Map";
        }
        return body instanceof Collection
                ? "java.util.Collection"
                : body.getClass().getName();
    }

    private static KeptBody ofBytes(byte[] bytes, Redaction redaction) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return ofText(text, TEXT, redaction);
        } catch (CharacterCodingException notText) {
            return base64(bytes, redaction);
        }
    }

    /** PostgreSQL stores no NUL in a text. */
    private static KeptBody ofText(String text, String type, Redaction redaction) {
        return text.indexOf('\0') >= 0
                ? base64(text.getBytes(StandardCharsets.UTF_8), redaction)
                : limited(redaction.text(text), type);
    }

    private static KeptBody base64(byte[] bytes, Redaction redaction) {
        byte[] clean =
                redaction.text(new String(bytes, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
        return limited(Base64.getEncoder().encodeToString(clean), BASE64);
    }

    private static KeptBody limited(String text, String type) {
        return text.length() <= LONGEST ? new KeptBody(text, type) : new KeptBody(text.substring(0, LONGEST), CUT);
    }
}
