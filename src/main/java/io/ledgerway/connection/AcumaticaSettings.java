package io.ledgerway.connection;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Settings of Acumatica that must go together (apis/acumatica.md 1, 2.4 and 3). */
final class AcumaticaSettings {

    /** Requests that queue before one is declined are 20; more at once would not fit (apis/acumatica.md 2.4). */
    static final int MOST_AT_ONCE = 25;

    private static final Pattern PASTED = Pattern.compile("(.*?)/entity(?:/([^/]+)/([^/]+))?/?");

    private AcumaticaSettings() {}

    /** A pasted {@code …/entity/<name>/<version>} is split off; what it names stands as settings that say nothing else. */
    static Map<String, String> complete(Map<String, String> values) {
        Matcher pasted = PASTED.matcher(values.getOrDefault("url", ""));
        Map<String, String> complete = new TreeMap<>(values);
        complete.computeIfPresent("url", (key, url) -> url.replaceAll("/+$", ""));
        if (pasted.matches()) {
            complete.put("url", pasted.group(1));
            if (pasted.group(2) != null) {
                complete.putIfAbsent("endpoint-name", pasted.group(2));
                complete.putIfAbsent("endpoint-version", pasted.group(3));
            }
        }
        return complete;
    }

    /** @param written as the settings say it, before it was completed */
    static void check(SettingReader read, Map<String, String> written) {
        Matcher pasted = PASTED.matcher(written.getOrDefault("url", ""));
        if (pasted.matches() && pasted.group(2) != null) {
            agrees(read, "endpoint-name", pasted.group(2));
            agrees(read, "endpoint-version", pasted.group(3));
        }
        int sessions = read.number("sessions", 1, 1, MOST_AT_ONCE);
        boolean byPerson = read.oneOf("grant", "password", List.of("password", "authorization-code"))
                .equals("authorization-code");
        if (byPerson && sessions > 1) {
            read.problem("'grant' authorization-code gives one session, and 'sessions' is " + sessions + ".");
        }
        if (byPerson
                && !read.oneOf("authentication", "cookie", List.of("cookie", "oauth2"))
                        .equals("oauth2")) {
            read.problem("'grant' authorization-code needs 'authentication' oauth2.");
        }
        if (!byPerson) {
            missing(read, List.of("username", "password"), "");
        }
        if (read.oneOf("authentication", "cookie", List.of("cookie", "oauth2")).equals("oauth2")) {
            missing(read, List.of("client-id", "client-secret"), ", which 'authentication' oauth2 signs in with");
            company(read);
            if (read.text("url", "").startsWith("http:")
                    && read.text("url", "").matches("http://(?!localhost|127\\.|\\[::1]).*")) {
                read.problem("'authentication' oauth2 needs an https 'url'.");
            }
        }
        read.oneOf("company-parameter", "tenant", List.of("tenant", "company"));
    }

    private static void missing(SettingReader read, List<String> keys, String why) {
        keys.stream()
                .filter(key -> read.text(key, null) == null)
                .forEach(key -> read.problem("'" + key + "' is missing" + why + "."));
    }

    /** Never more calls at once than there are sessions, each of which serves one. */
    static int concurrency(SettingReader read) {
        int sessions = read.number("sessions", 1, 1, MOST_AT_ONCE);
        return Math.min(sessions, read.number("concurrency", sessions, 1, MOST_AT_ONCE));
    }

    /** The tenant is the client id's suffix. */
    private static void company(SettingReader read) {
        String id = read.text("client-id", "");
        String company = read.text("company", null);
        int at = id.lastIndexOf('@');
        if (company != null && at >= 0 && !id.substring(at + 1).equalsIgnoreCase(company)) {
            read.problem("'client-id' is of the company '" + id.substring(at + 1) + "', and 'company' is '" + company
                    + "'.");
        }
    }

    private static void agrees(SettingReader read, String key, String pasted) {
        String set = read.text(key, pasted);
        if (!set.equalsIgnoreCase(pasted)) {
            read.problem("'url' names the " + key.replace('-', ' ') + " '" + pasted + "', and '" + key + "' is '" + set
                    + "'.");
        }
    }
}
