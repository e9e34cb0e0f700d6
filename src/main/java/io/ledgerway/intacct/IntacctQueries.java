package io.ledgerway.intacct;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The steps of the Kamelets that ask one page of a query, and that make a harmless read (apis/intacct.md 4.1). */
@Component("intacctQueries")
class IntacctQueries {

    /**
     * A page of an object, ordered by record number, so that pages do not overlap.
     *
     * @param filter XML or map with one operator; blank for none
     * @param fields separated by commas
     */
    public FunctionCall start(Object filter, String object, String fields, int pageSize, int offset) {
        boolean filtered = filter instanceof Map || filter instanceof String text && !text.isBlank();
        List<String> names = Arrays.stream(fields.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        Element query = Element.of(
                "query",
                Element.text("object", object),
                Element.of(
                        "select",
                        names.stream().map(name -> Element.text("field", name)).toList()),
                filtered ? Element.of("filter", ElementMaps.element(filter)) : null,
                Element.of("orderby", Element.of("order", Element.text("field", "RECORDNO"), Element.of("ascending"))),
                Element.of("options", Element.text("showprivate", "true")),
                Element.text("pagesize", Integer.toString(pageSize)),
                Element.text("offset", Integer.toString(offset)));
        return FunctionCall.of(new GatewayFunction("query", query), false);
    }

    /**
     * The page: {@code rows}, {@code total}, and {@code next}, the offset of the next page, null on the last.
     *
     * @throws io.ledgerway.cause.CausedException with the cause when it failed
     */
    public Map<String, Object> page(FunctionCall call) {
        Element data = IntacctFunctions.given(call).data();
        List<Object> rows = data == null
                ? List.of()
                : data.children().stream().map(ElementMaps::content).toList();
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("rows", rows);
        page.put("total", number(data, "totalcount", rows.size()));
        int remaining = number(data, "numremaining", 0);
        page.put("next", remaining > 0 ? number(data, "offset", 0) + rows.size() : null);
        return page;
    }

    /** A read that changes nothing and that whoever posts invoices may make. */
    public FunctionCall harmless() {
        return start("", "ARINVOICE", "RECORDNO", 1, 0);
    }

    private static int number(Element data, String attribute, int fallback) {
        String text = data == null ? null : data.attribute(attribute);
        return text == null || !text.matches("\\d{1,9}") ? fallback : Integer.parseInt(text);
    }
}
