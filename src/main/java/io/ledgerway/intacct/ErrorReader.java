package io.ledgerway.intacct;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one error element: the text for people without entities and without the support id (apis/intacct.md 1.3). */
final class ErrorReader {

    /** With the support id that the vendor asks for. */
    private static final Logger LOG = LoggerFactory.getLogger(ErrorReader.class);

    private static final Pattern SUPPORT_ID =
            Pattern.compile("\\s*\\[Support ID:[^\\]]*]\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,6}|#x[0-9a-fA-F]{1,5}|[a-z]{2,6});");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");
    private static final int LONGEST = 600;

    private ErrorReader() {}

    static GatewayError read(Element error) {
        LOG.debug(
                "Intacct said {}: {} {}",
                error.textOf("errorno"),
                error.textOf("description"),
                error.textOf("description2"));
        String number = words(error.textOf("errorno"));
        String text = Stream.of(error.textOf("description2"), error.textOf("description"), number)
                .filter(Objects::nonNull)
                .map(ErrorReader::words)
                .filter(words -> !words.isEmpty())
                .reduce((first, second) ->
                        first.contains(second) || second.equals(number) ? first : first + " (" + second + ")")
                .orElse("no reason given");
        Element more = error.child("additionalinfo").orElseGet(() -> Element.of("additionalinfo"));
        String field =
                more.child("target").map(target -> target.attribute("field")).orElse(null);
        return new GatewayError(
                number,
                text,
                words(error.textOf("correction")),
                more.textOf("errorid"),
                field == null || field.isBlank() ? null : field);
    }

    static String words(String raw) {
        if (raw == null) {
            return "";
        }
        String text = SUPPORT_ID
                .matcher(unescaped(raw))
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private static String unescaped(String text) {
        return ENTITY.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(character(found.group(1), found.group())));
    }

    private static String character(String name, String whole) {
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, whole);
        }
        int point =
                name.startsWith("#x") ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        return XmlCharacters.legal(point) ? Character.toString(point) : whole;
    }
}
