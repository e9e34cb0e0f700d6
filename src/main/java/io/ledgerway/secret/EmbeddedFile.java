package io.ledgerway.secret;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file of an embedded H2 database, told from its address. */
final class EmbeddedFile {

    /** {@code jdbc:h2:file:…}, or a bare path; not {@code mem:}, {@code tcp:} and the like (a drive letter is one letter long). */
    private static final Pattern ADDRESS = Pattern.compile("jdbc:h2:(?:file:)?((?:[A-Za-z]:)?[^:;]+)(?:;.*)?");

    private EmbeddedFile() {}

    /** Empty for any other database. */
    static Optional<Path> of(String jdbcUrl) {
        Matcher address = ADDRESS.matcher(jdbcUrl);
        if (!address.matches()) {
            return Optional.empty();
        }
        String path = address.group(1);
        return Optional.of(Path.of(path.startsWith("~/") ? System.getProperty("user.home") + path.substring(1) : path)
                .toAbsolutePath()
                .normalize());
    }
}
