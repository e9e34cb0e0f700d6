package io.ledgerway.operations.api;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items newest first
 * @param total how many there are on all pages
 */
record Page<T>(List<T> items, long total) {

    Page {
        items = List.copyOf(items);
    }
}
