package io.ledgerway.benchmark;

import io.ledgerway.benchmark.InvoiceFunctions.Function;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.hc.core5.http.ContentType;

/** The loop's calls to Intacct (apis/intacct.md 1). */
final class LoopIntacct {

    private static final ContentType TYPE = ContentType.APPLICATION_XML.withCharset("UTF-8");
    private static final String LOGIN = "<login><userid>LedgerwayDemo</userid><companyid>DEMO</companyid>"
            + "<password>demo-password</password></login>";

    private final LoopClient client;
    private final String gateway;
    private final XMLInputFactory readers = XMLInputFactory.newInstance();
    private int requests;
    private String session;

    LoopIntacct(LoopClient client, String gateway) {
        this.client = client;
        this.gateway = gateway;
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    void signIn() throws IOException, XMLStreamException {
        Answer answer = send(false, LOGIN, "<function controlid=\"sign-in\"><getAPISession/></function>");
        session = "<sessionid>" + answer.session() + "</sessionid>";
    }

    /** @throws IllegalStateException unless each of them succeeds */
    void create(List<Function> functions) throws IOException, XMLStreamException {
        Answer answer =
                send(true, session, functions.stream().map(Function::xml).collect(Collectors.joining()));
        if (answer.succeeded() != functions.size()) {
            throw new IllegalStateException(
                    "Of " + functions.size() + " functions " + answer.succeeded() + " succeeded");
        }
    }

    /**
     * What an answer says.
     *
     * @param succeeded functions that did
     * @param session null where it has none
     */
    private record Answer(int succeeded, String session) {}

    private Answer send(boolean write, String authentication, String functions) throws IOException, XMLStreamException {
        requests++;
        String request = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><request><control><senderid>ledgerway</senderid>"
                + "<password>demo-sender-password</password><controlid>loop-" + requests + "</controlid><uniqueid>"
                + write
                + "</uniqueid><dtdversion>3.0</dtdversion><includewhitespace>false</includewhitespace>"
                + "<showadditionalerrorinfo>true</showadditionalerrorinfo></control><operation transaction=\"false\">"
                + "<authentication>" + authentication + "</authentication><content>" + functions
                + "</content></operation></request>";
        return read(client.post(gateway, null, TYPE, request));
    }

    private Answer read(String text) throws XMLStreamException {
        XMLStreamReader xml = readers.createXMLStreamReader(new StringReader(text));
        boolean result = false;
        int succeeded = 0;
        String found = null;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "result" -> result = true;
                    case "status" -> succeeded += result && xml.getElementText().equals("success") ? 1 : 0;
                    case "sessionid" -> found = xml.getElementText();
                    default -> {}
                }
            }
        }
        return new Answer(succeeded, found);
    }
}
