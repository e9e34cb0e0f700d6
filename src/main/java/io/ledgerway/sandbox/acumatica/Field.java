package io.ledgerway.sandbox.acumatica;

/**
 * One field of an entity as the contract has it.
 *
 * @param type scalar type; null where the field holds another entity
 * @param entity name of the entity it holds, one or a list; null for a scalar
 * @param list whether it holds a list
 * @param length longest text; 0 = no limit
 * @param own whether the server alone sets it
 * @param since the endpoint's version from which it exists, or {@code custom}; null = always
 */
record Field(String name, FieldType type, String entity, boolean list, int length, boolean own, String since) {

    boolean scalar() {
        return type != null;
    }

    /** @param version the endpoint's; {@code custom} for an endpoint of the customer's own */
    boolean in(String version) {
        if (since == null || since.equals(version)) {
            return true;
        }
        return !since.equals(Contract.CUSTOM) && (version.equals(Contract.CUSTOM) || since.compareTo(version) <= 0);
    }
}
