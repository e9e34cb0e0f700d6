package io.ledgerway.accountsiq;

import io.ledgerway.connection.ConnectionSettings;
import io.ledgerway.connection.Lease;
import io.ledgerway.connection.OutsideRequest;
import java.util.List;
import java.util.Map;

/** SOAP 1.1 requests, document/literal wrapped (apis/accountsiq.md 1 and 2). */
final class Envelope {

    static final String NAMESPACE = "http://www.visorsoftware.com/visor/accountsiq/dashboard/Integration/";
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private Envelope() {}

    /** A call of signing in, which carries no token. */
    static OutsideRequest signIn(String operation, List<Element> parameters) {
        return request(operation, "", ElementWriter.write(parameters), null);
    }

    /** A call within a session: 1.1 carries the token as first element of the body, 2.0 in a header. */
    static OutsideRequest of(
            String operation, List<Element> parameters, String token, ConnectionSettings connection, Lease lease) {
        String inside = ElementWriter.write(parameters);
        return switch (AccountsIqVersion.of(connection)) {
            case V1_1 ->
                request(operation, "", ElementWriter.write(List.of(Element.text("token", token))) + inside, lease);
            case V2_0 -> request(operation, header(token, connection), inside, lease);
        };
    }

    private static String header(String token, ConnectionSettings connection) {
        return "<soap:Header><AiqSoapHeader xmlns=\"" + NAMESPACE + "\">"
                + ElementWriter.write(List.of(
                        Element.text("Entity", connection.required("entity").strip()),
                        Element.text("AccessToken", token)))
                + "</AiqSoapHeader></soap:Header>";
    }

    private static OutsideRequest request(String operation, String header, String inside, Lease lease) {
        String body = "<?xml version=\"1.0\" encoding=\"utf-8\"?><soap:Envelope xmlns:soap=\"" + SOAP
                + "\" xmlns:xsi=\"" + INSTANCE + "\">" + header + "<soap:Body><" + operation + " xmlns=\"" + NAMESPACE
                + "\">" + inside + "</" + operation + "></soap:Body></soap:Envelope>";
        Map<String, String> headers =
                Map.of("Content-Type", "text/xml; charset=utf-8", "SOAPAction", "\"" + NAMESPACE + operation + "\"");
        return new OutsideRequest(operation, "POST", "/", headers, body, lease);
    }
}
