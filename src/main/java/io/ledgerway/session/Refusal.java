package io.ledgerway.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerway.cause.Cause;
import io.ledgerway.cause.Fault;

/**
 * A refused sign-in, told to everybody who waited for it: were each of them to try the refused password again, the account
 * would soon be locked.
 *
 * @param credentials fingerprint of what was refused
 */
record Refusal(String credentials, Cause cause, Fault fault) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static String text(String credentials, SignInRefusedException refused) {
        try {
            return JSON.writeValueAsString(new Refusal(credentials, refused.why(), refused.fault()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Refusal of(String text) {
        try {
            return JSON.readValue(text, Refusal.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    SignInRefusedException exception() {
        return new SignInRefusedException(cause, fault);
    }
}
