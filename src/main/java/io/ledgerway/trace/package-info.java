/** What the hub is at, as the lines of its log and, where an endpoint is set, OpenTelemetry traces say it; never a decision, never a secret. */
package io.ledgerway.trace;
