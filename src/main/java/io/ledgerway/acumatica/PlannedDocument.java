package io.ledgerway.acumatica;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A document as it would be created.
 *
 * @param record the request's body, on hold
 */
record PlannedDocument(ObjectNode record, Expected expected) {}
