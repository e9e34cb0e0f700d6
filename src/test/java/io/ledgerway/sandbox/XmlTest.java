package io.ledgerway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.sandbox.XmlReading.NotWellFormed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "<a>",
                "<a></b>",
                "<a/><b/>",
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a [<!ENTITY e \"x\">]><a>&e;</a>",
                "<!DOCTYPE a SYSTEM \"http://127.0.0.1/x.dtd\"><a/>"
            })
    void whatIsNoPlainXmlIsRefused(String text) {
        assertThatThrownBy(() -> XmlReading.root(text)).isInstanceOf(NotWellFormed.class);
    }

    @Test
    void deepNestingIsRefused() {
        assertThatThrownBy(() -> XmlReading.root("<a>".repeat(60) + "</a>".repeat(60)))
                .isInstanceOf(NotWellFormed.class)
                .hasMessageContaining("nested");
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        XmlElement root = XmlElement.of("a", XmlElement.text("b", " <&\">' Ærø 😀\n"), XmlElement.of("c"))
                .with("d", "\"&<");

        XmlElement read = XmlReading.root(XmlWriting.document(root, false));

        assertThat(read).isEqualTo(root);
        assertThat(XmlWriting.document(root, true)).contains("\n  <b>").endsWith("</a>");
    }

    @Test
    void charactersThatXmlDoesNotKnowAreLeftOut() {
        assertThat(XmlWriting.document(XmlElement.text("a", "x\u0000\u0001y\uFFFE"), false))
                .endsWith("<a>xy</a>");
    }

    @Test
    void contentIsNotShownInLogs() {
        assertThat(XmlElement.text("password", "secret")).hasToString("<password>");
    }
}
