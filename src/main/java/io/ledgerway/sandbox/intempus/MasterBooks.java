package io.ledgerway.sandbox.intempus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.sandbox.Json;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Predicate;

/**
 * Customers, cases, products and employees of the simulated Intempus as its people see and change them: beside the API
 * and without its rules. Resources are named as in the API, rows by their number.
 */
public final class MasterBooks {

    private final Masters masters;

    MasterBooks(Masters masters) {
        this.masters = masters;
    }

    /** Every row of a resource, as it is stored; relations are URIs. */
    public List<Map<String, Object>> rows(String resource) {
        return found(resource, row -> true);
    }

    /** The rows with this number: more than one = something is doubled. */
    public List<Map<String, Object>> rows(String resource, String number) {
        return found(resource, row -> number.equals(row.text("number")));
    }

    /** Adds a row; answers its URI. */
    public String add(String resource, Map<String, ?> fields) {
        return Uri.of(
                resource,
                existing(resource).insert(Json.MAPPER.valueToTree(fields)).id());
    }

    /** Changes fields of the row with this number. */
    public void change(String resource, String number, Map<String, ?> fields) {
        MasterResource table = existing(resource);
        table.update(masters.id(resource, number), Json.MAPPER.valueToTree(fields));
    }

    /** Deletes the row with this number, leaving nothing. */
    public void delete(String resource, String number) {
        existing(resource).table().remove(masters.id(resource, number));
        masters.changed();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> found(String resource, Predicate<MasterRow> wanted) {
        return existing(resource)
                .table()
                .all()
                .filter(wanted)
                .map(row -> (Map<String, Object>) Json.MAPPER.convertValue(shown(resource, row), Map.class))
                .toList();
    }

    private static ObjectNode shown(String resource, MasterRow row) {
        return row.fields().deepCopy().put("id", row.id()).put("resource_uri", Uri.of(resource, row.id()));
    }

    private MasterResource existing(String resource) {
        MasterResource found = masters.resource(resource);
        if (found == null) {
            throw new NoSuchElementException("There is no resource " + resource + ".");
        }
        return found;
    }
}
