package io.ledgerway.delivery;

/** Tells whether the owner of a limit group is alive, at once and without a clock. */
interface Liveness {

    /** This instance's name, different for each start of the hub. */
    String instance();

    /**
     * Tries to hold the group's liveness lock.
     *
     * @param owner who owns the group by its lease row
     * @return true when held: then no other living instance holds it
     */
    boolean hold(String group, String owner);

    /** Gives the lock back. */
    void release(String group);
}
