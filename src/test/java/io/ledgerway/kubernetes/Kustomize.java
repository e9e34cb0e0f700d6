package io.ledgerway.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The files of {@code k8s/}, and what {@code kubectl} makes of them where it is installed. */
final class Kustomize {

    static final Path FOLDER = Path.of("k8s");

    private Kustomize() {}

    /** Every file that says what shall be made of others. */
    static List<Path> kustomizations() {
        return Stream.concat(Stream.of(Path.of("routes", "kustomization.yaml")), files("kustomization.yaml"))
                .toList();
    }

    /** Every file that is named as a resource or a patch. */
    static List<Path> manifests() {
        return files(".yaml")
                .filter(file -> !file.endsWith("kustomization.yaml"))
                .filter(file -> !file.getParent().endsWith("settings"))
                .toList();
    }

    /** What a kustomization names: folders and files, relative to itself; of {@code key=file} the file. */
    static List<Path> named(Path kustomization) {
        JsonNode document = Manifests.documents(read(kustomization)).get(0);
        List<String> names = new ArrayList<>();
        document.path("resources").forEach(name -> names.add(name.asText()));
        document.path("components").forEach(name -> names.add(name.asText()));
        document.path("patches").findValuesAsText("path").stream()
                .filter(path -> !path.startsWith("/"))
                .forEach(names::add);
        document.path("configMapGenerator").forEach(map -> map.path("files").forEach(file -> names.add(file.asText())));
        return names.stream()
                .map(name -> name.substring(name.indexOf('=') + 1))
                .map(name -> kustomization.resolveSibling(name).normalize())
                .toList();
    }

    /** The manifests of a folder as they would be applied; the test is skipped where there is no {@code kubectl}. */
    static String build(Path folder) throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, "kubectl"))),
                "No kubectl on the PATH: the overlays are not built, only their files are read");
        Path errors = Files.createTempFile("kustomize", ".err");
        try {
            Process kubectl = new ProcessBuilder("kubectl", "kustomize", folder.toString())
                    .redirectError(errors.toFile())
                    .start();
            String built = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!kubectl.waitFor(2, TimeUnit.MINUTES) || kubectl.exitValue() != 0 || Files.size(errors) > 0) {
                throw new AssertionError("kubectl kustomize " + folder + ": " + Files.readString(errors));
            }
            return built;
        } finally {
            Files.delete(errors);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(String end) {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            return all.filter(file -> file.toString().endsWith(end)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
