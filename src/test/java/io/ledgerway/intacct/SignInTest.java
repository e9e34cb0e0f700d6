package io.ledgerway.intacct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ledgerway.cause.CausedException;
import io.ledgerway.cause.Fault;
import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.session.Session;
import io.ledgerway.session.SignIn;
import io.ledgerway.session.SignInRefusedException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {

    private final Given given = new Given();

    @Test
    void aRequestSaysWhoSendsItAndWhoItIsFrom() {
        GatewayRequest request = GatewayRequest.read(
                Envelope.of(given.connection()),
                Login.password(given.connection()),
                List.of(new GatewayFunction("sign-in", Element.of("getAPISession"))));

        assertThat(Given.xml(request.xml())).isEqualTo(Given.xml("""
                <request><control><senderid>snd</senderid><password>sender-secret</password><controlid>%s</controlid>
                <uniqueid>false</uniqueid><dtdversion>3.0</dtdversion><includewhitespace>false</includewhitespace>
                <showadditionalerrorinfo>true</showadditionalerrorinfo></control>
                <operation transaction="false"><authentication><login><userid>hub</userid><companyid>ACME</companyid>
                <password>user-secret</password></login></authentication>
                <content><function controlid="sign-in"><getAPISession/></function></content></operation></request>""".formatted(request.controlId())));
    }

    @Test
    void entityAndConsoleClientAreNamedWhereTheyAreSet() {
        given.values.put("entity-id", "100");
        assertThat(Login.password(given.connection()).textOf("locationid")).isEqualTo("100");

        given.values.put("client-id", "CHILD");
        Element console = Login.password(given.connection());
        assertThat(console.children().stream().map(Element::name).toList())
                .containsExactly("userid", "companyid", "password", "clientid", "locationid");
    }

    @Test
    void theEnvelopeIsMadeOfSettings() {
        given.values.put("dtd-version", "2.1");
        given.values.put("policy-id", "later");
        given.values.put("include-whitespace", "true");
        given.values.put("additional-error-info", "false");
        Element control = Given.xml(GatewayRequest.write(
                                Envelope.of(given.connection()),
                                Login.password(given.connection()),
                                given.plan().functions())
                        .xml())
                .child("control")
                .orElseThrow();

        assertThat(control.children().stream().map(Element::name).toList())
                .containsExactly(
                        "senderid", "password", "controlid", "uniqueid", "dtdversion", "policyid", "includewhitespace");
        assertThat(control.textOf("uniqueid")).isEqualTo("true");
        assertThat(control.textOf("policyid")).isEqualTo("later");
        assertThat(control.textOf("includewhitespace")).isEqualTo("true");
    }

    @Test
    void theSessionComesWithItsAddressAndItsEnd() {
        SignIn.Tokens tokens = read(Answers.session("sid-1", "https://na12.intacct.com/ia/xml/xmlgw.phtml"), true);
        GatewaySession session = GatewaySession.of(new Session(1, tokens.token(), null, Given.NOW, tokens.expiresAt()));

        assertThat(session.id()).isEqualTo("sid-1");
        assertThat(session.endpoint()).isEqualTo(URI.create("https://na12.intacct.com/ia/xml/xmlgw.phtml"));
        assertThat(tokens.expiresAt()).isEqualTo(Instant.parse("2026-10-01T14:00:00Z"));
        assertThat(tokens + " " + session).doesNotContain("sid-1");
    }

    @Test
    void anOlderAnswerWithoutAnEndLastsHalfAnHour() {
        String older = Answers.session("sid", "https://api.intacct.com/x")
                .replaceAll("<sessiontimeout>.*</sessiontimeout>", "");

        assertThat(read(older, true).expiresAt()).isEqualTo(Given.NOW.plus(Duration.ofMinutes(30)));
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.intacct.com/ia/xml/xmlgw.phtml, true",
        "https://NA12.INTACCT.COM/x, true",
        "https://intacct.com/x, true",
        "http://na12.intacct.com/x, false",
        "https://intacct.com.evil.example/x, false",
        "https://evilintacct.com/x, false",
        "https://user@na12.intacct.com/x, false",
        "https://gateway.example/other, true",
        "http://gateway.example/other, false",
        "https://na12.intacct.com/x?y=1, false",
        "ftp://na12.intacct.com/x, false",
        "nonsense, false",
        "'http://a b', false"
    })
    void onlyTheVendorsOrTheOwnHostIsFollowed(String named, boolean followed) {
        assertThat(Endpoints.accepted(named, URI.create("https://gateway.example/ia")) != null)
                .isEqualTo(followed);
    }

    @Test
    void anAddressOfSomebodyElseIsARefusal() {
        SignInRefusedException refused = catchThrowableOfType(
                SignInRefusedException.class, () -> read(Answers.session("sid", "https://evil.example/x"), true));

        assertThat(refused.why().code()).isEqualTo("ADDRESS_REFUSED");
        assertThat(refused.getMessage()).doesNotContain("sid");
    }

    @ParameterizedTest
    @CsvSource({
        "true, XL03000006, Incorrect Intacct XML Partner ID or password., SENDER_REFUSED, CREDENTIALS",
        "true, UJPP0002, Sign-in information is incorrect, SIGN_IN_REFUSED, CREDENTIALS",
        "true, PL04000055, Company has expired, COMPANY_EXPIRED, LICENCE",
        "false, XL03000006, Sign-in information is incorrect, SIGN_IN_REFUSED, CREDENTIALS",
        "false, XL03000006, Invalid Web Services Authorization, SENDER_NOT_AUTHORISED, CREDENTIALS",
        "false, ?, IP Address Denied, ADDRESS_DENIED, CREDENTIALS",
        "false, ?, anything else, SIGN_IN_REFUSED, CREDENTIALS"
    })
    void aRefusalIsNeverTriedAgainWithTheSamePassword(
            boolean control, String number, String text, String code, Fault fault) {
        String error = Answers.error(number, text);

        SignInRefusedException refused = catchThrowableOfType(
                SignInRefusedException.class,
                () -> read(control ? Answers.controlFailure(error) : Answers.signInFailure(error), true));

        assertThat(refused.why().code()).isEqualTo(code);
        assertThat(refused.fault()).isEqualTo(fault);
        assertThat(refused.getMessage()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GW-0010", "GW-0011", "GW-0099"})
    void gatewayTroubleIsPassing(String number) {
        CausedException passing = catchThrowableOfType(
                CausedException.class, () -> read(Answers.controlFailure(Answers.error(number, "x")), true));

        assertThat(passing).isNotInstanceOf(SignInRefusedException.class);
    }

    @Test
    void patienceEndsWithGw0011() {
        assertThat(catchThrowableOfType(
                        SignInRefusedException.class,
                        () -> read(Answers.controlFailure(Answers.error("GW-0011", "x")), false)))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html></html>",
                "<response>",
                "<response><control><status>success</status></control></response>"
            })
    void noAnswerIsPassing(String body) {
        CausedException passing = catchThrowableOfType(CausedException.class, () -> read(body, true));

        assertThat(passing).isNotInstanceOf(SignInRefusedException.class);
    }

    @Test
    void patienceIsCountedInARowAndByConnection() {
        GatewayPatience patience = new GatewayPatience();

        assertThat(patience.lasts("a")).isTrue();
        assertThat(patience.lasts("a")).isTrue();
        assertThat(patience.lasts("b")).isTrue();
        assertThat(patience.lasts("a")).isFalse();
        patience.restore("a");
        assertThat(patience.lasts("a")).isTrue();
    }

    private SignIn.Tokens read(String body, boolean patience) {
        return SignInAnswerReader.read(
                OutsideAnswer.of(200, java.util.Map.of(), body), given.connection(), patience, Given.NOW);
    }
}
