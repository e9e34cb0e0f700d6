package io.ledgerway.sandbox.accountsiq;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An element of a type or operation.
 *
 * @param type its type without array marks
 * @param arrays 0 = one value, 1 = an array of them, 2 = an array of arrays
 * @param mandatory whether answers always have it
 * @param required whether a request without it is refused
 * @param nillable whether {@code xsi:nil} may stand in its place
 */
record Field(String name, String type, int arrays, boolean mandatory, boolean required, boolean nillable) {

    private static final Pattern WRITTEN = Pattern.compile("(\\w+):(\\w+)((?:\\[])*)([?!]?)(~?)");

    /** {@code Name:type[]?~}, as the contract's files write it. */
    static Field of(String written) {
        Matcher field = WRITTEN.matcher(written);
        if (!field.matches()) {
            throw new IllegalArgumentException("This is no field: " + written);
        }
        String mark = field.group(4);
        return new Field(
                field.group(1),
                field.group(2),
                field.group(3).length() / 2,
                !mark.equals("?"),
                mark.isEmpty(),
                !field.group(5).isEmpty());
    }

    /** What stands inside the array: its elements are named after their type (apis/accountsiq.md 4.3). */
    Field item() {
        String name = arrays == 2 ? "ArrayOf" + Character.toUpperCase(type.charAt(0)) + type.substring(1) : type;
        return new Field(name, type, arrays - 1, true, false, true);
    }
}
