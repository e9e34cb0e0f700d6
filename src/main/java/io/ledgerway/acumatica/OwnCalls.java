package io.ledgerway.acumatica;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import org.springframework.stereotype.Component;

/** The steps of the Kamelets by which integrators read, write and act on any entity. */
@Component("acumaticaOwnCalls")
class OwnCalls {

    private static final String ENTITY = "[A-Za-z][\\w$]*(/[^?#\\s]*)?(\\?[^#]*)?";

    /** @throws CausedException code {@code CALL_REQUEST_REFUSED} when it is no entity */
    public AcumaticaCall get(String entity) {
        return AcumaticaCall.read("get", path(entity, "acumatica-get"), "reading " + name(entity));
    }

    /**
     * Creates or updates a record; without keys it always creates, so it is never sent twice (apis/acumatica.md 4.2).
     *
     * @param record JSON
     */
    public AcumaticaCall put(String record, String entity) {
        String path = path(entity, "acumatica-put");
        return AcumaticaCall.write(
                "put", "PUT", path, json(record, "acumatica-put"), "writing " + name(entity), null, false);
    }

    /** @param invocation JSON with {@code entity} and, where the action has some, {@code parameters} */
    public AcumaticaCall action(String invocation, String entity, String action) {
        if (!action.matches("[A-Za-z]\\w*")) {
            throw refused("acumatica-action", "its action is a name, such as ReleaseInvoice");
        }
        String path = path(entity + "/" + action, "acumatica-action");
        String body = json(invocation, "acumatica-action");
        return AcumaticaCall.write("action", "POST", path, body, action + " of " + entity, null, false);
    }

    /**
     * What Acumatica answered, as JSON; empty where it says nothing.
     *
     * @throws CausedException with the cause when it failed; for a write look first whether it was done
     */
    public String result(Reply reply) {
        if (reply instanceof Reply.Failed failed) {
            throw AcumaticaCalls.failure(failed);
        }
        Reply.Done done = (Reply.Done) reply;
        return done.body().isMissingNode() ? "" : AcumaticaJson.write(done.body());
    }

    private static String path(String entity, String kamelet) {
        if (entity == null || !entity.matches(ENTITY)) {
            throw refused(
                    kamelet, "its entity is a name, perhaps with keys and a query, such as Invoice/Invoice/AR000123");
        }
        return "/" + entity.replace(" ", "%20");
    }

    private static String name(String entity) {
        return entity.replaceAll("[/?].*", "");
    }

    private static String json(String body, String kamelet) {
        if (body == null
                || AcumaticaJson.read(body).filter(node -> node.isObject()).isEmpty()) {
            throw refused(
                    kamelet, "its body is a JSON object with wrapped values, such as {\"Hold\":{\"value\":false}}");
        }
        return body;
    }

    private static CausedException refused(String kamelet, String what) {
        return new CausedException(new Cause(
                "CALL_REQUEST_REFUSED",
                "The call was not made: " + what + ".",
                "Correct the step " + kamelet + " or the one before it."));
    }
}
