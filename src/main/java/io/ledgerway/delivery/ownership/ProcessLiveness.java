package io.ledgerway.delivery.ownership;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Liveness on an embedded database: its file lock admits one process, so an owner that is not an instance of this
 * process is dead.
 */
final class ProcessLiveness implements Liveness {

    private static final Set<String> LIVING = ConcurrentHashMap.newKeySet();

    private final String instance = "embedded-" + UUID.randomUUID();

    ProcessLiveness() {
        LIVING.add(instance);
    }

    @Override
    public String instance() {
        return instance;
    }

    @Override
    public boolean shown() {
        return LIVING.contains(instance);
    }

    @Override
    public boolean gone(String other) {
        return !LIVING.contains(other);
    }

    @Override
    public boolean alone(String work) {
        return true;
    }

    /** As if this instance's process had died. */
    void die() {
        LIVING.remove(instance);
    }
}
