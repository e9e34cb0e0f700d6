package io.ledgerway.sandbox;

import java.util.List;

/** A simulated system which follows the settings {@code ledgerway.sandbox.<system>.*}. */
public interface Simulated {

    /** The system's name in the settings, such as {@code intempus}. */
    String system();

    /** Takes other faults from the next call on. */
    void apply(FaultSettings settings);

    /** What follows the settings while it runs. */
    default List<LiveSettings<?>> live() {
        return List.of(new LiveSettings<>(FaultSettings.class, this::apply));
    }
}
