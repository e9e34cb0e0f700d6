package io.ledgerway.acumatica;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ledgerway.connection.Lease;

/** The calls of one document's steps (apis/acumatica.md 4.2 and 4.4). Sends nothing. */
final class DocumentCalls {

    private static final String STATUS = "?$select=Type,ReferenceNbr,Status,Hold";

    private DocumentCalls() {}

    /** @param lease of the batch, for calls that write */
    static AcumaticaCall of(Progress at, Lease lease) {
        Expected expected = at.expected();
        String entity = "/" + expected.entity().path;
        String words = expected.words();
        return switch (at.step()) {
            case LOOK_UP ->
                AcumaticaCall.read("look-up", LookUps.path(java.util.List.of(expected)), "looking up " + words);
            case CREATE ->
                AcumaticaCall.write(
                        "create-invoice",
                        "PUT",
                        entity + whole(expected),
                        AcumaticaJson.write(at.document().record()),
                        "creating " + words,
                        lease,
                        false);
            case READ_BACK ->
                AcumaticaCall.read("read-back", entity + "/" + id(at) + whole(expected), "reading " + words + " back");
            case LIFT_HOLD ->
                AcumaticaCall.write(
                        "lift-hold",
                        "PUT",
                        entity + STATUS,
                        AcumaticaJson.write(hold(at)),
                        "lifting the hold of " + words,
                        lease,
                        true);
            case RELEASE ->
                AcumaticaCall.write(
                        "release-invoice",
                        "POST",
                        entity + "/" + expected.entity().releaseAction,
                        AcumaticaJson.write(action(at)),
                        "releasing " + words,
                        lease,
                        true);
            case READ_STATUS ->
                AcumaticaCall.read("read-status", entity + "/" + id(at) + STATUS, "reading the status of " + words);
            case REMOVE ->
                AcumaticaCall.write(
                        "remove-draft",
                        "DELETE",
                        entity + "/" + id(at),
                        null,
                        "removing the draft of " + words,
                        lease,
                        true);
        };
    }

    /** By the stable id, and without lines: an update adds lines that come without theirs (apis/acumatica.md 4.2). */
    private static ObjectNode hold(Progress at) {
        ObjectNode record = AcumaticaJson.object();
        record.put("id", id(at));
        record.putObject("Hold").put("value", false);
        return record;
    }

    private static ObjectNode action(Progress at) {
        ObjectNode invocation = AcumaticaJson.object();
        invocation.putObject("entity").put("id", id(at));
        return invocation;
    }

    /** With lines and taxes, to compare; a user-defined field only when it is asked for. */
    private static String whole(Expected expected) {
        return "?$expand=Details,TaxDetails"
                + (expected.keyField().contains(".") ? "&$custom=" + LookUps.encoded(expected.keyField()) : "");
    }

    private static String id(Progress at) {
        return at.standing().id();
    }
}
