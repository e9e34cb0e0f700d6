/** A named account in an outside system: its settings, its limits, whether it is suspended, and how one call is made. Never a system's wire format. */
package io.ledgerway.connection;
