/** Why something did not happen, in words for people. One style for logs, API, dead letters and Hawtio. */
package io.ledgerway.cause;
