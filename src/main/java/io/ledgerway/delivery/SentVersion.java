package io.ledgerway.delivery;

/**
 * An earlier version of a claimed document that was ever sent, or may have been: the target may have it.
 *
 * @param wanted whether it was to stand in the target
 * @param delivered whether the target had it at the end of its delivery
 * @param targetId the target's own id as it was last seen; null where none was ever told
 * @param payload the canonical document as JSON; null once purged
 */
public record SentVersion(
        int version, String reference, boolean wanted, boolean delivered, String targetId, String payload) {}
