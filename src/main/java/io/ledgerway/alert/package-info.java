/** What needs a person: raised once per cause and told by the route {@code alerts}. Knows causes, no room that raises them. */
package io.ledgerway.alert;
