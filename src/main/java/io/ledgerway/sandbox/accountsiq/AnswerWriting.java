package io.ledgerway.sandbox.accountsiq;

import java.util.List;
import java.util.Map;

/** Writes answers by the contract: what is mandatory is always there, with .NET's default where nothing was set. */
final class AnswerWriting {

    private static final List<String> AMONG_STATUS = List.of("Status", "ErrorCode", "ErrorMessage", "HasExpired");

    private final Contract contract = Contract.get();
    private final boolean addsUnknown;
    private final boolean emptyForNone;
    private final StringBuilder out = new StringBuilder();

    /**
     * @param addsUnknown each element with fields gets one more that no contract knows
     * @param emptyForNone a list without rows is an empty {@code Result}; else there is none
     */
    AnswerWriting(boolean addsUnknown, boolean emptyForNone) {
        this.addsUnknown = addsUnknown;
        this.emptyForNone = emptyForNone;
    }

    /** The response element of an operation. */
    String response(Operation operation, Reply reply) {
        open(operation.name() + "Response", true);
        if (operation.bare()) {
            write(operation.result(), operation.name() + "Result", reply.result());
        } else {
            open(operation.name() + "Result", false);
            reply.status().forEach(this::leaf);
            if (operation.result() != null) {
                result(operation.result(), reply.result());
            }
            unknown();
            close(operation.name() + "Result");
        }
        for (Field field : operation.outs()) {
            write(field, field.name(), reply.out(field));
        }
        close(operation.name() + "Response");
        return out.toString();
    }

    /** The response of {@code TokenGet} and {@code TokenRefresh}: {@code Result} first, no {@code HasExpired}. */
    String tokens(String operation, Values pair, Map<String, String> status) {
        open(operation + "Response", true);
        open(operation + "Result", false);
        if (pair != null) {
            write(Field.of("Result:TokenPair"), "Result", pair);
        }
        AMONG_STATUS.stream().filter(status::containsKey).forEach(name -> leaf(name, status.get(name)));
        close(operation + "Result");
        close(operation + "Response");
        return out.toString();
    }

    /** The response of {@code Login}; without a token it is empty. */
    String login(String token) {
        if (token == null) {
            return "<LoginResponse xmlns=\"" + Contract.NAMESPACE + "\" />";
        }
        open("LoginResponse", true);
        leaf("LoginResult", token);
        close("LoginResponse");
        return out.toString();
    }

    private void result(Field field, Object result) {
        boolean none = result instanceof List<?> list && list.isEmpty() && !field.mandatory();
        if (none && emptyForNone) {
            out.append("<Result />");
        } else {
            write(field, "Result", none ? null : result);
        }
    }

    private void write(Field field, String name, Object value) {
        if (value != null) {
            open(name, false);
            content(field, value);
            close(name);
        } else if (field.nillable() && field.mandatory()) {
            out.append('<').append(name).append(" xsi:nil=\"true\" />");
        } else if (field.mandatory() && field.arrays() == 0 && !contract.isComplex(field.type())) {
            leaf(name, SimpleValues.unset(field.type()));
        }
    }

    private void content(Field field, Object value) {
        if (field.arrays() > 0) {
            Field item = field.item();
            ((List<?>) value).forEach(each -> write(item, item.name(), each));
        } else if (value instanceof Values values) {
            for (Field each : contract.fields(field.type())) {
                write(each, each.name(), values.get(each.name()));
            }
            unknown();
        } else {
            out.append(XmlText.escaped(SimpleValues.written(value)));
        }
    }

    private void unknown() {
        if (addsUnknown) {
            out.append("<AddedLater><Detail>new</Detail></AddedLater>");
        }
    }

    private void leaf(String name, String text) {
        out.append('<').append(name).append('>').append(XmlText.escaped(text));
        close(name);
    }

    private void open(String name, boolean root) {
        out.append('<').append(name);
        out.append(root ? " xmlns=\"" + Contract.NAMESPACE + "\">" : ">");
    }

    private void close(String name) {
        out.append("</").append(name).append('>');
    }
}
