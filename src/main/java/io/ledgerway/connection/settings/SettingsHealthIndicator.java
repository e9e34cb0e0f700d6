package io.ledgerway.connection.settings;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Names a settings file that cannot be read. Always UP: the hub goes on with the old values. */
@Component("settingsHealthIndicator")
class SettingsHealthIndicator implements HealthIndicator {

    private final SettingsFiles files;

    SettingsHealthIndicator(SettingsFiles files) {
        this.files = files;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        files.problem()
                .ifPresent(problem -> health.withDetail("file", problem.file())
                        .withDetail("line", problem.line())
                        .withDetail("what", problem.what()));
        return health.build();
    }
}
