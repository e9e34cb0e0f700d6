package io.ledgerway.connection.settings;

import io.ledgerway.cause.Cause;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.springframework.boot.context.config.ConfigDataException;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.FileSystemResource;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * What is wrong with a settings file.
 *
 * @param file path as the hub sees it
 * @param line from 1; 0 when unknown
 * @param what the parser's words, without the text around it, which may hold a secret
 */
public record UnreadableFile(String file, int line, String what) {

    /** The first YAML file that cannot be parsed. */
    static Optional<UnreadableFile> among(Collection<Path> files) {
        return files.stream()
                .filter(file -> file.toString().matches(".*\\.ya?ml"))
                .map(UnreadableFile::parse)
                .flatMap(Optional::stream)
                .findFirst();
    }

    static UnreadableFile because(String directory, Exception e) {
        String what = e instanceof ConfigDataException
                ? e.getMessage()
                : "cannot be read (" + e.getClass().getSimpleName() + ")";
        return new UnreadableFile(directory, 0, what);
    }

    /** The same in one style with all other causes. */
    public Cause cause() {
        return new Cause(
                "SETTINGS_FILE_INVALID",
                "Settings file " + file + (line > 0 ? ", line " + line : "") + ": " + what + ".",
                "The old values stay in force. Correct the file; it is read again within 2 s.");
    }

    private static Optional<UnreadableFile> parse(Path file) {
        try {
            new YamlPropertySourceLoader().load(file.toString(), new FileSystemResource(file));
            return Optional.empty();
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            return Optional.of(new UnreadableFile(file.toString(), line, e.getProblem()));
        } catch (Exception e) {
            return Optional.of(because(file.toString(), e));
        }
    }
}
