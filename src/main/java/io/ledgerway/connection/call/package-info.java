/** How one call to an outside system is made: the beans behind the Kamelet outside-call. The only room that knows HTTP client and Camel here. */
package io.ledgerway.connection.call;
