package io.ledgerway.architecture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What every Kamelet's head and steps must be like. */
final class KameletConventions {

    private static final Pattern USED = Pattern.compile("\\{\\{[?!]?\\s*([A-Za-z0-9_-]+)\\s*(:[^}]*)?}}");
    private static final Set<String> GIVEN = Set.of("routeId", "templateId", "uuid");

    private KameletConventions() {}

    static List<String> violations(String fileName, String text) {
        Object root = YamlTree.of(text).root();
        List<String> found = new ArrayList<>(StepConventions.violations(YamlTree.at(root, "spec", "template"), text));
        if (!fileName.equals(YamlTree.text(root, "metadata", "name") + ".kamelet.yaml")) {
            found.add("the file is not named after the Kamelet");
        }
        Object definition = YamlTree.at(root, "spec", "definition");
        for (String key : List.of("title", "description")) {
            if (YamlTree.text(definition, key).isEmpty()) {
                found.add("the Kamelet has no " + key);
            }
        }
        Map<?, ?> properties = YamlTree.at(definition, "properties") instanceof Map<?, ?> map ? map : Map.of();
        Collection<?> required = YamlTree.at(definition, "required") instanceof Collection<?> list ? list : List.of();
        properties.forEach((name, property) -> property(String.valueOf(name), property, required, found));
        used(text, properties.keySet(), found);
        return found;
    }

    private static void property(String name, Object property, Collection<?> required, List<String> found) {
        for (String key : List.of("title", "description", "type")) {
            if (YamlTree.text(property, key).isEmpty()) {
                found.add("the property '" + name + "' has no " + key);
            }
        }
        if (!required.contains(name) && YamlTree.at(property, "default") == null) {
            found.add("the property '" + name + "' is neither required nor has a default");
        }
        if (StepConventions.SECRET.matcher(name).matches()
                && !YamlTree.text(property, "format").equals("password")) {
            found.add("the property '" + name + "' is a secret: mark it with format: password");
        }
    }

    private static void used(String text, Set<?> declared, List<String> found) {
        Set<String> used = new TreeSet<>();
        Matcher matcher = USED.matcher(text.substring(Math.max(0, text.indexOf("\n  template:"))));
        while (matcher.find()) {
            used.add(matcher.group(1));
        }
        used.removeAll(GIVEN);
        declared.stream()
                .filter(name -> !used.contains(name))
                .forEach(name -> found.add("the property '" + name + "' is declared and not used"));
        used.stream()
                .filter(name -> !declared.contains(name))
                .forEach(name -> found.add("the property '" + name + "' is used and not declared"));
    }
}
