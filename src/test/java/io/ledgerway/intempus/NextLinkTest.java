package io.ledgerway.intempus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerway.cause.CausedException;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextLinkTest {

    private static final URI ORIGIN = URI.create("https://intempus.dk");

    @ParameterizedTest
    @CsvSource({
        "/web/v1/case/?limit=1000&after=a%2Bb,/web/v1/case/?limit=1000&after=a%2Bb",
        "/web/v1/case/,/web/v1/case/",
        "https://intempus.dk/web/v1/case/?after=1,/web/v1/case/?after=1",
        "HTTPS://Intempus.dk:443/web/v1/case/?after=1,/web/v1/case/?after=1",
    })
    void aLinkOnTheOwnAddressIsFollowed(String next, String path) {
        assertThat(NextLink.resolve(next, ORIGIN, "case")).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/web/v1/case/?after=1",
                "http://intempus.dk/web/v1/case/?after=1",
                "https://intempus.dk:8443/web/v1/case/",
                "https://intempus.dk.evil.example/web/v1/case/",
                "https://intempus.dk@evil.example/web/v1/case/",
                "https://user@intempus.dk/web/v1/case/",
                "//evil.example/web/v1/case/?after=1",
                "ftp://intempus.dk/web/v1/case/",
                "/web/login/",
                "/web/v1/case/../../login/",
                "/web/v1/case/%2e%2e/%2e%2e/login/",
                "/web/v1/employee/?after=1",
                "/web/v2/case/",
                "web/v1/case/?after=1",
                "?after=1",
                "",
                "/web/v1/case/?after=1#x",
                "/web/v1/case/?after=a b",
                "javascript:alert(1)",
                "\\\\evil.example\\web\\v1\\case\\"
            })
    void aLinkThatLeavesTheOwnAddressIsRefused(String next) {
        assertThatThrownBy(() -> NextLink.resolve(next, ORIGIN, "case"))
                .isInstanceOfSatisfying(
                        CausedException.class, e -> assertThat(e.why().code()).isEqualTo("INTEMPUS_NEXT_REFUSED"));
    }
}
