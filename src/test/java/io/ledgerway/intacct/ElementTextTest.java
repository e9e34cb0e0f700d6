package io.ledgerway.intacct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementTextTest {

    @Test
    void whatIsWrittenIsReadAgain() throws XMLStreamException {
        Element element = Element.of(
                        "a",
                        Element.text("b", "Ærø & <Sønner> \"1\""),
                        Element.text("empty", ""),
                        Element.of("c", Element.text("d", "1")))
                .with("x", "a\"<&");

        String text = ElementText.write(element);

        assertThat(text)
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?><a")
                .contains("<empty/>");
        assertThat(ElementText.read(text)).isEqualTo(element);
    }

    @Test
    void aCharacterThatXmlCannotHoldBecomesABlank() throws XMLStreamException {
        String text = ElementText.write(Element.text("memo", "a\u0001b\uD800c\uD83D\uDE00"));

        assertThat(ElementText.read(text).text()).isEqualTo("a b c\uD83D\uDE00");
    }

    @Test
    void namesAreFoundWhateverTheirCase() {
        Element row = Given.xml("<arinvoice><recordno>7</recordno><EMPTY/></arinvoice>");

        assertThat(row.textOf("RECORDNO")).isEqualTo("7");
        assertThat(row.textOf("empty")).isNull();
        assertThat(row.textOf("absent")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a><b></a>",
                "<a>",
                "<a",
                "text",
                "",
                "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>",
                "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/x.dtd\"><a/>",
                "<a>&unknown;</a>"
            })
    void whatIsNoWholeDocumentOrDeclaresATypeIsRefused(String text) {
        assertThatThrownBy(() -> ElementText.read(text)).isInstanceOf(XMLStreamException.class);
    }

    @Test
    void absurdNestingIsRefused() {
        assertThatThrownBy(() -> ElementText.read("<a>".repeat(100) + "</a>".repeat(100)))
                .isInstanceOf(XMLStreamException.class);
    }

    @Test
    void nothingOfAnElementIsPrinted() {
        assertThat(Element.text("password", "secret").toString()).doesNotContain("secret");
    }
}
