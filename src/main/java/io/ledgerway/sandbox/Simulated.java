package io.ledgerway.sandbox;

/** A simulated system whose faults follow the settings {@code ledgerway.sandbox.<system>.*}. */
public interface Simulated {

    /** The system's name in the settings, such as {@code intempus}. */
    String system();

    /** Takes other faults from the next call on. */
    void apply(FaultSettings settings);
}
