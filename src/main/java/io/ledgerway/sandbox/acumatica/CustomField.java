package io.ledgerway.sandbox.acumatica;

/**
 * A field beside the contract, such as an attribute of the customer's own.
 *
 * @param entity entity whose form has it
 * @param name {@code View.Field}
 */
record CustomField(String entity, String name, FieldType type) {

    /** {@code CustomStringField} …. */
    String wireType() {
        String type = type().name();
        String word = this.type == FieldType.DATETIME
                ? "DateTime"
                : type.charAt(0) + type.substring(1).toLowerCase(java.util.Locale.ROOT);
        return "Custom" + word + "Field";
    }
}
