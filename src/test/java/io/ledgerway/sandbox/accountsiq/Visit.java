package io.ledgerway.sandbox.accountsiq;

import io.ledgerway.sandbox.FaultSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A test's own AccountsIQ and its visitor over real HTTP, on 10 April 2026. */
final class Visit implements AutoCloseable {

    static final String POST_PAY = "PostPayAndAllocateSalesInvoice";

    final MovableClock clock = new MovableClock();
    final SandboxAccountsIq iq = SandboxAccountsIq.start(0, AccountsIqAccount.DEMO, FaultSettings.NONE, clock);
    private final HttpClient http = HttpClient.newHttpClient();
    private Version version = Version.V1_1;
    private String token = "";

    static Visit signedIn(Version version) {
        Visit visit = new Visit();
        visit.signIn(version);
        return visit;
    }

    /** Signs in and bears the token from now on. */
    Said signIn(Version with) {
        version = with;
        Said said = with == Version.V1_1
                ? login("ledgerway_demo", "demo-partner-key", "demo-user-key")
                : tokenGet("demo-client", "demo-client-secret");
        bear(with == Version.V1_1 ? said.at("*/LoginResult") : said.result("Result/AccessToken"));
        return said;
    }

    void bear(String other) {
        token = other;
    }

    void visit(Version other) {
        version = other;
    }

    Said login(String company, String partner, String user) {
        return send(
                Version.V1_1,
                "Login",
                "",
                "<companyID>" + company + "</companyID><partnerKey>" + partner + "</partnerKey><userKey>" + user
                        + "</userKey>");
    }

    Said tokenGet(String id, String secret) {
        return send(
                Version.V2_0,
                "TokenGet",
                "",
                "<clientId>" + id + "</clientId><clientSecret>" + secret + "</clientSecret>");
    }

    /** Calls an operation with the token in its place. */
    Said call(String operation, Object... arguments) {
        StringBuilder body = new StringBuilder();
        for (Object argument : arguments) {
            body.append(argument);
        }
        return version == Version.V1_1
                ? send(version, operation, "", "<token>" + token + "</token>" + body)
                : send(version, operation, credentials("ledgerway_demo", token), body.toString());
    }

    /** Posts one invoice with the duplicate check. */
    Said post(Xml invoice) {
        return call(POST_PAY, Xml.query(invoice).as("query"));
    }

    static String credentials(String entity, String token) {
        return "<AiqSoapHeader xmlns=\"" + Contract.NAMESPACE + "\"><Entity>" + entity + "</Entity><AccessToken>"
                + token + "</AccessToken></AiqSoapHeader>";
    }

    Said send(Version to, String operation, String header, String body) {
        String request = "<" + operation + " xmlns=\"" + Contract.NAMESPACE + "\">" + body + "</" + operation + ">";
        return exchange(request(to, Contract.NAMESPACE + operation, envelope(header, request)));
    }

    static String envelope(String header, String body) {
        return "<?xml version=\"1.0\"?><s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><s:Header>" + header
                + "</s:Header><s:Body>" + body + "</s:Body></s:Envelope>";
    }

    HttpRequest request(Version to, String action, String envelope) {
        return HttpRequest.newBuilder(iq.url(to))
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"" + action + "\"")
                .POST(BodyPublishers.ofString(envelope))
                .build();
    }

    Said exchange(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return new Said(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A call through the control door. */
    Said control(String method, String path, String json) {
        URI door = iq.url(Version.V1_1).resolve("/_sandbox" + path);
        return exchange(HttpRequest.newBuilder(door)
                .method(method, BodyPublishers.ofString(json))
                .build());
    }

    @Override
    public void close() {
        iq.close();
    }
}
