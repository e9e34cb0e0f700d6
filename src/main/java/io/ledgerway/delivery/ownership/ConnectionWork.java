package io.ledgerway.delivery.ownership;

/** What this instance does for its connections, as far as one must know of it to give them to another. */
public interface ConnectionWork {

    /** Whether the connection rests after a fault: it is not worth giving away. */
    boolean resting(String connection);

    /** Whether anything that was claimed for it is not settled yet. */
    boolean underWay(String connection);

    /** Nothing more begins for it; answers whether no work alone goes on there. */
    boolean close(String connection);

    /** Work begins for it again. */
    void reopen(String connection);
}
