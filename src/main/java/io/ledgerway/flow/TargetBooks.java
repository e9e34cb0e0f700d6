package io.ledgerway.flow;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import io.ledgerway.delivery.DaySpan;
import io.ledgerway.delivery.TargetSums;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks a flow's target for its own sums. By convention that is the route behind {@code direct:<flow>-reconcile}. */
@Component
public class TargetBooks {

    private static final Logger LOG = LoggerFactory.getLogger(TargetBooks.class);

    private final CamelContext camel;
    private final ProducerTemplate producer;

    public TargetBooks(CamelContext camel, ProducerTemplate producer) {
        this.camel = camel;
        this.producer = producer;
    }

    /** Never throws: where the target cannot be asked, the cause is told in place of the sums. */
    public TargetSums sums(DaySpan span) {
        String route = span.flow() + "-reconcile";
        if (camel.getRoute(route) == null) {
            return TargetSums.missing(new Cause(
                    "TARGET_NOT_ASKED",
                    "The target of the flow " + span.flow() + " was not asked: there is no route " + route + ".",
                    "Look at GET /api/routes for a broken route file."));
        }
        try {
            return producer.requestBody("direct:" + route + "?block=false", span, TargetSums.class);
        } catch (CamelExecutionException e) {
            return TargetSums.missing(cause(span, e));
        }
    }

    private static Cause cause(DaySpan span, Throwable failed) {
        for (Throwable at = failed; at != null; at = at.getCause()) {
            if (at instanceof CausedException caused) {
                return caused.why();
            }
        }
        LOG.warn("The target of {} could not be asked for its sums", span.flow(), failed);
        return new Cause(
                "TARGET_NOT_ASKED",
                "The hub failed while it asked the target of the flow " + span.flow() + " for its sums.",
                "Look at the log at this time.");
    }
}
