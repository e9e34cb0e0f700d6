package io.ledgerway.architecture.wrong.sandbox;

import io.opentelemetry.api.trace.Span;

public record Simulator(Span span) {}
