package io.ledgerway.intacct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementMapsTest {

    @Test
    void aMapIsAFunction() {
        Map<String, Object> read = new LinkedHashMap<>();
        read.put("@returnformat", "xml");
        read.put("object", "ARINVOICE");
        read.put("keys", List.of(1, 2));

        assertThat(ElementMaps.element(Map.of("read", read)))
                .isEqualTo(Given.xml(
                        "<read returnformat=\"xml\"><object>ARINVOICE</object><keys>1</keys><keys>2</keys></read>"));
    }

    @Test
    void anAnswerIsAMapWhoseRepeatedElementsAreAList() {
        assertThat(ElementMaps.content(Given.xml(
                        "<data count=\"3\"><row><A>1</A></row><row><A>2</A></row><row><A>3</A></row><empty/></data>")))
                .isEqualTo(Map.of(
                        "@count",
                        "3",
                        "row",
                        List.of(Map.of("A", "1"), Map.of("A", "2"), Map.of("A", "3")),
                        "empty",
                        ""));
    }

    @ParameterizedTest
    @CsvSource({"LW-1-create, LW-1", "LW-1-attach, ''", "sign-in, ''"})
    void onlyCreatingControlIdsNameADocument(String controlId, String reference) {
        assertThat(ControlIds.reference(controlId) == null ? "" : ControlIds.reference(controlId))
                .isEqualTo(reference);
    }

    @Test
    void aCallbackIsReadByReferenceAndOthersAreLeftOut() throws XMLStreamException {
        Map<String, Element> results = CallbackReader.results(Answers.operation(
                Answers.created("LW-1-create", "1"),
                Answers.created("LW-1-attach", "2"),
                Answers.created("not ours-create", "3")));

        assertThat(results).containsOnlyKeys("LW-1");
        assertThat(CallbackReader.results(Answers.controlFailure(Answers.error("X", "y"))))
                .isEmpty();
    }

    @Test
    void attachmentsCountAsFunctionsAndALaterRequestHasALongestLength() {
        Given given = new Given();
        given.defaults.put("supdoc-folder", "F");
        given.attachments = List.of(
                new io.ledgerway.document.Attachment("1", null, "a.pdf", "application/pdf", "Q".repeat(300_000), null));
        List<PlannedDocument> three = List.of(given.plan(), given.plan(), given.plan());

        assertThat(Chunks.next(three, 50, false)).hasSize(3);
        assertThat(Chunks.next(three, 4, false)).hasSize(2);
        assertThat(Chunks.next(three, 1, false)).hasSize(1);
        assertThat(Chunks.next(three, 50, true)).hasSize(1);
    }
}
