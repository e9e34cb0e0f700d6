package io.ledgerway.accountsiq;

import io.ledgerway.accountsiq.PlannedDocument.Key;
import java.util.Map;
import java.util.Set;

/**
 * What the answer to a posting call says.
 *
 * @param outcomes of the documents that it tells
 * @param apart surely not posted, and why is not told: to be sent again, each by itself
 */
record PostingAnswers(Map<Key, io.ledgerway.delivery.Outcome> outcomes, Set<Key> apart) {}
