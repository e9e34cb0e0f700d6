/** Which instance of the hub works for a connection: leases, who lives, how connections spread and change hands. Knows connections, not what is sent to them. */
package io.ledgerway.delivery.ownership;
