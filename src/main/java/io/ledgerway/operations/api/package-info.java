/** The HTTP API in JSON: paging, errors in words, and the controllers. Decides nothing; asks the rooms that do. */
package io.ledgerway.operations.api;
