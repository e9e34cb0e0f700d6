package io.ledgerway.acumatica;

/**
 * What a field of a record takes (the published contracts of Default/24.200.001 and 25.200.001; apis/acumatica.md 5).
 *
 * @param name as the contract spells it
 * @param longest longest text; 0 where no length is known
 */
record FieldRule(String name, Type type, int longest) {

    /** The wrapped value's type. */
    enum Type {
        STRING,
        DECIMAL,
        BOOLEAN,
        DATETIME
    }
}
