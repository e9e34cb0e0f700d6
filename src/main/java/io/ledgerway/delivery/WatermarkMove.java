package io.ledgerway.delivery;

/** Moves a watermark in the transaction that records a page. */
public record WatermarkMove(String name, long from, long to) {}
