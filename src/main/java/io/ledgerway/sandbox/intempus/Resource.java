package io.ledgerway.sandbox.intempus;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Set;

/** One kind of object under {@code /web/v1/<name>/}. */
interface Resource {

    String name();

    Table<? extends Row> table();

    Filters filters();

    /** False where the resource answers 500 to cursor paging. */
    default boolean cursor() {
        return true;
    }

    /** Query parameters without which a list is refused. */
    default Set<String> mandatory() {
        return Set.of();
    }

    /** Whether it can be written at all. */
    default boolean writable() {
        return true;
    }

    /** Creates a row, or finds the one that was created with the same {@code creation_id}. */
    Created create(JsonNode body);

    /** Changes a row. The answer shows the stamp it had before, as Intempus does (apis/intempus.md 4). */
    Row update(long id, JsonNode body);

    /** Deletes a row that exists. */
    void delete(long id);

    /** Writes a row; a detail may embed what a list only refers to. */
    void write(Row row, JsonGenerator json, boolean detail) throws IOException;

    /** @param repeated whether the row was there already */
    record Created(Row row, boolean repeated) {}
}
