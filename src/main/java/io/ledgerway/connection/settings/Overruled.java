package io.ledgerway.connection.settings;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

/** Says, once per key, that a value written to a file does not count because an argument or variable sets it too. */
final class Overruled {

    private static final Logger LOG = LoggerFactory.getLogger(Overruled.class);

    private final ConfigurableEnvironment environment;
    private final Set<String> said = new HashSet<>();

    Overruled(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    /**
     * Looks at the keys under {@code ledgerway} that this source sets to other values than before.
     *
     * @param before its values before the change
     * @return the keys said now
     */
    Set<String> say(PropertySource<?> source, Map<String, String> before) {
        Set<String> now = new HashSet<>();
        ConfigDataSources.values(source).forEach((key, value) -> {
            if (key.startsWith("ledgerway.") && !value.equals(before.get(key)) && !said.contains(key)) {
                PropertySource<?> winner = higher(source, key);
                if (winner != null) {
                    LOG.warn(
                            "{} was changed in {}, but keeps the value that '{}' sets",
                            key,
                            place(source),
                            place(winner));
                    said.add(key);
                    now.add(key);
                }
            }
        });
        return now;
    }

    private PropertySource<?> higher(PropertySource<?> source, String key) {
        ConfigurationPropertyName name = ConfigurationPropertyName.adapt(key, '.');
        for (PropertySource<?> other : environment.getPropertySources()) {
            if (other.getName().equals(source.getName())) {
                return null;
            }
            ConfigurationPropertySource readable = ConfigurationPropertySource.from(other);
            if (readable != null && readable.getConfigurationProperty(name) != null) {
                return ConfigDataSources.fromFile(other) ? null : other;
            }
        }
        return null;
    }

    private static String place(PropertySource<?> source) {
        String name = source.getName();
        int from = name.indexOf('[');
        int to = name.indexOf(']', from);
        return from >= 0 && to > from ? name.substring(from + 1, to) : name;
    }
}
