package io.ledgerway.sandbox.intacct;

import java.util.function.Function;

/**
 * A field of an object in reads.
 *
 * @param value takes it from the row's source; null when blank
 */
record ReadField(String name, FieldType type, Function<Object, Object> value) {}
