package io.ledgerway.delivery;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A claimed row of the ledger as it is to stand after its outcome; null parts are cleared, but a target id stays. */
record SettledRow(Claim claim, NextStep step, OffsetDateTime now) {

    SettledRow(Claim claim, NextStep step, Instant now) {
        this(claim, step, now.atOffset(ZoneOffset.UTC));
    }

    OffsetDateTime dueAt() {
        return step.due() == null ? now : now.plus(step.due());
    }

    OffsetDateTime settledAt() {
        return step.due() == null ? now : null;
    }

    String causeCode() {
        return step.cause() == null ? null : step.cause().code();
    }

    String causeMessage() {
        return step.cause() == null ? null : cut(step.cause().message(), 4000);
    }

    String causeAction() {
        return step.cause() == null ? null : cut(step.cause().action(), 2000);
    }

    String missingTable() {
        return step.missing() == null ? null : step.missing().table();
    }

    String missingKeys() {
        return step.missing() == null
                ? null
                : cut(String.join("\n", step.missing().keys()), 2000);
    }

    /** What is taken back from the number of attempts. */
    int uncounted() {
        return step.countsAttempt() ? 0 : 1;
    }

    /**
     * Whether the target may have got something of it, whatever became of it: a correction is more than one change, and
     * what is not there at a look-up may have been sent.
     */
    boolean sent() {
        return step.state() == DeliveryState.IN_DOUBT
                || step.targetId() != null
                || claim.corrects()
                || step.history().equals(NextStep.NOT_THERE);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
