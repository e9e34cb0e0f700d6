package io.ledgerway.compare;

import io.ledgerway.cause.Cause;

/** A full compare found more missing than may be deleted unasked: a person has to approve or reject. */
public record DeletionsAsked(String flow, Cause cause) {}
