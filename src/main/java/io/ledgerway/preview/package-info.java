/** What a run would do, without doing it. */
package io.ledgerway.preview;
