/**
 * The strict simulator of Acumatica ERP's contract-based REST API, its sign-in and its licence, written from the fact
 * sheet and the published contract. It keeps its own books, and never knows who calls it.
 */
package io.ledgerway.sandbox.acumatica;
