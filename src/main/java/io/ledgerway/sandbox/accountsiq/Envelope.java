package io.ledgerway.sandbox.accountsiq;

import io.ledgerway.sandbox.Call;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request's envelope.
 *
 * @param operation local name of the body's element, the same as the action's
 * @param credentials the header {@code AiqSoapHeader}, if it came
 * @param body the body's element
 */
record Envelope(String operation, Optional<XmlNode> credentials, XmlNode body) {

    static final String CREDENTIALS = "AiqSoapHeader";
    private static final Pattern ACTION = Pattern.compile("(?i);\\s*action=\"?([^\";]*)\"?");

    /** @throws SoapFault when it is no envelope of this protocol, or action and body do not agree */
    static Envelope read(Soap soap, Call call) throws SoapFault {
        XmlNode root = XmlNodes.root(call.body());
        if (!root.name().equals("Envelope")) {
            throw SoapFault.client("The root element is no envelope.");
        }
        if (!root.namespace().equals(soap.namespace())) {
            throw SoapFault.versionMismatch();
        }
        Optional<XmlNode> header = root.child(soap.namespace(), "Header");
        checkUnderstood(header.map(XmlNode::children).orElse(List.of()));
        List<XmlNode> body = root.child(soap.namespace(), "Body")
                .orElseThrow(() -> SoapFault.client("The envelope has no body."))
                .children();
        if (body.size() != 1) {
            throw SoapFault.client("The body must hold one element.");
        }
        XmlNode request = body.get(0);
        String action = action(soap, call).orElse(Contract.NAMESPACE + request.name());
        if (!request.is(Contract.NAMESPACE, request.name()) || !action.equals(Contract.NAMESPACE + request.name())) {
            throw SoapFault.client("Server did not recognize the request: the action is '" + action
                    + "', the body's element is " + request.name() + " in namespace '" + request.namespace() + "'.");
        }
        return new Envelope(
                request.name(), header.flatMap(each -> each.child(Contract.NAMESPACE, CREDENTIALS)), request);
    }

    /** The action without quotes; SOAP 1.1 must have one. */
    static Optional<String> action(Soap soap, Call call) throws SoapFault {
        if (soap == Soap.V1_2) {
            Matcher action = ACTION.matcher(String.valueOf(call.header("Content-Type")));
            return action.find() ? Optional.of(action.group(1)) : Optional.empty();
        }
        String action = call.header("SOAPAction");
        if (action == null) {
            throw SoapFault.client("Unable to handle request without a valid action parameter.");
        }
        return Optional.of(action.strip().replaceAll("^\"|\"$", ""));
    }

    private static void checkUnderstood(List<XmlNode> headers) throws SoapFault {
        for (XmlNode header : headers) {
            if (header.mustUnderstand() && !header.is(Contract.NAMESPACE, CREDENTIALS)) {
                throw SoapFault.mustUnderstand(header.name());
            }
        }
    }
}
