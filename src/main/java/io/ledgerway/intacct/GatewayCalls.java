package io.ledgerway.intacct;

import io.ledgerway.connection.Lease;
import io.ledgerway.connection.OutsideRequest;
import java.net.URI;
import java.util.Map;

/** One request as an HTTP call (apis/intacct.md 1.1). */
final class GatewayCalls {

    private static final Map<String, String> XML =
            Map.of("Content-Type", "application/xml", "Accept", "text/xml, application/xml");

    private GatewayCalls() {}

    /**
     * A call.
     *
     * @param operation short name for metrics and diagrams
     * @param endpoint where the session holds; null for the connection's own address
     * @param lease for calls that write a claimed batch; null for others
     */
    static OutsideRequest of(String operation, GatewayRequest request, URI endpoint, Lease lease) {
        return new OutsideRequest(operation, "POST", "/", XML, request.xml(), endpoint, lease);
    }
}
