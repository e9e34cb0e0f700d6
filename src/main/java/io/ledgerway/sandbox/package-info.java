/** Strict simulators of the outside systems, over real HTTP on loopback (profile sandbox). Nothing outside depends on this room. */
package io.ledgerway.sandbox;
