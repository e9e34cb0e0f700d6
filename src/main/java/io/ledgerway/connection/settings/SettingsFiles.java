package io.ledgerway.connection.settings;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes over changed settings while the hub runs: every 2 s it looks, by content, at {@code application*.yaml} in
 * {@code ledgerway.config-directory} and at mounted secret folders. A file that cannot be read changes nothing.
 */
@Component("settingsFiles")
public class SettingsFiles {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsFiles.class);

    private final ConfigurableEnvironment environment;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ConfigDataSources sources;
    private final Overruled overruled;
    private Map<Path, String> seen;
    private volatile UnreadableFile problem;

    public SettingsFiles(ConfigurableEnvironment environment, ApplicationEventPublisher events, Clock clock) {
        this.environment = environment;
        this.events = events;
        this.clock = clock;
        this.sources = new ConfigDataSources(environment);
        this.overruled = new Overruled(environment);
    }

    /** What keeps the newest files from being taken over; empty when they are in force. */
    public Optional<UnreadableFile> problem() {
        return Optional.ofNullable(problem);
    }

    @PostConstruct
    @Scheduled(fixedDelay = 2, initialDelay = 2, timeUnit = TimeUnit.SECONDS)
    synchronized void checkNow() {
        String directory = environment.getProperty("ledgerway.config-directory", "config");
        try {
            WatchedFiles files = WatchedFiles.look(Path.of(directory), secretFolders());
            if (files.digests().equals(seen) || files.unsettled(clock.instant())) {
                return;
            }
            Optional<UnreadableFile> bad = files.digests().isEmpty() && seen != null
                    ? Optional.of(new UnreadableFile(directory, 0, "all settings files are gone"))
                    : UnreadableFile.among(files.digests().keySet());
            if (bad.isPresent()) {
                refuse(bad.get());
            } else {
                takeOver(directory);
            }
            seen = files.digests();
        } catch (IOException | RuntimeException e) {
            refuse(UnreadableFile.because(directory, e));
            seen = Map.of();
        }
    }

    private void takeOver(String directory) {
        Map<String, Map<String, String>> before = new HashMap<>();
        environment.getPropertySources().stream()
                .filter(ConfigDataSources::fromFile)
                .forEach(source -> before.put(source.getName(), ConfigDataSources.values(source)));
        List<PropertySource<?>> changed = sources.swap(sources.read(directory));
        problem = null;
        if (seen == null && changed.isEmpty()) {
            return;
        }
        List<String> names = new ArrayList<>();
        for (PropertySource<?> source : changed) {
            overruled.say(source, before.getOrDefault(source.getName(), Map.of()));
            names.add(source.getName());
        }
        LOG.info("Settings were read again: {}", names.isEmpty() ? "no value differs" : String.join(", ", names));
        events.publishEvent(new SettingsChanged());
    }

    private Set<Path> secretFolders() {
        Set<Path> roots = new LinkedHashSet<>(SecretFolders.of(environment));
        roots.addAll(sources.secretFolders());
        return roots;
    }

    private void refuse(UnreadableFile bad) {
        if (!bad.equals(problem)) {
            LOG.error("{}", bad.cause().sentence());
        }
        problem = bad;
    }
}
