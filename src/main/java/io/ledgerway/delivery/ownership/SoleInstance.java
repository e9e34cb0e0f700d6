package io.ledgerway.delivery.ownership;

import org.springframework.stereotype.Component;

/**
 * Lets one living instance among many do a piece of work, such as reading a folder. Only a convenience: there is no fence, so
 * what two do at once must harm nothing.
 */
@Component
public class SoleInstance {

    private final Liveness liveness;

    SoleInstance(Liveness liveness) {
        this.liveness = liveness;
    }

    /** Whether this instance does it; once it does, until it ends or loses its database. Never waits. */
    public boolean does(String work) {
        return liveness.alone(work);
    }
}
