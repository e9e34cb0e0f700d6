package io.ledgerway.sandbox.acumatica;

import io.ledgerway.sandbox.Answer;
import io.ledgerway.sandbox.Call;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Files of records: the same name overwrites (apis/acumatica.md 1). */
final class FileDoor {

    private final Company company;
    private final Contract contract;
    private final Finding finding;

    FileDoor(Company company, Contract contract, Finding finding) {
        this.company = company;
        this.contract = contract;
        this.finding = finding;
    }

    Answer attach(Visit visit) {
        List<String> rest = visit.route().rest();
        boolean byLink = visit.entity() == null;
        int nameAt = byLink ? 3 : rest.indexOf("files") + 1;
        if (rest.size() != nameAt + 1) {
            throw Refusal.notFound(visit.call().path());
        }
        EntityType entity = byLink ? behind(rest.get(0)) : visit.entity();
        List<String> keys = byLink ? List.of(rest.get(2)) : rest.subList(0, nameAt - 1);
        Row row = finding.find(entity, keys, false).orElseThrow(Refusal::noEntity);
        StoredFile file = file(visit.call(), rest.get(nameAt));
        row.files().removeIf(other -> other.name().equals(file.name()));
        row.files().add(file);
        return Answer.empty(204).with("Location", root(visit) + "/files/" + file.id());
    }

    Answer read(Visit visit) {
        UUID id = visit.route().rest().size() == 1
                ? Finding.id(visit.route().rest().get(0))
                : null;
        return contract.tops().stream()
                .flatMap(entity -> company.rows(entity.name()).stream())
                .flatMap(row -> row.files().stream())
                .filter(file -> file.id().equals(id))
                .findFirst()
                .map(FileDoor::shown)
                .orElseThrow(() -> Refusal.notFound(visit.call().path()));
    }

    private EntityType behind(String graph) {
        return contract.tops().stream()
                .filter(entity -> entity.graph().equals(graph))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(graph));
    }

    private static StoredFile file(Call call, String name) {
        String type = call.header("content-type");
        String comment = call.header("PX-CbFileComment");
        if (comment != null && comment.length() > 500) {
            throw Refusal.unreadable("PX-CbFileComment", "The comment is longer than 500 characters.");
        }
        return new StoredFile(
                UUID.randomUUID(), name, type == null ? "application/octet-stream" : type, call.body(), comment);
    }

    private static Answer shown(StoredFile file) {
        boolean text = !file.contentType().matches("(application/(octet-stream|pdf)|image/).*");
        byte[] bytes = file.content().getBytes(text ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        return Answer.stream(200, file.contentType(), out -> out.write(bytes));
    }

    private static String root(Visit visit) {
        String path = visit.call().path();
        return path.substring(
                0,
                path.indexOf("/" + visit.route().version())
                        + visit.route().version().length()
                        + 1);
    }
}
