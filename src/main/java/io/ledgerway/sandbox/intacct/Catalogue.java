package io.ledgerway.sandbox.intacct;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The objects that can be read, and which of their rows a visitor sees. */
final class Catalogue {

    private final Ledger ledger;
    private final Masters masters;
    private final Habits habits;
    private final Clock clock;
    private final Shapes shapes;

    Catalogue(Ledger ledger, Masters masters, Habits habits, Clock clock) {
        this.ledger = ledger;
        this.masters = masters;
        this.habits = habits;
        this.clock = clock;
        this.shapes = new Shapes(masters, habits);
    }

    /** @throws Refused when there is no such object */
    RowShape shape(String object) {
        Optional<RowShape> shape = DocumentKind.ofObject(object)
                .map(shapes::documents)
                .or(() -> DocumentKind.ofItemObject(object).map(shapes::lines))
                .or(() -> MasterKind.named(object).map(shapes::masters));
        return shape.orElseThrow(() -> Errors.unknownObject(object));
    }

    /**
     * The rows of an object, in order of creation.
     *
     * @param showPrivate whether at top level the entities' own documents are seen
     */
    Stream<ReadRow> rows(RowShape shape, Visitor visitor, boolean showPrivate) {
        String object = shape.object();
        Stream<?> sources = MasterKind.named(object)
                .<Stream<?>>map(kind -> masters.all(kind).stream())
                .or(() -> DocumentKind.ofObject(object).map(kind -> documents(kind, visitor, showPrivate)))
                .orElseGet(() -> lines(DocumentKind.ofItemObject(object).orElseThrow(), visitor, showPrivate));
        return sources.map(source -> new ReadRow(shape, source));
    }

    /** The documents of a kind that the visitor sees; one just made may not be seen yet. */
    Stream<BookedDocument> documents(DocumentKind kind, Visitor visitor, boolean showPrivate) {
        Instant latest = clock.instant().minus(habits.get().readDelay());
        List<BookedDocument> all = ledger.documents();
        return all.stream()
                .filter(document -> document.kind() == kind)
                .filter(document -> !document.at().isAfter(latest))
                .filter(document -> document.entity().isEmpty()
                        || document.entity().equals(visitor.entity())
                        || visitor.entity().isEmpty() && showPrivate);
    }

    /** A line as a row of its own. */
    ReadRow line(DocumentKind kind, BookedDocument document, BookedLine line) {
        return new ReadRow(shapes.lines(kind), new Shapes.LineOf(document, line));
    }

    private Stream<Shapes.LineOf> lines(DocumentKind kind, Visitor visitor, boolean showPrivate) {
        return documents(kind, visitor, showPrivate)
                .flatMap(document -> document.lines().stream().map(line -> new Shapes.LineOf(document, line)));
    }
}
