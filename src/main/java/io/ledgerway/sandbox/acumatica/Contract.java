package io.ledgerway.sandbox.acumatica;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names, types and lengths of what the simulator keeps (contract.txt). */
final class Contract {

    /** Version under which the customer's own endpoint is known here. */
    static final String CUSTOM = "custom";

    /** Versions of {@code Default} that are served. */
    static final List<String> VERSIONS = List.of("24.200.001", "25.200.001");

    private static final Pattern FIELD = Pattern.compile("(\\w+):(\\w+)(?:\\((\\d+)\\))?(\\[])?(\\*)?(?:@(\\S+))?");
    private static final Contract SHIPPED = new Contract(text());

    private final Map<String, EntityType> entities = new LinkedHashMap<>();

    private Contract(String text) {
        String open = null;
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!line.startsWith(" ")) {
                open = begin(line);
            }
            EntityType entity = entities.get(open);
            FIELD.matcher(line.substring(line.indexOf('=') + 1))
                    .results()
                    .map(found -> field(found.group()))
                    .forEach(field -> entity.fields().put(field.name(), field));
        }
    }

    static Contract shipped() {
        return SHIPPED;
    }

    /** An entity that has a path of its own. */
    Optional<EntityType> top(String name) {
        return Optional.ofNullable(entities.get(name)).filter(EntityType::top);
    }

    /** All that have a path of their own. */
    List<EntityType> tops() {
        return entities.values().stream().filter(EntityType::top).toList();
    }

    /** Null = not kept. */
    EntityType part(String name) {
        return entities.get(name);
    }

    /** The version behind an endpoint; empty when it is not served. */
    static Optional<String> version(String endpoint, String version, String customEndpoint) {
        if (endpoint.equalsIgnoreCase("Default")) {
            return VERSIONS.stream().filter(version::equals).findFirst();
        }
        return endpoint.equalsIgnoreCase(customEndpoint) && version.equals("1.0.0")
                ? Optional.of(CUSTOM)
                : Optional.empty();
    }

    private String begin(String line) {
        String[] head = line.substring(0, line.indexOf('=')).trim().split(" ");
        boolean top = head.length > 1;
        entities.put(
                head[0],
                new EntityType(
                        head[0],
                        top ? head[1] : null,
                        top ? head[2] : null,
                        top ? List.of(head[3].split(",")) : List.of(),
                        new LinkedHashMap<>()));
        return head[0];
    }

    private static Field field(String text) {
        Matcher found = FIELD.matcher(text);
        if (!found.matches()) {
            throw new IllegalStateException("contract.txt: " + text);
        }
        FieldType type = FieldType.named(found.group(2));
        return new Field(
                found.group(1),
                type,
                type == null ? found.group(2) : null,
                found.group(4) != null,
                found.group(3) == null ? 0 : Integer.parseInt(found.group(3)),
                found.group(5) != null,
                found.group(6));
    }

    private static String text() {
        try (InputStream in = Contract.class.getResourceAsStream("contract.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
