package io.ledgerway.accountsiq;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Assumptions;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The vendor's service description: says what is wrong with a request, field by field and in order. */
final class Contract {

    private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";

    private final Map<String, List<Field>> types = new HashMap<>();
    private final Map<String, List<Field>> operations = new HashMap<>();

    private record Field(String name, String type, boolean mandatory, boolean nillable, boolean many) {}

    /** Skips the test where the descriptions are not at hand. */
    static Contract of(String version) {
        Path file = Path.of("..", "shared", "apis", "contracts", "accountsiq-integration-" + version + "-subset.wsdl");
        Assumptions.assumeTrue(Files.exists(file), file + " is not there: requests are not checked against it");
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return new Contract(factory.newDocumentBuilder().parse(file.toFile()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Contract(Document wsdl) {
        NodeList all = wsdl.getElementsByTagNameNS(SCHEMA, "complexType");
        for (int i = 0; i < all.getLength(); i++) {
            org.w3c.dom.Element type = (org.w3c.dom.Element) all.item(i);
            if (type.hasAttribute("name")) {
                types.put(type.getAttribute("name"), fields(type));
            } else {
                operations.put(((org.w3c.dom.Element) type.getParentNode()).getAttribute("name"), fields(type));
            }
        }
        NodeList extensions = wsdl.getElementsByTagNameNS(SCHEMA, "extension");
        for (int i = 0; i < extensions.getLength(); i++) {
            org.w3c.dom.Element extension = (org.w3c.dom.Element) extensions.item(i);
            String name = ((org.w3c.dom.Element) extension.getParentNode().getParentNode()).getAttribute("name");
            types.put("base of " + name, types.getOrDefault(local(extension.getAttribute("base")), List.of()));
        }
    }

    /** What is wrong with a request's operation; empty when nothing is. */
    List<String> problems(String envelope) {
        Element body = ElementReader.read(envelope).orElseThrow().child("Body").orElseThrow();
        Element operation = body.children().get(0);
        List<Field> fields = operations.get(operation.name());
        List<String> problems = new ArrayList<>();
        if (fields == null) {
            problems.add("no operation " + operation.name());
        } else {
            check(operation, fields, operation.name(), problems);
        }
        return problems;
    }

    private void check(Element element, List<Field> fields, String path, List<String> problems) {
        int at = 0;
        for (Field field : fields) {
            int count = 0;
            while (at < element.children().size()
                    && element.children().get(at).name().equals(field.name())) {
                value(element.children().get(at++), field, path + "/" + field.name(), problems);
                count++;
            }
            if (count == 0 && field.mandatory() || count > 1 && !field.many()) {
                problems.add(path + "/" + field.name() + " comes " + count + " times");
            }
        }
        if (at < element.children().size()) {
            problems.add(path + "/" + element.children().get(at).name() + " is not expected there");
        }
    }

    private void value(Element element, Field field, String path, List<String> problems) {
        if (element.nil()) {
            if (!field.nillable()) {
                problems.add(path + " must not be nil");
            }
            return;
        }
        if (types.containsKey(field.type())) {
            List<Field> all = new ArrayList<>(types.getOrDefault("base of " + field.type(), List.of()));
            all.addAll(types.get(field.type()));
            check(element, all, path, problems);
            return;
        }
        String form = switch (field.type()) {
            case "dateTime" -> "\\d{4}-\\d\\d-\\d\\dT00:00:00";
            case "decimal" -> "\\d+(\\.\\d+)?";
            case "double" -> "0(\\.\\d+)?|1";
            case "boolean" -> "true|false";
            case "int" -> "\\d+";
            default -> "(?s).*";
        };
        if (!element.text().matches(form)) {
            problems.add(path + " is no " + field.type() + ": " + element.text());
        }
    }

    private static List<Field> fields(org.w3c.dom.Element type) {
        List<Field> fields = new ArrayList<>();
        NodeList elements = type.getElementsByTagNameNS(SCHEMA, "element");
        for (int i = 0; i < elements.getLength(); i++) {
            org.w3c.dom.Element field = (org.w3c.dom.Element) elements.item(i);
            fields.add(new Field(
                    field.getAttribute("name"),
                    local(field.getAttribute("type")),
                    field.getAttribute("minOccurs").equals("1"),
                    field.getAttribute("nillable").equals("true"),
                    field.getAttribute("maxOccurs").equals("unbounded")));
        }
        return fields;
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
