/** Flows as operators see them: their settings, their runs, when they run next. Not what they move. */
package io.ledgerway.flow;
