package io.ledgerway.lookup;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lookup tables from CSV files below the configuration directory. An invalid file is never replaced by its last good state: a wrong mapping is money. */
@Component("lookupTables")
class CsvLookupTables implements LookupTables, LookupChanges {

    private static final Logger LOG = LoggerFactory.getLogger(CsvLookupTables.class);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final String SUFFIX = ".csv";

    private final Path directory;
    private final Clock clock;
    private final Map<Name, WatchedTable> tables = new ConcurrentHashMap<>();
    private final Map<Name, WatchedTable.Content> announced = new ConcurrentHashMap<>();
    private final List<BiConsumer<String, String>> listeners = new CopyOnWriteArrayList<>();

    CsvLookupTables(
            @Value("${ledgerway.lookups-directory:${ledgerway.config-directory:config}/lookups}") String directory,
            Clock clock) {
        this.directory = Path.of(directory);
        this.clock = clock;
    }

    @Override
    public boolean exists(String connection, String table) {
        return !content(new Name(connection, table)).absent();
    }

    @Override
    public String file(String connection, String table) {
        return path(new Name(connection, table)).toString();
    }

    @Override
    public Optional<Row> find(String connection, String table, List<String> keys) {
        WatchedTable.Content content = content(new Name(connection, table));
        if (content.failure() != null) {
            throw new CausedException(content.failure());
        }
        return content.absent() ? Optional.empty() : content.table().find(keys);
    }

    @Override
    public void onChange(BiConsumer<String, String> listener) {
        listeners.add(listener);
    }

    /** Looks at all tables and tells the listeners which changed. */
    @Scheduled(fixedDelay = 2000)
    void checkNow() {
        TreeSet<Name> names = new TreeSet<>(tables.keySet());
        names.addAll(onDisk());
        names.forEach(this::announce);
    }

    private void announce(Name name) {
        WatchedTable.Content content = content(name);
        WatchedTable.Content before = announced.get(name);
        if (before == null ? content.absent() : content.equals(before)) {
            announced.put(name, content);
            return;
        }
        try {
            if (content.failure() != null) {
                LOG.warn("{}", content.failure().sentence());
            } else {
                listeners.forEach(listener -> listener.accept(name.connection(), name.table()));
            }
            announced.put(name, content);
        } catch (RuntimeException e) {
            LOG.warn(
                    "What waits for lookup table {} of connection {} could not be told of its change; it is told again.",
                    name.table(),
                    name.connection(),
                    e);
        }
    }

    private List<Name> onDisk() {
        try (Stream<Path> files = Files.find(
                directory,
                2,
                (path, attributes) -> isTable(directory.relativize(path)),
                FileVisitOption.FOLLOW_LINKS)) {
            return files.map(this::nameOf).toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static boolean isTable(Path path) {
        return path.getNameCount() == 2
                && path.toString().endsWith(SUFFIX)
                && NAME.matcher(path.getName(0).toString()).matches()
                && NAME.matcher(path.getName(1).toString()).matches();
    }

    private Name nameOf(Path path) {
        String file = path.getFileName().toString();
        return new Name(path.getParent().getFileName().toString(), file.substring(0, file.length() - SUFFIX.length()));
    }

    private WatchedTable.Content content(Name name) {
        return tables.computeIfAbsent(name, this::watch).content();
    }

    private WatchedTable watch(Name name) {
        return new WatchedTable(path(name), clock);
    }

    private Path path(Name name) {
        return directory.resolve(checked(name.connection())).resolve(checked(name.table()) + SUFFIX);
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new CausedException(new Cause(
                    "LOOKUP_NAME_INVALID",
                    "'" + name + "' is no name of a connection or lookup table.",
                    "Use letters, digits, points, hyphens and underscores, beginning with a letter or digit."));
        }
        return name;
    }

    /** Compared by hand: each lookup does, and what Java makes for a record is slow under the first compiler. */
    private record Name(String connection, String table) implements Comparable<Name> {
        @Override
        public boolean equals(Object other) {
            return other instanceof Name name && table.equals(name.table) && connection.equals(name.connection);
        }

        @Override
        public int hashCode() {
            return 31 * connection.hashCode() + table.hashCode();
        }

        @Override
        public int compareTo(Name other) {
            int byConnection = connection.compareTo(other.connection);
            return byConnection != 0 ? byConnection : table.compareTo(other.table);
        }
    }
}
