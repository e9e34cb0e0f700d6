package io.ledgerway.sandbox.intacct;

/** A row of an object in reads. @param source what its fields are taken from */
record ReadRow(RowShape shape, Object source) {

    Object get(ReadField field) {
        return field.value().apply(source);
    }

    String shown(ReadField field) {
        return field.type().shown(get(field));
    }
}
