package io.ledgerway.delivery;

/**
 * What recording a page did.
 *
 * @param created new versions that wait to be delivered
 * @param unchanged rows that were known already
 * @param superseded older versions that were never sent and are discarded
 * @param unwanted rows never recorded, since they are not to stand in the target
 */
public record Recorded(int created, int unchanged, int superseded, int unwanted) {

    public Recorded plus(Recorded other) {
        return new Recorded(
                created + other.created,
                unchanged + other.unchanged,
                superseded + other.superseded,
                unwanted + other.unwanted);
    }
}
