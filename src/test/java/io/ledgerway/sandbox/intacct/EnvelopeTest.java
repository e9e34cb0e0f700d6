package io.ledgerway.sandbox.intacct;

import static io.ledgerway.sandbox.intacct.Visit.function;
import static io.ledgerway.sandbox.intacct.Visit.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.sandbox.XmlElement;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

    private static final String LOOKUP = function("f", "<lookup><object>ARINVOICE</object></lookup>");

    private final Visit visit = new Visit();

    @AfterEach
    void close() {
        visit.close();
    }

    @Test
    void anAnswerNamesItsEncodingInTheGatewaysOwnWay() {
        HttpResponse<String> answer = visit.post(request("", "", Visit.LOGIN, LOOKUP));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/xml; encoding=\"UTF-8\"");
    }

    @Test
    void theControlBlockEchoesWhatWasSent() {
        XmlElement control = Visit.first(
                visit.send(request(
                        "<uniqueid>false</uniqueid><dtdversion>3.0</dtdversion><includewhitespace>false</includewhitespace>",
                        "",
                        Visit.LOGIN,
                        LOOKUP)),
                "control");

        assertThat(control.children().stream().map(XmlElement::name))
                .containsExactly("status", "senderid", "controlid", "uniqueid", "dtdversion");
        assertThat(control.children().stream().map(XmlElement::text))
                .containsExactly("success", "ledgerway", "req-1", "false", "3.0");
    }

    @Test
    void blanksBetweenElementsAreLeftOutOnWish() {
        String compact = "<includewhitespace>false</includewhitespace>";

        assertThat(visit.post(request(compact, "", Visit.LOGIN, LOOKUP)).body())
                .contains("<response><control><status>success</status>");
        assertThat(visit.post(request("", "", Visit.LOGIN, LOOKUP)).body()).contains("<response>\n  <control>\n");
    }

    @ParameterizedTest
    @CsvSource({"GET, 405", "PUT, 405"})
    void onlyPostIsTaken(String method, int status) {
        assertThat(visit.exchange(HttpRequest.newBuilder(visit.intacct.url())
                                .method(method, BodyPublishers.noBody())
                                .build())
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void otherPathsAreNotThere() {
        URI other = visit.intacct.url().resolve("/ia/xml/other.phtml");

        assertThat(visit.exchange(HttpRequest.newBuilder(other)
                                .POST(BodyPublishers.noBody())
                                .build())
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "application/xml, 200",
        "application/xml; charset=UTF-8, 200",
        "x-intacct-xml-request, 200",
        "application/json, 400",
        "application/x-www-form-urlencoded, 400"
    })
    void twoMediaTypesAreTaken(String type, int status) {
        HttpResponse<String> answer = visit.exchange(HttpRequest.newBuilder(visit.intacct.url())
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(request("", "", Visit.LOGIN, LOOKUP)))
                .build());

        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "<request>",
                "<request></request>",
                "<answer/>",
                "<!DOCTYPE request [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><request>&x;</request>",
                "<request><operation/><control/></request>",
                "<request><control><senderid>ledgerway</senderid></control></request>"
            })
    void whatIsNoRequestIsAControlFailure(String body) {
        HttpResponse<String> answer = visit.post(body);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertRefused(Visit.xml(answer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<senderid>ledgerway</senderid><password>demo-sender-password</password>|<password>demo-sender-password</password><senderid>ledgerway</senderid>",
                "<controlid>req-1</controlid>|<dtdversion>3.0</dtdversion><controlid>req-1</controlid>",
                "<controlid>req-1</controlid>|<controlid></controlid>",
                "<controlid>req-1</controlid>|<controlid>req-1</controlid><uniqueid>perhaps</uniqueid>",
                "<controlid>req-1</controlid>|<controlid>req-1</controlid><dtdversion>4.0</dtdversion>",
                "<controlid>req-1</controlid>|<controlid>req-1</controlid><colour>red</colour>",
                "<operation>|<operation transaction=\"maybe\">",
                "<userid>LedgerwayDemo</userid>|<password>x</password><userid>LedgerwayDemo</userid>",
                "<authentication>|<content/><authentication>",
                "controlid=\"f\"|id=\"f\"",
                "<lookup><object>ARINVOICE</object></lookup>|<lookup/><lookup/>",
                "<lookup><object>ARINVOICE</object></lookup>|<do_something/>"
            })
    void anElementOutOfPlaceIsAControlFailure(String right, String wrong) {
        String good = request("", "", Visit.LOGIN, LOOKUP);
        assertThat(good).contains(right);

        assertRefused(visit.send(good.replace(right, wrong)));
    }

    @Test
    void aControlIdOfAFunctionHasAtMost256Characters() {
        String right = function("x".repeat(256), "<lookup><object>ARINVOICE</object></lookup>");
        String wrong = function("x".repeat(257), "<lookup><object>ARINVOICE</object></lookup>");

        assertThat(Visit.results(visit.send(request("", "", Visit.LOGIN, right))))
                .hasSize(1);
        assertRefused(visit.send(request("", "", Visit.LOGIN, wrong)));
    }

    @Test
    void theOldVersionKnowsOnlyTheOldFunctions() {
        String old = "<dtdversion>2.1</dtdversion>";

        assertRefused(visit.send(request(old, "", Visit.LOGIN, LOOKUP)));
        String list = function("f", "<get_list object=\"invoice\"/>");
        assertThat(Visit.results(visit.send(request(old, "", Visit.LOGIN, list))))
                .hasSize(1);
    }

    @Test
    void anErrorCanCarryMore() {
        String more = "<uniqueid>false</uniqueid><showadditionalerrorinfo>true</showadditionalerrorinfo>";
        String wrong =
                function("f", Form.invoice("INV-1").with("customerid", "C-1").toString());

        XmlElement error = Visit.errors(Visit.results(visit.send(request(more, "", Visit.LOGIN, wrong)))
                        .get(0))
                .get(0);

        XmlElement additional = Visit.first(error, "additionalinfo");
        assertThat(additional.children().stream().map(XmlElement::name))
                .containsExactly("errorid", "category", "target", "description", "cdescription", "correction");
        assertThat(Visit.first(additional, "description").textOf("messageid"))
                .isEqualTo("IA.INVALID_CUSTOMER_SPECIFIED");
        XmlElement plain =
                visit.call("f2", Form.invoice("INV-1").with("customerid", "C-1").toString());
        assertThat(Visit.errors(plain).get(0).has("additionalinfo")).isFalse();
    }

    @Test
    void anElementOfADocumentOutOfPlaceRefusesTheWholeRequest() {
        String good = function("a", Form.invoice("INV-1").toString());
        String wrong =
                function("b", Form.invoice("INV-2").with("customerid", null).toString());

        assertRefused(visit.send(request("", "", Visit.LOGIN, good, wrong)));
        assertThat(visit.intacct.books().documents()).isEmpty();
    }

    private static void assertRefused(XmlElement response) {
        assertThat(Visit.first(response, "control").textOf("status")).isEqualTo("failure");
        assertThat(response.has("operation")).isFalse();
        assertThat(Visit.numbers(response)).containsExactly("XL03000003");
        assertThat(Visit.cause(response)).startsWith("XML Parse schema error: ");
    }
}
