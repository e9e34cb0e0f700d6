package io.ledgerway.architecture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules that route files and Kamelets share. */
final class StepConventions {

    static final Pattern SECRET = Pattern.compile(
            "(?i).*(password|passphrase|passcode|secret|token|(api|access|private|auth|partner|user|account)[-_]?key)");
    private static final Pattern QUERY_SECRET =
            Pattern.compile("[?&](" + SECRET.pattern() + ")=(?!RAW\\(\\{\\{|\\{\\{).+");
    private static final Set<String> PROSE = Set.of("description", "title", "example", "message");
    private static final Set<String> ENDPOINTS =
            Set.of("to", "toD", "wireTap", "kamelet", "enrich", "pollEnrich", "poll");
    private static final int MOST_LINES = 90;

    private StepConventions() {}

    static List<String> violations(Object root, String text) {
        List<String> found = new ArrayList<>();
        for (Object steps : YamlTree.all(root, "steps")) {
            if (steps instanceof Collection<?> list) {
                list.forEach(step -> step(step, found));
            }
        }
        YamlTree.walk(root, (key, value) -> scalar(key, value, found));
        long lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith("description:"))
                .count();
        if (lines > MOST_LINES) {
            found.add(lines + " lines: cut it into two");
        }
        return found;
    }

    private static void step(Object step, List<String> found) {
        if (!(step instanceof Map<?, ?> map) || map.size() != 1) {
            found.add("a step is one name with a map: " + step);
            return;
        }
        String name = String.valueOf(map.keySet().iterator().next());
        Object content = map.get(name);
        if (!(content instanceof Map)) {
            found.add("the step '" + name + "' is written short: give it a map with id and uri");
            return;
        }
        if (YamlTree.text(content, "id").isEmpty()) {
            found.add("the step '" + name + "' has no id");
        }
        if (ENDPOINTS.contains(name) && YamlTree.text(content, "uri").contains("?")) {
            found.add("the step '" + name + "' has its options in the uri: write them under parameters");
        }
    }

    private static void scalar(String key, Object value, List<String> found) {
        if (value == null || value instanceof Map || value instanceof Collection || PROSE.contains(key)) {
            return;
        }
        String text = value.toString();
        if (text.matches("(?s).*https?://.*") && !key.startsWith("namespace")) {
            found.add("a literal address under '" + key + "': write a placeholder");
        }
        boolean literal = !text.isBlank() && !text.contains("{{") && !text.contains("${") && !text.startsWith("#");
        if (SECRET.matcher(key).matches() && literal
                || QUERY_SECRET.matcher(text).find()) {
            found.add("a credential under '" + key + "': write a placeholder");
        }
    }
}
