package io.ledgerway.sandbox.intacct;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.sandbox.XmlElement;
import io.ledgerway.sandbox.XmlReading;
import io.ledgerway.sandbox.XmlWriting;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class QueryTextPropertiesTest {

    private static final RowShape SHAPE =
            new RowShape("CUSTOMER").add("NAME", FieldType.TEXT, (MasterRow row) -> row.get("NAME"));

    @Property
    void aNameIsFoundWhateverQuotesItHolds(
            @ForAll @StringLength(min = 1, max = 20) @CharRange(from = ' ', to = 'ÿ') String name,
            @ForAll @StringLength(min = 1, max = 20) @CharRange(from = ' ', to = 'ÿ') String other) {
        String quoted = name.replace("\\", "\\\\").replace("'", "\\'");
        var filter = QueryText.read(SHAPE, "NAME = '" + quoted + "'");

        assertThat(filter.test(customer(name))).isTrue();
        assertThat(filter.test(customer(other))).isEqualTo(other.equals(name));
    }

    @Property
    void whatIsWrittenAsXmlIsReadAgain(@ForAll @CharRange(from = ' ', to = '\uD7FF') String text) throws Exception {
        XmlElement element = XmlElement.of("a", XmlElement.text("b", text)).with("c", text);

        assertThat(XmlReading.root(XmlWriting.document(element, false))).isEqualTo(element);
    }

    private static ReadRow customer(String name) {
        return new ReadRow(SHAPE, new MasterRow(MasterKind.CUSTOMER, "1", 1, Map.of("NAME", name)));
    }
}
