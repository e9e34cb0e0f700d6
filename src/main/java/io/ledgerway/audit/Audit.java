package io.ledgerway.audit;

/** Append-only record of what people did, when and why. */
public interface Audit {
    void record(String actor, String action, String subject, String reason);
}
