package io.ledgerway.delivery.ownership;

/** Tells whether an instance is alive, at once and without a clock. */
interface Liveness {

    /** This instance's name, different for each start of the hub. */
    String instance();

    /** Shows that this instance lives, from now until it ends or loses its database; false where it cannot now. */
    boolean shown();

    /** Whether another instance surely ended. One that lost its database only seems to. */
    boolean gone(String other);

    /**
     * Tries to do some work alone.
     *
     * @return true when no other living instance does it; so it stays until this one ends or loses its database
     */
    boolean alone(String work);
}
