package io.ledgerway.intempus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.delivery.Outcome;

/** What is to be done for one record. */
sealed interface RecordPlan {

    /** Nothing is to be written. */
    record Settled(Outcome outcome) implements RecordPlan {}

    /** It is not there: created, with a key that makes a repeat harmless (apis/intempus.md 4). */
    record Create(ObjectNode body) implements RecordPlan {}

    /** It is there: these fields are changed. */
    record Change(String id, ObjectNode body) implements RecordPlan {}
}
