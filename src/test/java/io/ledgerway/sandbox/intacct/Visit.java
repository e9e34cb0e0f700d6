package io.ledgerway.sandbox.intacct;

import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.sandbox.XmlElement;
import io.ledgerway.sandbox.XmlReading;
import io.ledgerway.sandbox.XmlReading.NotWellFormed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** A test's own Intacct and its visitor over real HTTP. */
final class Visit implements AutoCloseable {

    static final String CONTROL = "<control><senderid>ledgerway</senderid><password>demo-sender-password</password>"
            + "<controlid>req-1</controlid>%s</control>";
    static final String LOGIN = login("DEMO", "LedgerwayDemo", "demo-password", "");

    final SettableClock clock = new SettableClock();
    final SandboxIntacct intacct;
    private final HttpClient http = HttpClient.newHttpClient();

    Visit() {
        intacct = SandboxIntacct.start(0, IntacctAccount.DEMO, null, FaultSettings.NONE, clock);
    }

    /** To a simulator that runs already; the clock is not its clock. */
    Visit(SandboxIntacct intacct) {
        this.intacct = intacct;
    }

    static String login(String company, String user, String password, String more) {
        return "<login><userid>" + user + "</userid><companyid>" + company + "</companyid><password>" + password
                + "</password>" + more + "</login>";
    }

    static String session(String id) {
        return "<sessionid>" + id + "</sessionid>";
    }

    static String function(String controlId, String body) {
        return "<function controlid=\"" + controlId + "\">" + body + "</function>";
    }

    /** A request as a client of the official kind sends it, which checks control ids. */
    static String request(String control, String operation, String authentication, String... functions) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<request>" + CONTROL.formatted(control) + "<operation"
                + operation + "><authentication>" + authentication + "</authentication><content>"
                + String.join("", functions) + "</content></operation></request>";
    }

    /** Signs in and says the session. */
    String openSession() {
        return openSession(LOGIN, "<getAPISession/>");
    }

    String openSession(String authentication, String function) {
        return api(send(request("<uniqueid>false</uniqueid>", "", authentication, function("session", function))))
                .textOf("sessionid");
    }

    static XmlElement api(XmlElement response) {
        return first(first(results(response).get(0), "data"), "api");
    }

    /** One function with a login of its own. */
    XmlElement call(String controlId, String body) {
        return results(send(request("", "", LOGIN, function(controlId, body)))).get(0);
    }

    /** A read, whose control id does not matter. */
    XmlElement read(String body) {
        return readAs(LOGIN, body);
    }

    XmlElement readAs(String authentication, String body) {
        String request = request("<uniqueid>false</uniqueid>", "", authentication, function("read", body));
        return results(send(request)).get(0);
    }

    XmlElement transaction(String... functions) {
        return send(request("", " transaction=\"true\"", LOGIN, functions));
    }

    XmlElement send(String body) {
        return xml(post(body));
    }

    HttpResponse<String> post(String body) {
        return exchange(HttpRequest.newBuilder(intacct.url())
                .header("Content-Type", "application/xml")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Through the control door. */
    HttpResponse<String> door(String method, String path, String body) {
        URI uri = intacct.url().resolve("/_sandbox" + path);
        return exchange(HttpRequest.newBuilder(uri)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static XmlElement xml(HttpResponse<String> answer) {
        try {
            return XmlReading.root(answer.body());
        } catch (NotWellFormed e) {
            throw new IllegalStateException(answer.body(), e);
        }
    }

    static List<XmlElement> results(XmlElement response) {
        return first(response, "operation").all("result");
    }

    static XmlElement first(XmlElement parent, String name) {
        return parent.first(name).orElseThrow(() -> new AssertionError(name + " is missing in " + parent.children()));
    }

    static String status(XmlElement part) {
        return part.textOf("status");
    }

    /** Error numbers in their order. */
    static List<String> numbers(XmlElement part) {
        return errors(part).stream().map(error -> error.textOf("errorno")).toList();
    }

    /** The text of the first error. */
    static String cause(XmlElement part) {
        return errors(part).get(0).textOf("description2");
    }

    static List<XmlElement> errors(XmlElement part) {
        return first(part, "errormessage").all("error");
    }

    @Override
    public void close() {
        intacct.close();
    }
}
