package io.ledgerway.uniconta;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.Fault;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.document.FreeText;

/**
 * Reads the answer to a call that writes a list of rows, whose content the vendor does not declare (apis/uniconta.md 2.2, 2.4). What
 * is not surely refused and not surely unsent is in doubt.
 */
final class InsertAnswerReader {

    private InsertAnswerReader() {}

    /** @param doing what the call does, for messages */
    static InsertReading read(OutsideAnswer answer, String doing) {
        return switch (answer.failure()) {
            case NOT_SENT -> alike(new Outcome.Retry(CallFault.of(answer, doing), null));
            case LOST -> alike(new Outcome.InDoubt(CallFault.of(answer, doing)));
            case NONE -> answered(answer, doing);
        };
    }

    private static InsertReading answered(OutsideAnswer answer, String doing) {
        int status = answer.status();
        if (status == 401) {
            return new InsertReading.SessionOver();
        }
        if (status == 403 || status == 404 || status == 405) {
            return alike(new Outcome.Held(CallFault.of(answer, doing), Fault.CREDENTIALS));
        }
        if (status == 429) {
            return alike(new Outcome.Retry(
                    CallFault.of(answer, doing), answer.retryAfter().orElse(null)));
        }
        boolean clientError = status / 100 == 4 && status != 408 && status != 425;
        if (!answer.is2xx() && !clientError || answer.looksLikeHtml()) {
            return alike(new Outcome.InDoubt(CallFault.of(answer, doing)));
        }
        AnswerBody body = AnswerBody.of(answer);
        if (body instanceof AnswerBody.Refusal refusal) {
            return refused(refusal, doing);
        }
        if (clientError) {
            return new InsertReading.BadRow(refusedByStatus(answer, doing), false);
        }
        return body instanceof AnswerBody.Unreadable
                ? alike(new Outcome.InDoubt(CallFault.of(answer, doing)))
                : new InsertReading.Accepted();
    }

    private static InsertReading refused(AnswerBody.Refusal refusal, String doing) {
        UnicontaError error = UnicontaErrors.of(refusal.error());
        Cause cause = error.cause("While " + doing + ",", refusal);
        return switch (error.blame()) {
            case DOCUMENT -> new InsertReading.BadRow(cause, !UnicontaErrors.knows(refusal.error()));
            case EXISTS -> new InsertReading.BadRow(cause, true);
            case RIGHTS -> alike(new Outcome.Held(cause, Fault.CREDENTIALS));
            case LICENCE -> alike(new Outcome.Held(cause, Fault.LICENCE));
            case SESSION -> new InsertReading.SessionOver();
            case SERVER -> alike(new Outcome.InDoubt(cause));
        };
    }

    /** A refusal by status, with the start of whatever the body says. */
    private static Cause refusedByStatus(OutsideAnswer answer, String doing) {
        String said = answer.body().strip().replaceAll("\\s+", " ");
        return new Cause(
                "UNICONTA_ERROR",
                "While " + doing + ", Uniconta refused what was sent (" + answer.status() + ")"
                        + (said.isEmpty() ? "." : ": " + FreeText.cut(said, AnswerBody.LONGEST_ERROR)),
                "Look at the entry and its lookup tables, mend what is named, then replay.");
    }

    private static InsertReading alike(Outcome outcome) {
        return new InsertReading.AllAlike(outcome);
    }
}
