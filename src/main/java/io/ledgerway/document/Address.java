package io.ledgerway.document;

/** A postal address; absent parts are null. {@code country} is an ISO 3166-1 alpha-2 code. */
public record Address(
        String street, String additionalStreet, String city, String postcode, String region, String country) {}
