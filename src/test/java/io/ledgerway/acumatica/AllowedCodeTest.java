package io.ledgerway.acumatica;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import org.junit.jupiter.api.Test;

class AllowedCodeTest {

    private final AllowedCode allowed =
            new AllowedCode("canary-code", "canary-verifier", URI.create("https://hub.example/authorized"));

    @Test
    void neitherCodeNorVerifierIsKeptOrShown() throws Exception {
        assertThat(new ObjectMapper().writeValueAsString(allowed))
                .isEqualTo("{\"back\":\"https://hub.example/authorized\"}");
        assertThat(allowed.toString()).doesNotContain("canary");
    }
}
