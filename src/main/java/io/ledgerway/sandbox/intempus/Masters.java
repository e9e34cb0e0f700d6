package io.ledgerway.sandbox.intempus;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;

/** All the small resources, and the ways from one to another. */
final class Masters {

    private final Map<String, MasterResource> resources = new LinkedHashMap<>();
    private final Map<String, Integer> ids = new ConcurrentHashMap<>();

    Masters(Stamps stamps) {
        long firstId = 10;
        for (MasterSpec spec : MasterSpecs.ALL) {
            resources.put(spec.name(), new MasterResource(spec, new Table<>(stamps, firstId), this));
            firstId += 1000;
        }
    }

    MasterResource resource(String name) {
        return resources.get(name);
    }

    /** A row, or null. */
    MasterRow row(String resource, long id) {
        return id == 0 ? null : resources.get(resource).table().get(id);
    }

    /** A field of a row as text; null where row or field are missing. */
    String text(String resource, long id, String field) {
        MasterRow row = row(resource, id);
        return row == null ? null : row.text(field);
    }

    /**
     * The id of the row with this number.
     *
     * @throws NoSuchElementException when there is none
     */
    int id(String resource, String number) {
        return ids.computeIfAbsent(resource + " " + number, key -> (int) resources
                .get(resource)
                .table()
                .all()
                .filter(row -> number.equals(row.text("number")))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no " + resource + " with number " + number))
                .id());
    }

    /** The contract an employee works under; 0 when there is none. */
    int contract(long employee) {
        return ids.computeIfAbsent(
                "contract of " + employee,
                key -> resources
                        .get("contract")
                        .table()
                        .all()
                        .filter(row -> row.relation("employee") == employee)
                        .mapToInt(row -> (int) row.id())
                        .max()
                        .orElse(0));
    }

    /** Forgets the ways: a row was written. */
    void changed() {
        ids.clear();
    }
}
