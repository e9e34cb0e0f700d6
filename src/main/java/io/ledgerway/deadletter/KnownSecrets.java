package io.ledgerway.deadletter;

import io.ledgerway.connection.Connections;
import io.ledgerway.session.Sessions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/** The secrets as they are now: of all connections' settings, of their sessions, and of databases. */
class KnownSecrets implements Supplier<Collection<String>> {

    private static final Logger LOG = LoggerFactory.getLogger(KnownSecrets.class);
    private static final Pattern SECRET_KEY = Pattern.compile(".*(password|secret|key|token).*");

    private static final List<String> OF_DATABASES =
            List.of("spring.datasource.password", "ledgerway.staging.password");

    private final Connections connections;
    private final Sessions sessions;
    private final Environment environment;

    KnownSecrets(Connections connections, Sessions sessions, Environment environment) {
        this.connections = connections;
        this.sessions = sessions;
        this.environment = environment;
    }

    @Override
    public Collection<String> get() {
        List<String> secrets = OF_DATABASES.stream()
                .map(environment::getProperty)
                .filter(password -> password != null && !password.isBlank())
                .collect(Collectors.toCollection(ArrayList::new));
        for (String name : connections.names()) {
            collect(
                    name,
                    connection -> connections.get(connection).values().forEach((key, value) -> {
                        if (SECRET_KEY.matcher(key).matches()) {
                            secrets.add(value.trim());
                        }
                    }));
            collect(
                    name,
                    connection -> sessions.current(connection).ifPresent(session -> {
                        secrets.add(session.token());
                        secrets.add(session.renewal());
                    }));
        }
        return secrets;
    }

    /** A connection that is badly set must not lose a dead letter. */
    private static void collect(String connection, Consumer<String> secretsOf) {
        try {
            secretsOf.accept(connection);
        } catch (RuntimeException e) {
            LOG.debug("Secrets of connection {} are not known: {}", connection, e.getMessage());
        }
    }
}
