/** The route files: checked whole, then swapped, while the hub runs. */
package io.ledgerway.operations.routes;
