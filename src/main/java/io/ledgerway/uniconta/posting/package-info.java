/**
 * Posting the project journal: asked for by schedule or by a person, done by the connection's owner while no delivery is
 * sent, and only where every line is one that this hub delivered.
 */
package io.ledgerway.uniconta.posting;
