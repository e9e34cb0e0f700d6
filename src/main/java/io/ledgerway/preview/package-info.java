/** What a run would do, without doing it: reads the source, asks the ledger's rules, maps for the target, sends nothing. Where systems meet, so that they need not know each other. */
package io.ledgerway.preview;
