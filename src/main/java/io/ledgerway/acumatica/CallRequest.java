package io.ledgerway.acumatica;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.OutsideRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** The next HTTP request of a call: the list of endpoints, the call itself, or the progress of its action. */
final class CallRequest {

    private CallRequest() {}

    /** @param connection whose branch it is for; the session may be another's that it borrows */
    static OutsideRequest of(AcumaticaCall call, ConnectionSettings connection) {
        SessionToken session = SessionToken.of(call.session().token());
        return inSession(call, connection, new LinkedHashMap<>(session.headers()))
                .at(session.at());
    }

    private static OutsideRequest inSession(
            AcumaticaCall call, ConnectionSettings connection, Map<String, String> headers) {
        headers.put("Accept", "application/json");
        if (call.endpoint() == null) {
            return OutsideRequest.read("list-endpoints", "GET", "/entity", headers, null);
        }
        String branch = connection.value("branch", null);
        if (branch != null && connection.value("borrow-concurrency-from", null) != null) {
            headers.put("PX-CbApiBranch", branch);
        }
        if (call.polling()) {
            return OutsideRequest.read("read-progress", "GET", call.progress(), headers, null);
        }
        if (call.body() != null) {
            headers.put("Content-Type", "application/json; charset=utf-8");
        }
        return new OutsideRequest(
                call.operation(),
                call.method(),
                "/entity/" + call.endpoint() + call.path(),
                headers,
                call.body(),
                call.lease());
    }

    /**
     * Where an action's progress is told, below the instance's address. Host and site path are left aside: behind a proxy they
     * are the inner ones (apis/acumatica.md 4.4, 7). Null when it is no address of the API.
     */
    static String progress(String location) {
        if (location == null) {
            return null;
        }
        try {
            String path = URI.create(location.strip()).getRawPath();
            int entity = path == null ? -1 : path.indexOf("/entity/");
            return entity < 0 ? null : path.substring(entity);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
