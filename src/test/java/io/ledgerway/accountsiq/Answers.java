package io.ledgerway.accountsiq;

import io.ledgerway.connection.OutsideAnswer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers in the shapes of apis/accountsiq.md 2, 3 and 5. */
final class Answers {

    static final String ROW = "WSResult2OfWSPostPayAndAllocateSalesInvoiceResult";

    private Answers() {}

    static OutsideAnswer ok(String body) {
        return OutsideAnswer.of(200, Map.of(), body);
    }

    static OutsideAnswer status(int status, String body) {
        return OutsideAnswer.of(status, Map.of(), body);
    }

    static OutsideAnswer response(String operation, Element... inside) {
        return ok("<?xml version=\"1.0\" encoding=\"utf-8\"?><soap:Envelope"
                + " xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><soap:Body><" + operation
                + "Response xmlns=\"" + Envelope.NAMESPACE + "\">" + ElementWriter.write(Arrays.asList(inside)) + "</"
                + operation + "Response></soap:Body></soap:Envelope>");
    }

    /** The status envelope with more behind it. */
    static List<Element> envelope(String status, String code, boolean expired, Element... more) {
        List<Element> fields = new ArrayList<>(List.of(
                Element.text("Status", status), Element.text("ErrorCode", code), Element.flag("HasExpired", expired)));
        fields.addAll(Arrays.asList(more));
        return fields;
    }

    static OutsideAnswer result(String operation, String status, String code, Element... more) {
        return response(operation, Element.of(operation + "Result", envelope(status, code, false, more)));
    }

    static OutsideAnswer expired(String operation) {
        return response(
                operation,
                Element.of(operation + "Result", envelope("Failure", "WS_INVALIDTOKEN", true)),
                Element.text("transactionID", "-1"));
    }

    /** None is a result that is absent. */
    static OutsideAnswer list(String operation, List<Element> rows) {
        return rows.isEmpty()
                ? result(operation, "Success", "SUCCESS")
                : result(operation, "Success", "SUCCESS", Element.of("Result", rows));
    }

    static OutsideAnswer one(String operation, Optional<Element> value) {
        return value.map(result -> result(operation, "Success", "SUCCESS", result))
                .orElseGet(() -> result(operation, "Success", "SUCCESS"));
    }

    static OutsideAnswer created(String operation, String status, String code, int id) {
        return response(
                operation,
                Element.of(operation + "Result", envelope(status, code, false)),
                Element.text("transactionID", String.valueOf(id)));
    }

    static Element row(String status, String code, int id, String reference) {
        Element invoice =
                id > 0 ? Element.text("InvoiceTransactionID", String.valueOf(id)) : Element.nil("InvoiceTransactionID");
        return Element.of(
                ROW,
                envelope(
                        status,
                        code,
                        false,
                        Element.of(
                                "Result",
                                invoice,
                                Element.nil("ReceiptTransactionID"),
                                Element.text("ClientUniqueReference", reference))));
    }

    static OutsideAnswer rows(String operation, String status, List<Element> rows) {
        return result(operation, status, status.equals("Success") ? "SUCCESS" : "UNKNOWN", Element.of("Result", rows));
    }

    /** A row of a bulk answer, with the id that stands beside the result. */
    static Element bulkRow(String status, String code, int id) {
        return Element.of(
                "row",
                Element.of("WSResultStatus", envelope(status, code, false)),
                Element.text("int", String.valueOf(id)));
    }

    static OutsideAnswer bulk(String operation, List<Element> rows) {
        boolean all = rows.stream()
                .allMatch(row -> row.child("WSResultStatus")
                        .flatMap(status -> status.value("Status"))
                        .filter(status -> !status.equals("Failure"))
                        .isPresent());
        return response(
                operation,
                Element.of(
                        operation + "Result",
                        envelope(
                                all ? "Success" : "Failure",
                                all ? "SUCCESS" : "UNKNOWN",
                                false,
                                Element.of("Result", column(rows, "WSResultStatus")))),
                Element.of("transactionIDs", column(rows, "int")));
    }

    private static List<Element> column(List<Element> rows, String name) {
        return rows.stream().flatMap(row -> row.child(name).stream()).toList();
    }

    static OutsideAnswer tokens(String operation, String access, String refresh) {
        return response(
                operation,
                Element.of(
                        operation + "Result",
                        Element.of(
                                "Result", Element.text("AccessToken", access), Element.text("RefreshToken", refresh)),
                        Element.text("Status", "Success"),
                        Element.text("ErrorCode", "SUCCESS")));
    }

    static OutsideAnswer noTokens(String operation, String code) {
        return response(
                operation,
                Element.of(operation + "Result", Element.text("Status", "Failure"), Element.text("ErrorCode", code)));
    }

    static OutsideAnswer fault(String words) {
        return status(
                500,
                "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body><soap:Fault>"
                        + "<faultcode>soap:Client</faultcode><faultstring>" + words
                        + "</faultstring></soap:Fault></soap:Body></soap:Envelope>");
    }
}
