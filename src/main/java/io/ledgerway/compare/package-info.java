/** The full compare: documents that are recorded and that their source does not show any more. Which they are is found in SQL; whether a missing one is gone, only the source can say. Knows no system. */
package io.ledgerway.compare;
