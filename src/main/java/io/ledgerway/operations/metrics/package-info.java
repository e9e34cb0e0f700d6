/** Metrics that Micrometer cannot express by itself. */
package io.ledgerway.operations.metrics;
