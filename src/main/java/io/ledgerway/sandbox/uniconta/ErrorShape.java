package io.ledgerway.sandbox.uniconta;

/** How an application error is answered (apis/uniconta.md 2.4). */
public enum ErrorShape {
    /** 200 with a bare JSON text, {@code "CouldNotFind"}. */
    BARE_TEXT,
    /** 400 with plain text. */
    BAD_REQUEST,
    /** 200 with {@code {"Err":3,"ErrorProperty":"Project","ErrorValue":"2636"}}. */
    OBJECT
}
