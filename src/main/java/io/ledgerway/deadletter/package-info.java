/** Exchanges that died outside a delivery: kept whole, shown, replayed or discarded. */
package io.ledgerway.deadletter;
