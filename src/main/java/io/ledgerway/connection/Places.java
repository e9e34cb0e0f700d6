package io.ledgerway.connection;

import java.util.concurrent.Semaphore;

/** Calls under way at once; their number follows the settings while calls are under way. */
final class Places extends Semaphore {

    private static final long serialVersionUID = 1L;

    private int size;

    Places(int size) {
        super(size, true);
        this.size = size;
    }

    synchronized void resize(int wanted) {
        if (wanted > size) {
            release(wanted - size);
        } else if (wanted < size) {
            reducePermits(size - wanted);
        }
        size = wanted;
    }
}
