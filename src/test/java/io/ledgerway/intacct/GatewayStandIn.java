package io.ledgerway.intacct;

import io.ledgerway.connection.OutsideAnswer;
import io.ledgerway.connection.OutsideAnswer.Failure;
import io.ledgerway.connection.OutsideRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A little gateway in memory: keeps what was created, refuses a control id that was executed, answers queries by number. */
final class GatewayStandIn {

    final List<OutsideRequest> calls = new ArrayList<>();
    final Map<String, Element> books = new LinkedHashMap<>();
    final Map<String, String> recorded = new HashMap<>();
    final Deque<OutsideAnswer> planned = new ArrayDeque<>();
    /** Whether a planned answer to a creating call hides that it was executed. */
    boolean executesPlanned;
    /** Gives what is wrong with a document; null when nothing is. */
    Function<Element, String> refuses = document -> null;
    /** Whether documents get numbers of the gateway's own. */
    boolean numbers;
    /** Whether what was created shows in no read yet. */
    boolean hides;

    String expired;
    /** The address that a sign-in names. */
    String endpoint = "https://na12.intacct.com/ia/xml/xmlgw.phtml";
    /** What every document adds up to. */
    String total = "1374.99";

    private int sessions;

    List<String> operations() {
        return calls.stream().map(OutsideRequest::operation).toList();
    }

    Element request(int call) {
        return Given.xml(calls.get(call).body());
    }

    OutsideAnswer answer(OutsideRequest call) {
        calls.add(call);
        Element request = Given.xml(call.body());
        boolean creates = call.operation().equals("create-invoices");
        OutsideAnswer instead =
                creates || call.operation().equals("sign-in") || !executesPlanned ? planned.poll() : null;
        if (instead != null && !(creates && executesPlanned)) {
            return instead;
        }
        Element operation = request.child("operation").orElseThrow();
        Element authentication = operation.child("authentication").orElseThrow();
        if (authentication.child("sessionid").isPresent()
                && authentication.textOf("sessionid").equals(expired)) {
            return Answers.ok(Answers.sessionOver());
        }
        StringBuilder results = new StringBuilder();
        operation
                .child("content")
                .orElseThrow()
                .children()
                .forEach(function -> results.append(result(
                        function.attribute("controlid"), function.children().get(0))));
        boolean later = request.child("control").orElseThrow().child("policyid").isPresent();
        return instead != null
                ? instead
                : Answers.ok(later ? Answers.acknowledged() : Answers.operation(results.toString()));
    }

    private String result(String controlId, Element function) {
        return switch (function.name()) {
            case "getAPISession" -> session();
            case "query" -> query(controlId, function);
            case "get" -> get(controlId, function.attribute("key"));
            default -> create(controlId, function);
        };
    }

    private String session() {
        String whole = Answers.session("sid-" + ++sessions, endpoint);
        return whole.substring(whole.indexOf("<result>"), whole.indexOf("</operation>"));
    }

    private String create(String controlId, Element function) {
        if (recorded.containsKey(controlId)) {
            return Answers.failed(
                    controlId,
                    Answers.error(
                            "?",
                            "A successful transaction has already been recorded with the control id #" + controlId));
        }
        String wrong = refuses.apply(function);
        if (wrong != null) {
            return Answers.failed(controlId, Answers.error("BL01001973", wrong));
        }
        String key = Integer.toString(100 + books.size());
        recorded.put(controlId, key);
        books.put(key, function);
        return Answers.created(controlId, key);
    }

    private String number(String key, Element document) {
        return numbers ? "AUTO-" + key : document.textOf("invoiceno");
    }

    private String query(String controlId, Element query) {
        List<String> wanted = query.child("filter")
                .flatMap(filter -> filter.child("in"))
                .map(in -> in.children("value").map(Element::text).toList())
                .orElse(List.of());
        List<String> rows = new ArrayList<>();
        books.forEach((key, document) -> {
            if (!hides && wanted.contains(number(key, document))) {
                rows.add(Answers.row(
                        "ARINVOICE", key, number(key, document), document.textOf("customerid"), total, "DKK"));
            }
        });
        return Answers.rows(controlId, "ARINVOICE", 0, rows.toArray(String[]::new));
    }

    private String get(String controlId, String reference) {
        return books.entrySet().stream()
                .filter(each -> !hides && reference.equals(each.getValue().textOf("externalid")))
                .map(each -> Answers.got(
                        controlId,
                        each.getKey(),
                        number(each.getKey(), each.getValue()),
                        each.getValue().textOf("customerid"),
                        total))
                .findFirst()
                .orElseGet(() -> Answers.failed(controlId, Answers.error("X", "No record found for the given key")));
    }

    static OutsideAnswer lost() {
        return OutsideAnswer.failed(Failure.LOST, "timed out");
    }
}
