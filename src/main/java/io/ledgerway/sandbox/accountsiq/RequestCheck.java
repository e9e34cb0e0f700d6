package io.ledgerway.sandbox.accountsiq;

import java.util.Optional;

/** A judge of requests beside the simulator's own reading, such as the vendor's description. */
@FunctionalInterface
public interface RequestCheck {

    /** What is wrong with a request's envelope; empty when nothing is. */
    Optional<String> problem(Version version, String envelope);
}
