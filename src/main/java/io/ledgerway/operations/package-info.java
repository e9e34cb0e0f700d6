/** What operators and scripts touch: HTTP API, JMX, health, metrics, Hawtio, security. */
package io.ledgerway.operations;
