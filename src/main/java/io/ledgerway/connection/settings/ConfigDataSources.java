package io.ledgerway.connection.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.DefaultBootstrapContext;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.ConfigTreePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.util.StringUtils;

/**
 * The property sources that Spring Boot made from settings files. Spring Boot itself reads them again, into an
 * environment of its own with the same profiles and the same higher sources; then each takes the place of its
 * predecessor, so that order, profiles, documents in one file and imports mean what they mean at start.
 */
final class ConfigDataSources {

    private static final String ATTACHED = "configurationProperties";
    private static final String LOCATION = "spring.config.additional-location";

    private final ConfigurableEnvironment environment;

    ConfigDataSources(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    /** Reads the files again without touching the Environment; highest precedence first. */
    List<PropertySource<?>> read(String directory) {
        StandardEnvironment fresh = new StandardEnvironment();
        MutablePropertySources sources = fresh.getPropertySources();
        sources.stream().map(PropertySource::getName).toList().forEach(sources::remove);
        environment.getPropertySources().stream()
                .filter(source -> !fromFile(source) && !source.getName().equals(ATTACHED))
                .forEach(sources::addLast);
        sources.addFirst(new MapPropertySource("ledgerwayReading", asAtStart(directory)));
        ConfigDataEnvironmentPostProcessor.applyTo(fresh, new DefaultResourceLoader(), new DefaultBootstrapContext());
        return sources.stream().filter(ConfigDataSources::fromFile).collect(ArrayList::new, List::add, List::addAll);
    }

    /**
     * Puts the sources that were read in place of those they follow.
     *
     * @return the sources that are new or hold other values than before
     */
    List<PropertySource<?>> swap(List<PropertySource<?>> fresh) {
        MutablePropertySources sources = environment.getPropertySources();
        List<PropertySource<?>> changed = new ArrayList<>();
        Set<String> kept = new LinkedHashSet<>();
        String previous = null;
        for (PropertySource<?> source : fresh) {
            PropertySource<?> old = sources.get(source.getName());
            if (old == null) {
                insert(source, previous);
                changed.add(source);
            } else if (!values(old).equals(values(source))) {
                sources.replace(source.getName(), source);
                changed.add(source);
            }
            previous = source.getName();
            kept.add(previous);
        }
        sources.stream()
                .filter(ConfigDataSources::fromFile)
                .map(PropertySource::getName)
                .filter(name -> !kept.contains(name))
                .toList()
                .forEach(sources::remove);
        return changed;
    }

    /** Roots of the mounted secret folders that are loaded now. */
    List<Path> secretFolders() {
        return environment.getPropertySources().stream()
                .filter(ConfigTreePropertySource.class::isInstance)
                .map(source -> (Path) source.getSource())
                .toList();
    }

    static boolean fromFile(PropertySource<?> source) {
        return source instanceof ConfigTreePropertySource || source.getName().startsWith("Config resource '");
    }

    static Map<String, String> values(PropertySource<?> source) {
        Map<String, String> values = new LinkedHashMap<>();
        if (source instanceof EnumerablePropertySource<?> listed) {
            for (String name : listed.getPropertyNames()) {
                values.put(name, String.valueOf(listed.getProperty(name)));
            }
        }
        return values;
    }

    private Map<String, Object> asAtStart(String directory) {
        Map<String, Object> top = new LinkedHashMap<>();
        if (environment.getActiveProfiles().length > 0) {
            top.put("spring.profiles.active", String.join(",", environment.getActiveProfiles()));
        }
        if (!Path.of(directory).normalize().equals(Path.of("config"))) {
            String others = environment.getProperty(LOCATION);
            String ours = "optional:file:" + StringUtils.trimTrailingCharacter(directory, '/') + "/";
            top.put(LOCATION, others == null ? ours : others + "," + ours);
        }
        return top;
    }

    private void insert(PropertySource<?> source, String previous) {
        MutablePropertySources sources = environment.getPropertySources();
        if (previous != null) {
            sources.addAfter(previous, source);
            return;
        }
        String next = sources.stream()
                .filter(other -> fromFile(other) || other.getName().equals("defaultProperties"))
                .map(PropertySource::getName)
                .findFirst()
                .orElse(null);
        if (next == null) {
            sources.addLast(source);
        } else {
            sources.addBefore(next, source);
        }
    }
}
