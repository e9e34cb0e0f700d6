package io.ledgerway.audit;

/** The record of decisions: replay, edit, discard, suspension, resumption. Entries are never changed or removed. */
public interface Audit {

    /**
     * Records one decision, in the caller's transaction where there is one.
     *
     * @param actor the user's name, or {@code hub}
     * @param action a verb such as {@code suspend}
     * @param subject what it was done to, such as {@code connection uniconta}
     * @param reason why, for people; never a secret
     */
    void record(String actor, String action, String subject, String reason);
}
