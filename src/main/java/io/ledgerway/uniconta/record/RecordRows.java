package io.ledgerway.uniconta.record;

import static io.ledgerway.uniconta.UnicontaJson.date;
import static io.ledgerway.uniconta.UnicontaJson.number;
import static io.ledgerway.uniconta.UnicontaJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerway.document.MasterKind;
import io.ledgerway.document.MasterRecord;
import io.ledgerway.document.MasterRecord.Customer;
import io.ledgerway.document.MasterRecord.Employee;
import io.ledgerway.document.MasterRecord.Item;
import io.ledgerway.document.MasterRecord.Project;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Uniconta's rows as master records (apis/uniconta.md 5.5). */
final class RecordRows {

    private RecordRows() {}

    /** The field that holds the key. */
    static String key(MasterKind kind) {
        return switch (kind) {
            case CUSTOMER -> "Account";
            case ITEM -> "Item";
            case EMPLOYEE, PROJECT -> "Number";
        };
    }

    /** The entity, without the company's own fields. */
    static String entity(MasterKind kind) {
        return switch (kind) {
            case CUSTOMER -> "DebtorClient";
            case ITEM -> "InvItemClient";
            case EMPLOYEE -> "EmployeeClient";
            case PROJECT -> "ProjectClient";
        };
    }

    /**
     * The record in a row; null for one without a key.
     *
     * @param createEmployees whether employees that the target lacks are created there
     */
    static MasterRecord record(MasterKind kind, JsonNode row, boolean createEmployees) {
        String key = text(row, key(kind));
        if (key == null) {
            return null;
        }
        String name = Objects.requireNonNullElse(text(row, "Name"), key);
        return switch (kind) {
            case CUSTOMER -> customer(key, name, row);
            case ITEM ->
                new Item(
                        key,
                        name,
                        true,
                        text(row, "Unit"),
                        number(row, "SalesPrice1"),
                        number(row, "CostPrice"),
                        text(row, "EAN"));
            case EMPLOYEE ->
                new Employee(
                        key,
                        name,
                        true,
                        text(row, "Email"),
                        text(row, "PrivateEmail"),
                        text(row, "Mobil"),
                        joined(row, "Address1", "Address2"),
                        text(row, "ZipCode"),
                        text(row, "City"),
                        createEmployees);
            case PROJECT -> project(key, name, row);
        };
    }

    private static Customer customer(String key, String name, JsonNode row) {
        String registration = text(row, "CompanyRegNo");
        return new Customer(
                key,
                name,
                true,
                joined(row, "Address1", "Address2", "Address3"),
                text(row, "ZipCode"),
                text(row, "City"),
                text(row, "Phone"),
                text(row, "ContactEmail"),
                registration == null ? text(row, "VatNumber") : registration);
    }

    /** Intempus takes no end without a start (apis/intempus.md 7.3). */
    private static Project project(String key, String name, JsonNode row) {
        LocalDate start = date(row, "StartDate");
        return new Project(
                key,
                name,
                true,
                text(row, "Account"),
                start,
                start == null ? null : date(row, "EndDate"),
                joined(row, "WorkAddress1", "WorkAddress2", "WorkAddress3"),
                text(row, "ZipCode"),
                text(row, "City"),
                text(row, "Description"));
    }

    private static String joined(JsonNode row, String... fields) {
        String joined = Stream.of(fields)
                .map(field -> text(row, field))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return joined.isEmpty() ? null : joined;
    }
}
