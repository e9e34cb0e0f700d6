package io.ledgerway.sandbox.intacct;

import io.ledgerway.sandbox.XmlElement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The order of elements in requests ({@code schema.properties}; apis/intacct.md 1.2, 3). */
final class Schema {

    private static final int LONGEST_CONTROL_ID = 256;
    private static final Map<String, ContentModel> MODELS = models();

    private Schema() {}

    /** Checks all that is around the functions: the envelope. */
    static void checkEnvelope(XmlElement request) {
        if (!request.name().equals("request")) {
            throw violation("Element '" + request.name() + "': No matching global declaration available.");
        }
        check(request);
    }

    /** Checks a function such as {@code create_invoice}, to its last element. */
    static void checkFunction(XmlElement function) {
        check(function);
    }

    private static void check(XmlElement element) {
        ContentModel model = MODELS.get(element.name());
        if (element.name().equals("function")) {
            checkFunctionElement(element);
        } else if (model == null && !element.children().isEmpty()) {
            throw violation("Element '" + element.children().get(0).name() + "' inside '" + element.name()
                    + "': This element is not expected.");
        } else if (model != null && !model.any()) {
            String fault = model.fault(element);
            if (fault != null) {
                throw violation(fault);
            }
        }
        if (model != null && !model.any()) {
            element.children().forEach(Schema::check);
        }
    }

    private static void checkFunctionElement(XmlElement function) {
        if (!function.attributes().containsKey("controlid")) {
            throw violation("Element 'function': The attribute 'controlid' is required but missing.");
        }
        if (function.attribute("controlid").length() > LONGEST_CONTROL_ID) {
            throw violation(
                    "Element 'function', attribute 'controlid': The value exceeds the maximum length of '256'.");
        }
        if (function.children().size() != 1) {
            throw violation("Element 'function': Exactly one child element is expected.");
        }
    }

    static Refused violation(String fault) {
        return new Refused(List.of(GatewayError.of("XL03000003", "XML Parse schema error: " + fault)));
    }

    private static Map<String, ContentModel> models() {
        Properties texts = new Properties();
        try (InputStream file = Objects.requireNonNull(Schema.class.getResourceAsStream("schema.properties"))) {
            texts.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, ContentModel> models = new HashMap<>();
        texts.forEach((name, text) -> models.put((String) name, ContentModel.of((String) text)));
        return models;
    }
}
