package io.ledgerway.sandbox.acumatica;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.UUID;

/** A value in a {@code $filter}: {@code 'text'}, {@code 10.5M}, {@code true}, {@code datetimeoffset'…'}, {@code guid'…'}. */
final class FilterLiteral {

    private FilterLiteral() {}

    /**
     * The value, as a field of that type holds it.
     *
     * @throws Refusal when it is of another type
     */
    @SuppressWarnings("unchecked")
    static Comparable<Object> read(String token, FieldType type) {
        if (token.equals("null")) {
            return null;
        }
        try {
            return (Comparable<Object>) value(token, type);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw FilterTokens.wrong("A binary operator with incompatible types was detected at '" + token + "'.");
        }
    }

    private static Comparable<?> value(String token, FieldType type) {
        return switch (type) {
            case STRING -> quoted(token, "");
            case BOOLEAN -> bool(token);
            case DECIMAL -> new BigDecimal(token.replaceFirst("[mMdDfFlL]$", ""));
            case INT, SHORT -> Integer.valueOf(token.replaceFirst("[lL]$", ""));
            case DATETIME ->
                FieldType.time(
                        token.startsWith("datetimeoffset")
                                ? quoted(token, "datetimeoffset")
                                : quoted(token, "datetime"));
            case GUID -> UUID.fromString(quoted(token, "guid"));
        };
    }

    /** A quote inside is doubled. */
    static String unquoted(String token) {
        return token.substring(1, token.length() - 1).replace("''", "'");
    }

    private static String quoted(String token, String prefix) {
        if (!token.startsWith(prefix + "'")) {
            throw new IllegalArgumentException(token);
        }
        return unquoted(token.substring(prefix.length()));
    }

    private static Boolean bool(String token) {
        if (!token.equals("true") && !token.equals("false")) {
            throw new IllegalArgumentException(token);
        }
        return Boolean.valueOf(token);
    }
}
