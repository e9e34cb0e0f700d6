package io.ledgerway.uniconta.posting;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.Fault;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.uniconta.AnswerBody;
import io.ledgerway.uniconta.CallFault;
import io.ledgerway.uniconta.UnicontaError;
import io.ledgerway.uniconta.UnicontaErrors;
import io.ledgerway.uniconta.UnicontaJson;
import java.util.Set;

/**
 * Reads the answers to {@code CheckJournal} and {@code PostDailyJournal}, whose content the vendor does not declare
 * (apis/uniconta.md 2.4, 6).
 */
final class PostingAnswerReader {

    private static final Set<String> NOTHING = Set.of("nolinestoupdate", "nolinesfound");

    private final String journal;
    private final boolean posts;
    private final String doing;

    /** @param posts whether the call posts, so that a lost answer is a doubt; else it only checks */
    PostingAnswerReader(String journal, boolean posts) {
        this.journal = journal;
        this.posts = posts;
        this.doing = (posts ? "posting" : "checking") + " journal " + journal;
    }

    /**
     * {@link Outcome.Delivered} with the posting's number, or an empty one where none is told: accepted;
     * {@link Outcome.Skipped}: nothing to post; {@link Outcome.Dead}: refused, in Uniconta's words; null when the session
     * is over.
     */
    Outcome read(OutsideAnswer answer) {
        return switch (answer.failure()) {
            case NOT_SENT -> new Outcome.Retry(CallFault.of(answer, doing), null);
            case LOST -> unknown(CallFault.of(answer, doing));
            case NONE -> answered(answer);
        };
    }

    private Outcome answered(OutsideAnswer answer) {
        int status = answer.status();
        if (status == 401) {
            return null;
        }
        if (status == 403 || status == 404 || status == 405) {
            return new Outcome.Held(CallFault.of(answer, doing), Fault.CREDENTIALS);
        }
        if (status == 429) {
            return new Outcome.Retry(
                    CallFault.of(answer, doing), answer.retryAfter().orElse(null));
        }
        boolean refusedByStatus = status / 100 == 4 && status != 408 && status != 425;
        if (!answer.is2xx() && !refusedByStatus || answer.looksLikeHtml()) {
            return unknown(CallFault.of(answer, doing));
        }
        AnswerBody body = AnswerBody.of(answer);
        if (body instanceof AnswerBody.Refusal refusal) {
            return refused(refusal);
        }
        if (refusedByStatus) {
            return new Outcome.Dead(refusal("Uniconta refused it with HTTP status " + status + "."));
        }
        if (body instanceof AnswerBody.Row row) {
            String number = UnicontaJson.text(row.row(), "JournalPostedlId");
            return new Outcome.Delivered(number == null ? "" : number);
        }
        return body instanceof AnswerBody.Done ? new Outcome.Delivered("") : unknown(CallFault.of(answer, doing));
    }

    private Outcome refused(AnswerBody.Refusal refusal) {
        if (NOTHING.contains(refusal.error().toLowerCase(java.util.Locale.ROOT))) {
            return new Outcome.Skipped(PostingCauses.nothing(journal));
        }
        UnicontaError error = UnicontaErrors.of(refusal.error());
        Cause cause = error.cause("While " + doing + ",", refusal);
        return switch (error.blame()) {
            case DOCUMENT, EXISTS -> new Outcome.Dead(refusal(cause.message()));
            case RIGHTS -> new Outcome.Held(cause, Fault.CREDENTIALS);
            case LICENCE -> new Outcome.Held(cause, Fault.LICENCE);
            case SESSION -> null;
            case SERVER -> unknown(cause);
        };
    }

    private Outcome unknown(Cause cause) {
        return posts ? new Outcome.InDoubt(cause) : new Outcome.Retry(cause, null);
    }

    private Cause refusal(String message) {
        return PostingCauses.refused(journal, message);
    }
}
