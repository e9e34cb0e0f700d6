package io.ledgerway.sandbox.intempus;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the simulated Intempus ({@code ledgerway.sandbox.intempus.*}), beside its faults.
 *
 * @param port port on loopback; 0 = any free one
 * @param username the API user; its case matters
 * @param apiKey the user's key
 * @param trickle time between new approved entries of the demo company; 0 = none come
 */
public record IntempusSandboxSettings(
        @DefaultValue("18081") int port,
        @DefaultValue("Hub@demo.example") String username,
        @DefaultValue("demo-api-key") String apiKey,
        @DefaultValue("20s") Duration trickle) {

    /** Any free port, user {@code Hub@demo.example}, key {@code demo-api-key}, nothing trickles. */
    public static final IntempusSandboxSettings FREE_PORT =
            new IntempusSandboxSettings(0, "Hub@demo.example", "demo-api-key", Duration.ZERO);

    /** Never the key. */
    @Override
    public String toString() {
        return "IntempusSandboxSettings[port=" + port + ", username=" + username + ", trickle=" + trickle + "]";
    }
}
