package io.ledgerway.intempus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.ledgerway.document.MasterKind;
import io.ledgerway.document.MasterRecord;
import io.ledgerway.document.MasterRecord.Customer;
import io.ledgerway.document.MasterRecord.Employee;
import io.ledgerway.document.MasterRecord.Item;
import io.ledgerway.document.MasterRecord.Project;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Master records in the fields of Intempus (apis/intempus.md 7.3 to 7.5). */
final class RecordFields {

    static final String NUMBER = "number";
    static final String CUSTOMER = "customer";
    static final String VAT = "vat_registration_number";

    private static final Set<String> PRICES = Set.of("sales_price", "cost_price");

    private RecordFields() {}

    static String resource(MasterKind kind) {
        return switch (kind) {
            case CUSTOMER -> CUSTOMER;
            case ITEM -> "product";
            case EMPLOYEE -> "employee";
            case PROJECT -> PageRequest.CASE;
        };
    }

    /** What says that a record may be used; an employee has no such field. */
    static List<String> flags(MasterKind kind) {
        return switch (kind) {
            case CUSTOMER -> List.of("active");
            case ITEM -> List.of("accessible");
            case EMPLOYEE -> List.of();
            case PROJECT -> List.of("active", "permit_new_workreports");
        };
    }

    /**
     * All fields of a record, flags last.
     *
     * @param customers the address of a customer by its number; where it is empty, the field is left out
     */
    static Map<String, JsonNode> of(MasterRecord record, Function<String, Optional<String>> customers) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        fields.put(NUMBER, number(record));
        fields.put("name", TextNode.valueOf(record.name()));
        if (record instanceof Customer customer) {
            address(fields, customer.street(), customer.zipCode(), customer.city());
            fields.put("phone", text(customer.phone()));
            fields.put("email", text(customer.email()));
            fields.put(VAT, text(customer.vatNumber()));
        } else if (record instanceof Project project) {
            Optional.ofNullable(project.customer())
                    .flatMap(customers)
                    .ifPresent(uri -> fields.put(CUSTOMER, TextNode.valueOf(uri)));
            fields.put("start_date", value(project.start()));
            fields.put("end_date", value(project.end()));
            address(fields, project.street(), project.zipCode(), project.city());
            fields.put("notes", text(project.description()));
        } else if (record instanceof Item item) {
            fields.put("unit", text(item.unit()));
            fields.put("sales_price", value(item.salesPrice()));
            fields.put("cost_price", value(item.costPrice()));
            fields.put("bar_code", text(item.barCode()));
        } else if (record instanceof Employee employee) {
            fields.put("email", text(employee.email()));
            fields.put("personal_email", text(employee.privateEmail()));
            fields.put("phone", text(employee.phone()));
            address(fields, employee.street(), employee.zipCode(), employee.city());
        }
        flags(record.kind()).forEach(flag -> fields.put(flag, BooleanNode.valueOf(record.active())));
        return fields;
    }

    /** A value as it is compared: blank, null and absent are one, 12.5 and "12.50" too, a customer is its id. */
    static String plain(String field, JsonNode value) {
        if (value == null || value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (field.equals(CUSTOMER)) {
            return Relation.of(value, CUSTOMER).map(Relation::id).orElse("");
        }
        String text = value.asText().strip();
        if (PRICES.contains(field)) {
            try {
                return new BigDecimal(text).stripTrailingZeros().toPlainString();
            } catch (NumberFormatException e) {
                return text;
            }
        }
        return text;
    }

    /** Letters and digits without the country's prefix, so that {@code DK 12 34 56 78} is {@code 12345678}. */
    static String plainVat(String vat) {
        return vat == null
                ? ""
                : vat.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "").replaceFirst("^[A-Z]{2}", "");
    }

    private static void address(Map<String, JsonNode> fields, String street, String zipCode, String city) {
        fields.put("street_address", text(street));
        fields.put("zip_code", text(zipCode));
        fields.put("city", text(city));
    }

    /** An employee's number is a number, all others are texts. */
    private static JsonNode number(MasterRecord record) {
        return record.kind() == MasterKind.EMPLOYEE && record.number().matches("[1-9]\\d{0,5}")
                ? IntNode.valueOf(Integer.parseInt(record.number()))
                : TextNode.valueOf(record.number());
    }

    private static JsonNode text(String text) {
        return TextNode.valueOf(text == null ? "" : text);
    }

    private static JsonNode value(Object value) {
        return value == null ? NullNode.instance : TextNode.valueOf(value.toString());
    }
}
