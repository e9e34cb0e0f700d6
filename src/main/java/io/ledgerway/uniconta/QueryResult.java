package io.ledgerway.uniconta;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.cause.CausedException;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.session.SignInRefusedException;
import java.util.List;

/** What a query gave. */
public sealed interface QueryResult {

    /** The rows of one page; none is an answer too. */
    record Rows(List<JsonNode> rows) implements QueryResult {}

    /**
     * It could not be asked, which says nothing about the rows.
     *
     * @param outcome {@link Outcome.Held} when the connection is at fault, else {@link Outcome.Retry}
     */
    record Failed(Outcome outcome) implements QueryResult {

        /** The exception for callers that cannot settle: {@link SignInRefusedException} when the connection is at fault. */
        public CausedException failure() {
            return outcome instanceof Outcome.Held held
                    ? new SignInRefusedException(held.cause(), held.fault())
                    : new CausedException(((Outcome.Retry) outcome).cause());
        }
    }
}
