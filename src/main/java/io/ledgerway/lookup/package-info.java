/** Lookup tables in CSV files that an integrator edits while the hub runs. */
package io.ledgerway.lookup;
