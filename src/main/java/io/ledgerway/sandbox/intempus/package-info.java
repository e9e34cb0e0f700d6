/**
 * A strict simulator of Intempus, written from the vendor's page alone: it refuses what Intempus refuses, keeps its own
 * books and can be asked for them. It knows nothing of the hub's own Intempus room.
 */
package io.ledgerway.sandbox.intempus;
