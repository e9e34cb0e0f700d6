package io.ledgerway.operations.api;

import java.util.Optional;

/** Ids are text in the API and numbers in the database. */
final class Ids {

    private Ids() {}

    /** The id as a number; empty for text that cannot be an id. */
    static Optional<Long> parse(String id) {
        return id.matches("\\d{1,18}") ? Optional.of(Long.parseLong(id)) : Optional.empty();
    }
}
