package io.ledgerway.intacct;

import io.ledgerway.connection.OutsideAnswer;
import java.util.Map;

/** Answers as the gateway gives them (apis/intacct.md 1.3, 2, 3, 5, 6). */
final class Answers {

    static final String SESSION_END = "2026-10-01T14:00:00+00:00";

    private Answers() {}

    static OutsideAnswer ok(String body) {
        return OutsideAnswer.of(200, Map.of("content-type", "text/xml; encoding=\"UTF-8\""), body);
    }

    static OutsideAnswer status(int status, String body, String... headers) {
        Map<String, String> named = new java.util.HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            named.put(headers[i], headers[i + 1]);
        }
        return OutsideAnswer.of(status, named, body);
    }

    /** Results within an operation that was let in. */
    static String operation(String... results) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <response><control><status>success</status><senderid>snd</senderid><controlid>r1</controlid>
                <uniqueid>true</uniqueid><dtdversion>3.0</dtdversion></control><operation><authentication>
                <status>success</status><userid>hub</userid><companyid>ACME</companyid><locationid></locationid>
                <sessiontimestamp>2026-10-01T08:00:00+00:00</sessiontimestamp><sessiontimeout>%s</sessiontimeout>
                </authentication>%s</operation></response>""".formatted(SESSION_END, String.join("", results));
    }

    static String session(String id, String endpoint) {
        return operation("""
                <result><status>success</status><function>getAPISession</function><controlid>sign-in</controlid><data><api>
                <sessionid>%s</sessionid><endpoint>%s</endpoint><locationid></locationid></api></data></result>""".formatted(id, endpoint));
    }

    static String created(String controlId, String key) {
        return "<result><status>success</status><function>create_invoice</function><controlid>" + controlId
                + "</controlid><key>" + key + "</key></result>";
    }

    static String failed(String controlId, String... errors) {
        return result("failure", controlId, errors);
    }

    static String result(String status, String controlId, String... errors) {
        return "<result><status>" + status + "</status><function>create_invoice</function><controlid>" + controlId
                + "</controlid><errormessage>" + String.join("", errors) + "</errormessage></result>";
    }

    static String error(String number, String text) {
        return error(number, text, "");
    }

    static String error(String number, String text, String correction) {
        return "<error><errorno>" + number + "</errorno><description></description><description2>" + text
                + "</description2><correction>" + correction + "</correction></error>";
    }

    static String controlFailure(String... errors) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><response><control><status>failure</status><senderid/><controlid/></control>"
                + "<errormessage>" + String.join("", errors) + "</errormessage></response>";
    }

    static String signInFailure(String... errors) {
        return "<response><control><status>success</status><senderid>snd</senderid><controlid>r1</controlid></control><operation>"
                + "<authentication><status>failure</status><userid></userid><companyid></companyid></authentication>"
                + "<errormessage>" + String.join("", errors) + "</errormessage></operation></response>";
    }

    static String sessionOver() {
        return signInFailure(error("XL03000006", "Invalid session. Please sign in again. [Support ID: abc%7Edef]"));
    }

    static String acknowledged() {
        return "<response><acknowledgement><status>success</status></acknowledgement><control><status>success</status>"
                + "<senderid>snd</senderid><controlid>r1</controlid><uniqueid>true</uniqueid><dtdversion>3.0</dtdversion>"
                + "</control></response>";
    }

    /** The result of a query. */
    static String rows(String controlId, String object, int remaining, String... rows) {
        return "<result><status>success</status><function>query</function><controlid>" + controlId
                + "</controlid><data listtype=\""
                + object + "\" totalcount=\"" + (rows.length + remaining) + "\" offset=\"0\" count=\"" + rows.length
                + "\" numremaining=\"" + remaining + "\">" + String.join("", rows) + "</data></result>";
    }

    static String row(String object, String key, String number, String party, String total, String currency) {
        String field = object.startsWith("AP") ? "VENDORID" : "CUSTOMERID";
        return "<" + object + "><RECORDNO>" + key + "</RECORDNO><RECORDID>" + number + "</RECORDID><" + field + ">"
                + party
                + "</" + field + "><TRX_TOTALENTERED>" + total + "</TRX_TOTALENTERED><CURRENCY>" + currency
                + "</CURRENCY></"
                + object + ">";
    }

    /** What {@code get} gives. */
    static String got(String controlId, String key, String number, String party, String total) {
        return "<result><status>success</status><function>get</function><controlid>" + controlId
                + "</controlid><data listtype=\"invoice\" count=\"1\"><invoice><key>" + key + "</key><customerid>"
                + party
                + "</customerid><invoiceno>" + number + "</invoiceno><totalamount>" + total
                + "</totalamount><currency>DKK</currency></invoice></data></result>";
    }
}
