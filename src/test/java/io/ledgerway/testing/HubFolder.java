package io.ledgerway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A hub's working directory: settings, lookup tables and the shipped routes. Files change whole, never half-written. */
public final class HubFolder implements AutoCloseable {

    private final Path root;

    HubFolder() {
        try {
            root = Files.createTempDirectory("hub");
            try (Stream<Path> shipped = Files.list(Path.of("routes"))) {
                for (Path file : shipped.toList()) {
                    write("routes/" + file.getFileName(), Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path path(String file) {
        return root.resolve(file);
    }

    public void write(String file, String text) {
        try {
            Path target = path(file);
            Files.createDirectories(target.getParent());
            Path draft = Files.createTempFile(root, "draft", null);
            Files.writeString(draft, text);
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void rename(String from, String to) {
        try {
            Files.move(path(from), path(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete(String file) {
        try {
            Files.delete(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String read(String file) {
        try {
            return Files.readString(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void writeSettings(Map<String, String> settings) {
        write(
                "config/application.yaml",
                settings.entrySet().stream()
                        .map(setting -> "\"" + setting.getKey() + "\": \"" + setting.getValue() + "\"\n")
                        .collect(Collectors.joining()));
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
