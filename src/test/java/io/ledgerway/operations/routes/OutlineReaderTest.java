package io.ledgerway.operations.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineReaderTest {

    @Test
    void everyEndpointIsFoundWhateverItsForm() {
        RouteOutline outline = outline("""
                - route:
                    id: a
                    from:
                      uri: direct
                      parameters:
                        name: start
                      steps:
                        - to: log:x
                        - toD:
                            uri: https://{{host}}/items?x=1
                            parameters: {httpMethod: GET}
                        - choice:
                            otherwise:
                              steps:
                                - kamelet: {name: greet, parameters: {name: Ida}}
                                - kamelet: part
                        - enrich: {expression: {constant: {expression: 'direct:lookup'}}}
                - routeConfiguration:
                    errorHandler: {deadLetterChannel: {deadLetterUri: 'direct:dead'}}
                """);

        assertThat(outline.endpoints())
                .extracting(EndpointUse::route, EndpointUse::consumer, EndpointUse::shown, EndpointUse::line)
                .containsExactly(
                        tuple("a", true, "direct", 4),
                        tuple("a", false, "log:x", 8),
                        tuple("a", false, "https://{{host}}/items", 10),
                        tuple("a", false, "kamelet:greet", 15),
                        tuple("a", false, "kamelet:part", 16),
                        tuple("a", false, "direct:lookup", 17),
                        tuple(null, false, "direct:dead", 19));
        assertThat(outline.endpoints().get(2).options())
                .extracting(EndpointUse.Option::name, EndpointUse.Option::value, EndpointUse.Option::line)
                .containsExactly(tuple("x", "1", 10), tuple("httpMethod", "GET", 11));
        assertThat(outline.consumedDirects()).containsExactly("start");
        assertThat(outline.kamelets()).containsExactly("greet", "part");
        assertThat(outline.shared()).isTrue();
        assertThat(outline.routes()).containsEntry("a", 2);
    }

    @Test
    void placeholdersAreFoundWithTheirDefaultsAndInsideEachOther() {
        assertThat(OutlineReader.placeholders("{{a.b}} {{?c}} {{d:e}} {{f:{{g}}}} ${h} {i}"))
                .containsExactly("a.b", "c", "d", "f", "g");
    }

    @Test
    void anOptionWithAnAmpersandInRawStaysWhole() {
        List<EndpointUse> endpoints = outline("- from: {uri: 'sql:x?password=RAW(a&b)&size=2', steps: []}")
                .endpoints();

        assertThat(endpoints.get(0).options())
                .extracting(EndpointUse.Option::name, EndpointUse.Option::value)
                .containsExactly(tuple("password", "RAW(a&b)"), tuple("size", "2"));
    }

    private static RouteOutline outline(String text) {
        return RouteText.of("x.camel.yaml", text).outline();
    }
}
