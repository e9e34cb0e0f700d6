package io.ledgerway.uniconta;

import io.ledgerway.cause.Fault;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.delivery.Outcome;

/** Reads the answer to a query. Only an array is an answer; everything else says nothing about the rows. */
final class QueryAnswerReader {

    private QueryAnswerReader() {}

    /** The result; null when the session is over. */
    static QueryResult read(OutsideAnswer answer, UnicontaQuery query) {
        String doing = "reading " + query.entity();
        if (!answer.answered()) {
            return passing(answer, doing);
        }
        if (answer.status() == 401) {
            return null;
        }
        if (answer.status() == 403 || answer.status() == 404 || answer.status() == 405) {
            return new QueryResult.Failed(new Outcome.Held(CallFault.of(answer, doing), Fault.CREDENTIALS));
        }
        AnswerBody body = answer.looksLikeHtml() ? new AnswerBody.Unreadable() : AnswerBody.of(answer);
        if (body instanceof AnswerBody.Rows rows && answer.is2xx()) {
            return new QueryResult.Rows(rows.rows());
        }
        return body instanceof AnswerBody.Refusal refusal && (answer.is2xx() || UnicontaErrors.knows(refusal.error()))
                ? refused(refusal, doing)
                : passing(answer, doing);
    }

    private static QueryResult refused(AnswerBody.Refusal refusal, String doing) {
        UnicontaError error = UnicontaErrors.of(refusal.error());
        var cause = error.cause("While " + doing + ",", refusal);
        return switch (error.blame()) {
            case SESSION -> null;
            case RIGHTS -> new QueryResult.Failed(new Outcome.Held(cause, Fault.CREDENTIALS));
            case LICENCE -> new QueryResult.Failed(new Outcome.Held(cause, Fault.LICENCE));
            default -> new QueryResult.Failed(new Outcome.Retry(cause, null));
        };
    }

    private static QueryResult passing(OutsideAnswer answer, String doing) {
        return new QueryResult.Failed(new Outcome.Retry(
                CallFault.of(answer, doing), answer.retryAfter().orElse(null)));
    }
}
