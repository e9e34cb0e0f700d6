package io.ledgerway.operations.routes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;

/** The settings that texts refer to between double braces. Their values are never kept. */
final class Placeholders {

    private static final int SHORTEST_SECRET = 4;

    private final CamelContext context;

    Placeholders(CamelContext context) {
        this.context = context;
    }

    /**
     * Changes when the file, a Kamelet it uses or the value of a placeholder in either changes.
     *
     * @return a SHA-256, so that no value of a setting is kept or can be shown
     */
    String fingerprint(RouteText file, Collection<Kamelet> kamelets) {
        MessageDigest digest = sha256();
        add(digest, file.text());
        kamelets.forEach(kamelet -> add(digest, kamelet.location() + '\n' + kamelet.text()));
        for (String name : names(file, kamelets)) {
            add(digest, name + '=' + value(name));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Takes the values of secret settings out of what Camel said. */
    RouteProblem redact(RouteProblem problem, RouteText file, Collection<Kamelet> kamelets) {
        String message = problem.message();
        for (String name : names(file, kamelets)) {
            String value = value(name);
            if (value != null && value.length() >= SHORTEST_SECRET && LiteralSecrets.namesSecret(name)) {
                message = Pattern.compile(Pattern.quote(value), Pattern.CASE_INSENSITIVE)
                        .matcher(message)
                        .replaceAll(Matcher.quoteReplacement("{{" + name + "}}"));
            }
        }
        return new RouteProblem(problem.file(), problem.line(), message, problem.action());
    }

    private static Set<String> names(RouteText file, Collection<Kamelet> kamelets) {
        Set<String> names = new TreeSet<>();
        if (file.outline() != null) {
            names.addAll(file.outline().placeholders());
        }
        kamelets.forEach(kamelet -> names.addAll(kamelet.outline().placeholders()));
        return names;
    }

    private String value(String name) {
        return context.getPropertiesComponent().resolveProperty(name).orElse(null);
    }

    private static void add(MessageDigest digest, String part) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
