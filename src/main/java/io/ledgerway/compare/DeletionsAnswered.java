package io.ledgerway.compare;

/** Nothing is asked about a flow's deletions any more: a person answered, or a later compare found fewer. */
public record DeletionsAnswered(String flow) {}
