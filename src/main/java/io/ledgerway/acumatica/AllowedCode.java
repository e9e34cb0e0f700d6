package io.ledgerway.acumatica;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import java.net.URI;

/**
 * What a person's browser brought back, which gives the first token once (apis/acumatica.md 3). A dead letter keeps the address
 * alone.
 *
 * @param verifier of the challenge that went along with the question (PKCE)
 * @param back the address it came back to, as it was asked for
 */
@JsonIncludeProperties("back")
record AllowedCode(String code, String verifier, URI back) {

    /** Never the code. */
    @Override
    public String toString() {
        return "AllowedCode[…]";
    }
}
