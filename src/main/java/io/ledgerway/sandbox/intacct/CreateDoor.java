package io.ledgerway.sandbox.intacct;

import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Creates documents (apis/intacct.md 3). */
final class CreateDoor {

    private final DocumentReader reader;
    private final Ledger ledger;
    private final Habits habits;

    CreateDoor(DocumentReader reader, Ledger ledger, Habits habits) {
        this.reader = reader;
        this.ledger = ledger;
        this.habits = habits;
    }

    void openIn(FunctionDesk functions) {
        for (DocumentKind kind : DocumentKind.values()) {
            functions.write(kind.function(), job -> create(kind, job));
        }
    }

    private Outcome create(DocumentKind kind, Job job) {
        try {
            BookedDocument document = reader.read(kind, job);
            if (habits.get().uniqueNumbers()) {
                unique(document, job.unit(), kind.numberElement(), BookedDocument::number);
            }
            if (habits.get().uniqueExternalIds()) {
                unique(document, job.unit(), "externalid", BookedDocument::externalId);
            }
            job.unit().add(document);
            return Outcome.key(document.recordNo());
        } catch (Refused refused) {
            throw refused.wrapped(Errors.couldNotCreate(kind.legacy()));
        }
    }

    private void unique(BookedDocument document, Unit unit, String field, Function<BookedDocument, String> value) {
        String mine = value.apply(document);
        boolean there = mine != null
                && Stream.concat(ledger.documents().stream(), unit.documents().stream())
                        .filter(other -> other.kind() == document.kind())
                        .anyMatch(other -> Objects.equals(value.apply(other), mine));
        if (there) {
            throw Errors.exists(document.kind().legacy(), field, mine);
        }
    }
}
