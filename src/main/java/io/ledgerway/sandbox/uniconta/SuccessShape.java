package io.ledgerway.sandbox.uniconta;

/** How a list insert, an update or a delete that worked is answered: the sheet does not know (apis/uniconta.md 2.2). */
public enum SuccessShape {
    /** 200 with {@code "Succes"}, spelled so. */
    SUCCES,
    /** 200 with {@code 0}. */
    ZERO,
    /** 200 without a body. */
    EMPTY,
    /** 200 with the stored rows. */
    ROWS
}
