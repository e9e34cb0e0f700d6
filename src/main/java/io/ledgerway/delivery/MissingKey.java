package io.ledgerway.delivery;

import java.util.List;

/** The lookup table and the keys that were tried in vain; the dead letter replays by itself when the table gains one. */
public record MissingKey(String table, List<String> keys) {}
