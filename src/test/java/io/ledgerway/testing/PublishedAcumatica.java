package io.ledgerway.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The contracts that an Acumatica instance publishes for its endpoint {@code Default} (../shared/apis/contracts), by which
 * requests are judged: path, method, query, and the body by its schema with no other names than it has. A date may stand without
 * a time (apis/acumatica.md 4.1). Lengths are those of apis/acumatica.md 5, which the published schemas leave out.
 */
public final class PublishedAcumatica {

    /** Versions that are proven. */
    public static final List<String> VERSIONS = List.of("24.200.001", "25.200.001");

    private static final Path DIRECTORY = Path.of("..", "shared", "apis", "contracts");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaValidatorsConfig CONFIG = SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .formatAssertionsEnabled(true)
            .typeLoose(false)
            .build();
    private static final Map<String, Optional<PublishedAcumatica>> READ = new ConcurrentHashMap<>();

    private final JsonNode contract;
    private final ObjectNode definitions;
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    private PublishedAcumatica(JsonNode contract) {
        this.contract = contract;
        definitions = AcumaticaSchemas.closed(contract.at("/components/schemas"));
    }

    /** The contract of a version; empty where it is not here. */
    public static Optional<PublishedAcumatica> of(String version) {
        return READ.computeIfAbsent(version, wanted -> {
            Path file = DIRECTORY.resolve("acumatica-default-" + wanted + ".json");
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            try {
                return Optional.of(new PublishedAcumatica(JSON.readTree(file.toFile())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Whether requests can be judged; said where a test is skipped. */
    public static boolean isHere() {
        return VERSIONS.stream().allMatch(version -> of(version).isPresent());
    }

    /**
     * What is wrong with a request to {@code Default}; nothing for another endpoint or where the contract is not here.
     *
     * @param path decoded, from the instance on or below it: what stands before {@code /entity/} is left aside
     * @param query names of the parameters
     */
    public static List<String> problems(String method, String path, Collection<String> query, String body) {
        String[] parts = path.replaceFirst(".*?/entity/", "").split("/", 3);
        if (parts.length < 3 || !parts[0].equalsIgnoreCase("Default")) {
            return List.of();
        }
        return of(parts[1])
                .map(contract -> contract.judge(method, "/" + parts[2], query, body))
                .orElse(List.of());
    }

    private List<String> judge(String method, String path, Collection<String> query, String body) {
        if (method.equals("GET") && path.matches("/\\w+/\\w+/status/[^/]+")) {
            return List.of();
        }
        JsonNode operation =
                contract.path("paths").path(template(path)).path(method.toLowerCase(java.util.Locale.ROOT));
        if (operation.isMissingNode()) {
            return List.of(method + " " + path + " is no operation of the contract");
        }
        List<String> problems = new ArrayList<>();
        List<String> known = parameters(operation);
        query.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problems.add(method + " " + path + " has the unknown parameter " + name));
        String schema = operation
                .at("/requestBody/content/application~1json/schema/$ref")
                .asText("");
        if (schema.isEmpty()) {
            if (body != null && !body.isEmpty()) {
                problems.add(method + " " + path + " takes no body");
            }
            return problems;
        }
        body(schema.substring(schema.lastIndexOf('/') + 1), body)
                .forEach(problem -> problems.add(method + " " + path + ": " + problem));
        return problems;
    }

    private List<String> body(String schema, String body) {
        try {
            return schema(schema).validate(JSON.readTree(body == null ? "" : body)).stream()
                    .map(ValidationMessage::getMessage)
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of("the body is no JSON");
        }
    }

    private JsonSchema schema(String name) {
        return schemas.computeIfAbsent(name, wanted -> {
            ObjectNode root = JSON.createObjectNode();
            root.put("$ref", "#/$defs/" + wanted);
            root.set("$defs", definitions);
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(root, CONFIG);
        });
    }

    /** A path as the contract has it: its own words before placeholders, and several keys as one. */
    private String template(String path) {
        if (contract.path("paths").has(path)) {
            return path;
        }
        String[] parts = path.substring(1).split("/", 2);
        boolean id = parts.length > 1 && parts[1].matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        return parts.length < 2 ? path : "/" + parts[0] + (id ? "/{id}" : "/{ids}");
    }

    private List<String> parameters(JsonNode operation) {
        Map<String, String> names = new LinkedHashMap<>();
        operation.path("parameters").forEach(parameter -> {
            JsonNode whole = parameter.has("$ref")
                    ? contract.at(parameter.path("$ref").asText().substring(1))
                    : parameter;
            if (whole.path("in").asText().equals("query")) {
                names.put(whole.path("name").asText(), "");
            }
        });
        return List.copyOf(names.keySet());
    }
}
