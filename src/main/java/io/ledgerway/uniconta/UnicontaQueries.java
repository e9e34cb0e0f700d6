package io.ledgerway.uniconta;

import io.ledgerway.cause.CausedException;
import io.ledgerway.cause.Fault;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideRequest;
import io.ledgerway.delivery.Outcome;
import io.ledgerway.session.SignInRefusedException;
import java.util.List;
import org.springframework.stereotype.Component;

/** The steps of the Kamelet that asks one query, signing in again when the session is over. */
@Component("unicontaQueries")
class UnicontaQueries {

    private final UnicontaSessions sessions;

    UnicontaQueries(UnicontaSessions sessions) {
        this.sessions = sessions;
    }

    public QueryCall start(UnicontaQuery query) {
        return QueryCall.of(query);
    }

    /** A read that every user may make and that changes nothing. */
    public UnicontaQuery harmless() {
        return new UnicontaQuery("test", "PrCategoryClient", List.of(UnicontaQuery.Filter.page(1)));
    }

    public QueryCall signIn(QueryCall call, String connection) {
        try {
            return call.in(sessions.get(connection));
        } catch (SignInRefusedException e) {
            return call.ended(new QueryResult.Failed(new Outcome.Held(e.why(), e.fault())));
        } catch (CausedException e) {
            return call.ended(new QueryResult.Failed(new Outcome.Retry(e.why(), null)));
        }
    }

    public OutsideRequest request(QueryCall call) {
        UnicontaQuery query = call.query();
        return OutsideRequest.read(
                query.operation(),
                "POST",
                "/Query/Get/" + query.entity(),
                SignInRequest.bearer(call.session().token()),
                UnicontaJson.write(query.filters()));
    }

    public QueryCall read(OutsideAnswer answer, QueryCall call, String connection) {
        QueryResult result = QueryAnswerReader.read(answer, call.query());
        if (result != null) {
            return call.ended(result);
        }
        sessions.drop(connection, call.session());
        QueryCall again = call.sessionRefused();
        return again.refusals() < UnicontaSessions.REFUSALS
                ? again
                : again.ended(new QueryResult.Failed(new Outcome.Held(
                        CallFault.sessionsRefused("reading " + call.query().entity()), Fault.CREDENTIALS)));
    }

    /**
     * Says aloud when a test read failed.
     *
     * @throws CausedException with the cause; a {@link SignInRefusedException} when the connection is at fault
     */
    public String passed(QueryResult result) {
        if (result instanceof QueryResult.Failed failed) {
            throw failed.failure();
        }
        return "OK";
    }
}
