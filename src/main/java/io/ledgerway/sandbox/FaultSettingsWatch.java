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
 * Reads the fault settings of every simulator again and applies them when they changed since they were last read here,
 * so that a change through the control door stands until the settings themselves change.
 */
@Component("sandboxFaultSettingsWatch")
@Profile("sandbox")
public class FaultSettingsWatch {

    private static final Logger log = LoggerFactory.getLogger(FaultSettingsWatch.class);

    private final Environment environment;
    private final List<Simulated> systems;
    private final Map<String, Object> seen = new HashMap<>();

    public FaultSettingsWatch(Environment environment, List<Simulated> systems) {
        this.environment = environment;
        this.systems = systems;
        systems.forEach(system -> seen.put(system.system(), bound(environment, system.system())));
    }

    /** The faults that {@code ledgerway.sandbox.<system>.*} asks for. */
    public static FaultSettings bound(Environment environment, String system) {
        return Binder.get(environment).bindOrCreate("ledgerway.sandbox." + system, FaultSettings.class);
    }

    @Scheduled(fixedDelay = 2000)
    public void look() {
        systems.forEach(this::look);
    }

    private void look(Simulated system) {
        try {
            FaultSettings now = bound(environment, system.system());
            if (!now.equals(seen.put(system.system(), now))) {
                system.apply(now);
                log.info("The simulated {} takes other faults: {}", system.system(), now.asMap());
            }
        } catch (BindException e) {
            String message = e.getMessage() + ": " + e.getCause();
            if (!message.equals(seen.put(system.system(), message))) {
                log.warn("The faults of the simulated {} stay as they are. {}", system.system(), message);
            }
        }
    }
}
