package io.ledgerway.delivery;

import java.time.LocalDate;

/** The document days of a flow that are looked at, both included. */
public record DaySpan(String flow, LocalDate from, LocalDate to) {}
