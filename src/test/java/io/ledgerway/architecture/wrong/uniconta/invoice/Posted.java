package io.ledgerway.architecture.wrong.uniconta.invoice;

public record Posted() {}
