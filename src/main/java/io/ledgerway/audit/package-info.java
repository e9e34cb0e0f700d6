/** Who did what, when and why: an append-only record of what people and the hub itself decided. */
package io.ledgerway.audit;
