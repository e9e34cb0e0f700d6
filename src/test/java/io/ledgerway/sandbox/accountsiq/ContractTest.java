package io.ledgerway.sandbox.accountsiq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The answers are valid by the vendor's own contracts, and no operation of theirs is missing but one. */
class ContractTest {

    private static final String XSD = XMLConstants.W3C_XML_SCHEMA_NS_URI;

    private static final List<Quirk> IN_ANSWERS = List.of(
            Quirk.UNKNOWN_HALFWAY,
            Quirk.ROW_UNKNOWN_AFTER,
            Quirk.ROW_MISSING,
            Quirk.FIRST_ROW_MISSING,
            Quirk.IDS_MISSING,
            Quirk.NO_ID);

    private final Visit visit = new Visit();

    @AfterEach
    void close() {
        visit.close();
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void everyAnswerIsValid(Version version) throws Exception {
        Validator validator = schema(version).newValidator();
        validator.validate(body(visit.signIn(version)));
        if (version == Version.V2_0) {
            validator.validate(body(visit.tokenGet("demo-client", "wrong")));
        }
        fillBooks();
        for (Operation operation : Contract.get().operations().values()) {
            if (!operation.name().equals("GetUserInformation")) {
                validator.validate(body(visit.call(operation.name(), arguments(operation))));
            }
        }
        visit.iq.control().expireTokens();
        validator.validate(body(visit.call("GetCustomer")));
        validator.validate(body(visit.call("CreateBatchSalesInvoiceGetBackTransactionID")));
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void everyAnswerToABulkIsValid(Version version) throws Exception {
        Validator validator = schema(version).newValidator();
        visit.signIn(version);
        for (Bulk bulk : Bulk.all().toList()) {
            String mixed = bulk.of(bulk.document("A-1"), bulk.lost("A-2"), bulk.document("A-3"));
            for (String operation : List.of(bulk.silent(), bulk.telling())) {
                validator.validate(body(visit.call(operation, bulk.fine("A-1", "A-2"))));
                validator.validate(body(visit.call(operation, mixed)));
                validator.validate(body(visit.call(operation, bulk.of())));
                for (Quirk quirk : IN_ANSWERS) {
                    visit.iq.quirks().once(operation, quirk);
                    validator.validate(body(visit.call(operation, mixed)));
                }
            }
        }
        visit.iq.control().expireTokens();
        validator.validate(body(visit.call(Bulk.SALES.telling(), Bulk.SALES.fine("A-1"))));
    }

    @Test
    void theContractsOperationsAreAllThere() throws Exception {
        NodeList elements = definitions(Version.V2_0).getElementsByTagNameNS(XSD, "element");
        Set<String> named = new TreeSet<>();
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            if (element.getParentNode().getLocalName().equals("schema")) {
                named.add(element.getAttribute("name").replaceFirst("Response$", ""));
            }
        }
        named.removeAll(Contract.get().operations().keySet());

        assertThat(named).containsExactly("AiqSoapHeader", "GetInvoicePDFByTransactionID", "TokenGet", "TokenRefresh");
    }

    private void fillBooks() {
        assertThat(visit.post(Xml.invoice("A-1")).outcome()).isEqualTo("Success SUCCESS");
        Xml line = Xml.of("InvoiceLine")
                .with("StockItemID", "SLATE")
                .with("InvoicedQuantity", "1")
                .with("StockItemPrice", "1")
                .with("TaxCode", "S25")
                .with("LocationID", "1")
                .with("SublocationID", "1")
                .with("GLAccountCode", "1000");
        Xml invoice = Xml.of("invoice")
                .with("AccountID", "1")
                .with("ExternalReference", "A-1")
                .with("InvoiceDate", "2026-03-31T00:00:00")
                .with("ExchangeRate", "1")
                .holding("Lines", line);
        for (int i = 0; i < 2; i++) {
            visit.call("SaveInvoice", invoice, "<create>true</create>");
        }
        assertThat(visit.call("PostInvoice", "<invoiceID>1001</invoiceID>").outcome())
                .isEqualTo("Success SUCCESS");
    }

    /** Enough for most operations to succeed; the others are refused, which must be valid too. */
    private static String arguments(Operation operation) {
        StringBuilder arguments = new StringBuilder();
        for (Field field : operation.arguments()) {
            String value = switch (field.name()) {
                case "invoiceID", "transactionID", "transactionId", "transactionID_1" -> "1001";
                case "transactionID_2" -> "1002";
                case "customerCode" -> "MOSEVANG";
                case "supplierCode" -> "TIMBER";
                case "departmentId" -> "BUILD";
                case "currencyCode" -> "GBP";
                case "externalReference" -> "A-1";
                case "customerCodes" -> "<string>MOSEVANG</string>";
                case "invoiceIDs" -> "<int>1002</int><int>1</int>";
                case "create" -> "true";
                case "dueDate", "allocationDate" -> "2026-05-01T00:00:00";
                case "query" ->
                    operation.name().endsWith("ByExternalReference")
                            ? "<ExternalReference>A-1</ExternalReference>"
                            : "";
                default -> field.required() ? "1" : null;
            };
            boolean left = value == null
                    || field.name().equals("query") && operation.name().startsWith("PostPay");
            arguments.append(left ? "" : "<" + field.name() + ">" + value + "</" + field.name() + ">");
        }
        return arguments.toString();
    }

    private static DOMSource body(Said said) throws Exception {
        assertThat(said.status()).as(said.text()).isEqualTo(200);
        NodeList children = parsed(new InputSource(new StringReader(said.text())))
                .getElementsByTagNameNS(Soap.V1_1.namespace(), "Body")
                .item(0)
                .getChildNodes();
        Node body = children.item(0);
        return new DOMSource(body);
    }

    private static Schema schema(Version version) throws Exception {
        Node schema = definitions(version).getElementsByTagNameNS(XSD, "schema").item(0);
        return SchemaFactory.newInstance(XSD).newSchema(new DOMSource(schema));
    }

    private static Document definitions(Version version) throws Exception {
        Path file = Path.of(
                "../shared/apis/contracts",
                "accountsiq-integration-" + version.number().replace('.', '-') + "-subset.wsdl");
        assumeTrue(Files.exists(file), "The vendor's contracts are not beside the project.");
        return parsed(new InputSource(file.toUri().toString()));
    }

    private static Document parsed(InputSource source) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(source);
    }
}
