package io.ledgerway.architecture.wrong.delivery;

public record Pending(String connection) {}
