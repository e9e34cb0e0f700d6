/** Measures what the hub does under load. Run by hand with the Maven profile {@code benchmark}; no test. */
package io.ledgerway.benchmark;
