package io.ledgerway.testing;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The vendor's own description of AccountsIQ's web service, by which requests are judged where it is at hand. */
public final class AccountsIqDescription {

    private static final Map<String, Optional<AccountsIqDescription>> BY_VERSION = new ConcurrentHashMap<>();

    private final Schema schema;

    private AccountsIqDescription(Schema schema) {
        this.schema = schema;
    }

    /** Of a version, such as {@code 2.0}; empty where {@code ../shared} is not there. */
    public static Optional<AccountsIqDescription> of(String version) {
        return BY_VERSION.computeIfAbsent(version, AccountsIqDescription::read);
    }

    /** What is wrong with the operation and the credentials in a request's envelope; empty when nothing is. */
    public Optional<String> problem(String envelope) {
        try {
            Document request = parsed(new ByteArrayInputStream(envelope.getBytes(StandardCharsets.UTF_8)));
            NodeList parts = request.getDocumentElement().getChildNodes();
            for (int part = 0; part < parts.getLength(); part++) {
                NodeList elements = parts.item(part).getChildNodes();
                for (int element = 0; element < elements.getLength(); element++) {
                    if (elements.item(element).getNodeType() == Node.ELEMENT_NODE) {
                        schema.newValidator().validate(new DOMSource(elements.item(element)));
                    }
                }
            }
            return Optional.empty();
        } catch (SAXException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<AccountsIqDescription> read(String version) {
        Path file = Path.of(System.getProperty("ledgerway.shared", "../shared"), "apis/contracts")
                .resolve("accountsiq-integration-" + version.replace('.', '-') + "-subset.wsdl");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (InputStream wsdl = Files.newInputStream(file)) {
            Node schema = parsed(wsdl)
                    .getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "schema")
                    .item(0);
            return Optional.of(new AccountsIqDescription(SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(new DOMSource(schema))));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Document parsed(InputStream xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(xml);
    }
}
