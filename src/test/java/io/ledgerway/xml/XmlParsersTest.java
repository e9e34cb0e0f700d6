package io.ledgerway.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlParsersTest {

    private static final XmlLimits SMALL = new XmlLimits(100_000, 10, 100, 50, Set.of("long"));

    @Test
    void aDocumentIsReadAsATree() {
        XmlElement root = read("""
                <?xml version="1.0" encoding="ISO-8859-1"?>
                <a xmlns="urn:a" xmlns:b="urn:b"> mixed <b:c d=" 1 " b:e=""> S\u00f8<!-- x -->ren <![CDATA[& <Co>]]> &amp;&#65;</b:c>
                  <c/></a>
                """);

        assertThat(root.namespace()).isEqualTo("urn:a");
        assertThat(root.text()).isEmpty();
        assertThat(root.text("c")).isEqualTo("S\u00f8ren & <Co> &A");
        assertThat(root.child("c").attribute("d")).isEqualTo("1");
        assertThat(root.child("c").attribute("e")).isNull();
        assertThat(root.children("c")).hasSize(2).extracting(XmlElement::line).containsExactly(2, 3);
        assertThat(root.text("c", "x")).isNull();
    }

    @Test
    void elementsOfOtherNamespacesAreLeftOut() {
        byte[] xml = "<a xmlns:o='urn:o'><b><o:x><o:y/></o:x><c>1</c></b></a>".getBytes(StandardCharsets.UTF_8);
        try (XmlCursor cursor = XmlParsers.open(new ByteArrayInputStream(xml), SMALL)) {
            assertThat(cursor.nextChild()).isTrue();
            assertThat(cursor.element(String::isEmpty).children())
                    .extracting(XmlElement::name)
                    .containsExactly("c");
            assertThat(cursor.nextChild()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a><b></a> | XML_INVALID | line 1",
                "<a> | XML_INVALID | line 1",
                "<a/><b/> | XML_INVALID | line 1",
                "'' | XML_INVALID | line",
                "no xml | XML_INVALID | line 1",
                "<a>&unknown;</a> | XML_INVALID | unknown",
                "<a b='1' b='2'/> | XML_INVALID | line 1",
                "<x:a/> | XML_INVALID | line 1",
                "<!DOCTYPE a><a/> | XML_DTD_REFUSED | line 1",
                "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/> | XML_DTD_REFUSED | line 1",
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a> | XML_DTD_REFUSED | line 1",
                "<a><b><c><d><e><f><g><h><i><j><k/></j></i></h></g></f></e></d></c></b></a> | XML_TOO_DEEP | 10 deep",
            })
    void whatIsNoDocumentForUsIsRefusedWithItsPlace(String xml, String code, String words) {
        Cause cause = refusal(xml);

        assertThat(cause.code()).isEqualTo(code);
        assertThat(cause.message()).contains(words);
        assertThat(cause.action()).isNotEmpty();
    }

    @Test
    void anEntityBombIsRefusedBeforeItIsRead() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 'ha'>");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY e%d '&e%d;&e%d;&e%d;'>".formatted(i, i - 1, i - 1, i - 1));
        }

        assertThat(refusal(bomb + "]><a>&e29;</a>").code()).isEqualTo("XML_DTD_REFUSED");
    }

    @Test
    void nothingOutsideTheDocumentIsEverAskedFor() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            for (String xml : Arrays.asList(
                    "<!DOCTYPE a SYSTEM '" + url + "a.dtd'><a/>",
                    "<!DOCTYPE a PUBLIC 'p' '" + url + "a.dtd'><a/>",
                    "<!DOCTYPE a [<!ENTITY b SYSTEM '" + url + "b'>]><a>&b;</a>",
                    "<!DOCTYPE a [<!ENTITY % b SYSTEM '" + url + "b'> %b;]><a/>")) {
                assertThat(refusal(xml).code()).isEqualTo("XML_DTD_REFUSED");
            }
            read("<a xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='urn:a " + url
                    + "'><?xml-stylesheet href='" + url
                    + "'?><b xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='"
                    + url + "'/></b></a>");
        } finally {
            server.stop(0);
        }

        assertThat(requests).hasValue(0);
    }

    @Test
    void aDocumentThatNeverEndsIsLeftWhenItIsTooLarge() {
        InputStream endless = new InputStream() {
            private int at;

            @Override
            public int read() {
                return "<a>".charAt(at++ % 3);
            }
        };

        assertThatThrownBy(() -> {
                    try (XmlCursor cursor = XmlParsers.open(endless, SMALL)) {
                        cursor.nextChild();
                        cursor.nextChild();
                    }
                })
                .hasMessageContaining("larger than 100000 bytes");
    }

    @Test
    void longTextsAndManyElementsAreBoundedEachByItself() {
        assertThat(refusal("<a>" + "x".repeat(101) + "</a>").message()).contains("text of a has more than 100");
        assertThat(refusal("<a>" + "<b/>".repeat(60) + "</a>").message()).contains("more than 50 elements");
        assertThat(read("<a><long>" + "x".repeat(50_000) + "</long></a>").text("long"))
                .hasSize(50_000);
    }

    @Test
    void aWrongEncodingIsSaid() {
        byte[] latin = "<?xml version='1.0' encoding='UTF-8'?><a>S\u00f8ren</a>".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(refusal(latin).code()).isEqualTo("XML_INVALID");
        assertThat(refusal("<?xml version='1.0' encoding='klingon'?><a/>").message())
                .contains("klingon");
        assertThat(XmlParsers.read("<a>S\u00f8ren</a>".getBytes(StandardCharsets.UTF_16), SMALL)
                        .text())
                .isEqualTo("S\u00f8ren");
    }

    private static XmlElement read(String xml) {
        return XmlParsers.read(xml.getBytes(StandardCharsets.ISO_8859_1), SMALL);
    }

    private static Cause refusal(String xml) {
        return refusal(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static Cause refusal(byte[] xml) {
        return catchThrowableOfType(CausedException.class, () -> XmlParsers.read(xml, SMALL))
                .why();
    }
}
