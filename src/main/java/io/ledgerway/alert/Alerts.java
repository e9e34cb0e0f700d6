package io.ledgerway.alert;

import io.ledgerway.cause.Cause;
import io.ledgerway.trace.LogContext;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells people what needs them: once per kind, subject and cause code, until it is cleared or the hub starts anew. */
@Component("alerts")
public class Alerts {

    private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);
    /** Not waiting for a route that is not there; what needs telling is then written here. */
    private static final String ROUTE = "direct:alerts?block=false";

    private final Set<Known> known = ConcurrentHashMap.newKeySet();
    private final ProducerTemplate template;

    Alerts(ProducerTemplate template) {
        this.template = template;
    }

    /** Tells the route {@code alerts}, unless this was told already. Never throws and never waits for the telling. */
    public void raise(Alert.Kind kind, String subject, Cause cause) {
        if (!known.add(new Known(kind, subject, cause.code()))) {
            return;
        }
        Alert alert = new Alert(kind, subject, cause);
        try {
            Map<String, String> about = LogContext.standing();
            template.asyncSend(ROUTE, exchange -> {
                        exchange.getMessage().setBody(alert);
                        exchange.setProperty(LogContext.HANDED_OVER, about);
                    })
                    .whenComplete((done, error) -> {
                        if (error != null || done.isFailed()) {
                            untold(alert);
                        }
                    });
        } catch (RuntimeException stopped) {
            untold(alert);
        }
    }

    /** What was wrong with the subject is over: the next time is told again. */
    public void clear(Alert.Kind kind, String subject) {
        known.removeIf(one -> one.kind() == kind && one.subject().equals(subject));
    }

    private static void untold(Alert alert) {
        LOG.warn("The route 'alerts' did not take this: {}", alert.sentence());
    }

    private record Known(Alert.Kind kind, String subject, String code) {}
}
