package io.ledgerway.sandbox.accountsiq;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    private static final String NS = Contract.NAMESPACE;

    private final Visit visit = Visit.signedIn(Version.V1_1);

    @AfterEach
    void close() {
        visit.close();
    }

    @Test
    void anAnswerIsAnEnvelopeInTheContractsNamespace() {
        Said said = visit.call("GetCurrencies");

        assertThat(said.status()).isEqualTo(200);
        assertThat(said.nodes("GetCurrenciesResponse/GetCurrenciesResult/Status"))
                .singleElement()
                .satisfies(node -> assertThat(node.is(NS, "Status")).isTrue());
        assertThat(said.text()).contains("<Status>Success</Status><ErrorCode>SUCCESS</ErrorCode><HasExpired>false<");
    }

    @Test
    void soap12IsSpokenTooWithTheActionInTheContentTypeOrNowhere() {
        String envelope = "<e:Envelope xmlns:e=\"http://www.w3.org/2003/05/soap-envelope\"><e:Body><Login xmlns=\"" + NS
                + "\"><companyID>x</companyID></Login></e:Body></e:Envelope>";

        Said withAction =
                visit.exchange(soap12("application/soap+xml; charset=utf-8; action=\"" + NS + "Login\"", envelope));
        Said without = visit.exchange(soap12("application/soap+xml", envelope));

        assertThat(withAction.status()).isEqualTo(200);
        assertThat(without.text())
                .isEqualTo(withAction.text())
                .contains("http://www.w3.org/2003/05/soap-envelope", "<LoginResponse xmlns=\"" + NS + "\" />");
        Said fault = visit.exchange(soap12("application/soap+xml", envelope.replace("Login", "Logon")));
        assertThat(fault.status()).isEqualTo(500);
        assertThat(fault.at("Fault/Code/Value")).isEqualTo("soap:Sender");
    }

    @Test
    void anActionNeedsNoQuotes() {
        assertThat(faultOf(NS + "GetCurrencies", "<GetCurrencies xmlns=\"" + NS + "\" />", false))
                .isNull();
    }

    @Test
    void anUnknownOrForeignActionIsAFault() {
        assertThat(faultOf(NS + "GetMoney", "<GetMoney xmlns=\"" + NS + "\" />", true))
                .contains("did not recognize the value of HTTP Header SOAPAction: " + NS + "GetMoney");
        assertThat(faultOf(NS + "TokenGet", "<TokenGet xmlns=\"" + NS + "\" />", true))
                .as("an operation of the other version")
                .contains("did not recognize");
        assertThat(faultOf(NS + "GetCurrencies", "<GetPeriodList xmlns=\"" + NS + "\" />", true))
                .contains("the body's element is GetPeriodList");
        assertThat(faultOf(NS + "GetCurrencies", "<GetCurrencies />", true)).contains("in namespace ''");
    }

    @Test
    void whatIsNoEnvelopeIsAFault() {
        assertThat(fault("<unclosed>")).contains("There is an error in the XML document");
        assertThat(fault("<a/>")).contains("The root element is no envelope");
        assertThat(fault("<Envelope xmlns=\"http://www.w3.org/2003/05/soap-envelope\"/>"))
                .contains("SOAP version mismatch");
        assertThat(fault(Visit.envelope("", ""))).contains("one element");
        assertThat(fault("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"))
                .contains("DTD is prohibited");
    }

    @Test
    void aHeaderThatMustBeUnderstoodIsRefused() {
        String header = "<Security xmlns=\"urn:other\" s:mustUnderstand=\"1\" />";

        assertThat(fault(Visit.envelope(header, "<GetCurrencies xmlns=\"" + NS + "\" />")))
                .contains("Security was not understood");
    }

    @Test
    void aRequestWithoutActionOrWithAnotherTypeIsRefused() {
        HttpRequest noAction = HttpRequest.newBuilder(visit.iq.url(Version.V1_1))
                .header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofString(Visit.envelope("", "")))
                .build();
        HttpRequest json = HttpRequest.newBuilder(visit.iq.url(Version.V1_1))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build();

        assertThat(visit.exchange(noAction).status()).isEqualTo(500);
        assertThat(visit.exchange(json).status()).isEqualTo(415);
    }

    @Test
    void onlyTheTwoEndpointsAreThere() {
        HttpRequest get =
                HttpRequest.newBuilder(visit.iq.url(Version.V1_1)).GET().build();
        HttpRequest elsewhere = HttpRequest.newBuilder(
                        visit.iq.url(Version.V1_1).resolve("/system/dashboard/integration/integration_3_0.asmx"))
                .POST(BodyPublishers.noBody())
                .build();
        HttpRequest otherCase = HttpRequest.newBuilder(
                        visit.iq.url(Version.V2_0).resolve("/System/Dashboard/Integration/Integration_2_0.asmx"))
                .header("Content-Type", "text/xml")
                .POST(BodyPublishers.noBody())
                .build();

        assertThat(visit.exchange(get).status()).isEqualTo(405);
        assertThat(visit.exchange(elsewhere).status()).isEqualTo(404);
        assertThat(visit.exchange(otherCase).status()).isEqualTo(500);
    }

    @Test
    void callsAreCountedByOperationWhateverTheVersion() {
        visit.call("GetPeriodList");
        visit.signIn(Version.V2_0);
        visit.call("GetPeriodList");

        assertThat(visit.iq.calls().of("GetPeriodList")).isEqualTo(2);
        assertThat(visit.iq.calls().of("TokenGet")).isEqualTo(1);
    }

    private HttpRequest soap12(String contentType, String envelope) {
        return HttpRequest.newBuilder(visit.iq.url(Version.V1_1))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(envelope))
                .build();
    }

    private String fault(String envelope) {
        Said said = visit.exchange(visit.request(Version.V1_1, NS + "GetCurrencies", envelope));
        assertThat(said.status()).isEqualTo(500);
        return said.at("Fault/faultstring");
    }

    private String faultOf(String action, String body, boolean quoted) {
        HttpRequest request = HttpRequest.newBuilder(visit.iq.url(Version.V1_1))
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", quoted ? "\"" + action + "\"" : action)
                .POST(BodyPublishers.ofString(Visit.envelope("", body)))
                .build();
        return visit.exchange(request).at("Fault/faultstring");
    }
}
