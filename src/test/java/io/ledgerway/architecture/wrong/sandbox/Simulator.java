package io.ledgerway.architecture.wrong.sandbox;

public record Simulator() {}
