package io.ledgerway.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads the settings of every simulator again and applies those that changed since they were last read here, so that a
 * change through the control door stands until the settings themselves change.
 */
@Component("sandboxSettingsWatch")
@Profile("sandbox")
public class SettingsWatch {

    private static final Logger log = LoggerFactory.getLogger(SettingsWatch.class);

    private final Environment environment;
    private final List<Simulated> systems;
    private final Map<String, Object> seen = new HashMap<>();

    public SettingsWatch(Environment environment, List<Simulated> systems) {
        this.environment = environment;
        this.systems = systems;
        systems.forEach(system -> system.live().forEach(live -> {
            Object now = bound(environment, system.system(), live.type());
            seen.put(name(system, live), now);
        }));
    }

    /** What {@code ledgerway.sandbox.<system>.*} asks for. */
    public static <T> T bound(Environment environment, String system, Class<T> type) {
        return Binder.get(environment).bindOrCreate("ledgerway.sandbox." + system, type);
    }

    @Scheduled(fixedDelay = 2000)
    public void look() {
        systems.forEach(system -> system.live().forEach(live -> look(system, live)));
    }

    private <T> void look(Simulated system, LiveSettings<T> live) {
        String name = name(system, live);
        try {
            T now = bound(environment, system.system(), live.type());
            if (!now.equals(seen.put(name, now))) {
                live.apply().accept(now);
                log.info("The simulated {} takes other settings: {}", system.system(), now);
            }
        } catch (BindException e) {
            String problem = e.getMessage() + ": " + e.getCause();
            if (!problem.equals(seen.put(name, problem))) {
                log.warn("The simulated {} stays as it is. {}", system.system(), problem);
            }
        }
    }

    private static String name(Simulated system, LiveSettings<?> live) {
        return system.system() + " " + live.type().getSimpleName();
    }
}
