package io.ledgerway.sandbox.accountsiq;

import java.util.ArrayList;
import java.util.List;

/** Reads the elements of a request by the contract: names, namespace, order, types, and which may be left out. */
final class RequestReading {

    private final Contract contract = Contract.get();
    private final boolean lenient;
    private final SimpleValues simple;

    /**
     * @param lenient unknown elements are ignored, order is free and what is missing is .NET's default, as ASMX may do
     * @param simple reads simple types
     */
    RequestReading(boolean lenient, SimpleValues simple) {
        this.lenient = lenient;
        this.simple = simple;
    }

    /** @throws SoapFault naming the first element that does not fit */
    Values read(XmlNode parent, List<Field> fields) throws SoapFault {
        if (!lenient && !parent.text().isBlank()) {
            throw unreadable("Text stands between the elements of " + parent.name() + ".");
        }
        Values values = new Values();
        int next = 0;
        for (XmlNode child : parent.children()) {
            int at = position(child, fields, lenient ? 0 : next);
            if (at >= 0) {
                values.with(fields.get(at).name(), value(child, fields.get(at)));
                next = at + 1;
            } else if (!lenient) {
                throw unreadable("The element " + child.name() + " in namespace '" + child.namespace()
                        + "' is not expected here in " + parent.name() + ". Expected: " + expected(fields, next));
            }
        }
        for (Field field : fields) {
            if (field.required() && !lenient && !values.has(field.name())) {
                throw unreadable("The element " + parent.name() + " has no " + field.name() + ".");
            }
        }
        return values;
    }

    private Object value(XmlNode node, Field field) throws SoapFault {
        if (node.nil()) {
            if (!field.nillable() && !lenient) {
                throw unreadable("The element " + node.name() + " is not nillable.");
            }
            return null;
        }
        if (field.arrays() > 0) {
            return items(node, field.item());
        }
        if (contract.isComplex(field.type())) {
            return read(node, contract.fields(field.type()));
        }
        if (!node.children().isEmpty()) {
            throw unreadable("The element " + node.name() + " holds elements in place of a value.");
        }
        try {
            return simple.read(field.type(), node.text());
        } catch (RuntimeException e) {
            throw unreadable("The value of " + node.name() + " is no " + field.type() + ".");
        }
    }

    private List<Object> items(XmlNode node, Field item) throws SoapFault {
        List<Object> items = new ArrayList<>();
        for (XmlNode child : node.children()) {
            if (child.is(Contract.NAMESPACE, item.name())) {
                items.add(value(child, item));
            } else if (!lenient) {
                throw unreadable("The element " + child.name() + " is not expected in the array " + node.name()
                        + ". Expected: " + item.name());
            }
        }
        return items;
    }

    private static int position(XmlNode child, List<Field> fields, int from) {
        for (int i = from; i < fields.size(); i++) {
            if (child.is(Contract.NAMESPACE, fields.get(i).name())) {
                return i;
            }
        }
        return -1;
    }

    private static String expected(List<Field> fields, int from) {
        List<String> names =
                fields.subList(from, fields.size()).stream().map(Field::name).toList();
        return names.isEmpty() ? "its end" : String.join(", ", names);
    }

    private static SoapFault unreadable(String what) {
        return SoapFault.client(
                "Server was unable to read request. ---> There is an error in the XML document. ---> " + what);
    }
}
