package io.ledgerway.sandbox.acumatica;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the simulated Acumatica has in its books, and who came in: the witness of what really arrived. */
public final class AcumaticaBooks {

    private final Company company;
    private final Operations operations;
    private final SignInDesk desk;
    private final Sessions sessions;
    private final TokenDesk tokens;
    private final RequestQueue queue;
    private final Supplier<Map<Integer, Integer>> refused;

    AcumaticaBooks(
            Company company,
            Operations operations,
            SignInDesk desk,
            Sessions sessions,
            TokenDesk tokens,
            RequestQueue queue,
            Supplier<Map<Integer, Integer>> refused) {
        this.company = company;
        this.operations = operations;
        this.desk = desk;
        this.sessions = sessions;
        this.tokens = tokens;
        this.queue = queue;
        this.refused = refused;
    }

    /** All documents, of a kind in order of saving. */
    public List<BookedDocument> documents() {
        return Arrays.stream(DocumentKind.values())
                .flatMap(kind -> documents(kind).stream())
                .toList();
    }

    /** Documents of a kind, in order of saving. */
    public List<BookedDocument> documents(DocumentKind kind) {
        synchronized (company) {
            operations.settle();
            return company.rows(kind.entity()).stream()
                    .map(row -> BookedDocument.of(kind, row))
                    .toList();
        }
    }

    /** Documents with this in one of their reference fields, case apart. */
    public List<BookedDocument> byReference(String reference) {
        return documents().stream()
                .filter(document -> document.refersTo(reference))
                .toList();
    }

    /** Documents that were deleted. */
    public List<BookedDocument> deleted() {
        synchronized (company) {
            return company.removed().stream()
                    .map(removed -> BookedDocument.of(removed.kind(), removed.row()))
                    .toList();
        }
    }

    /** Kind, type, party and reference with the number of documents that share them, where more than one does. Empty = nothing is doubled. */
    public Map<String, Integer> repeatedReferences() {
        Map<String, Integer> counts = new TreeMap<>();
        documents()
                .forEach(document -> Stream.of(document.customerOrder(), document.externalRef(), document.vendorRef())
                        .filter(reference -> reference != null && !reference.isEmpty())
                        .distinct()
                        .forEach(reference -> counts.merge(
                                document.kind() + " " + document.type() + " " + document.party() + " " + reference,
                                1,
                                Integer::sum)));
        counts.values().removeIf(count -> count == 1);
        return counts;
    }

    /** What was sent and dropped in silence, as {@code Entity.Field}, with how often. */
    public Map<String, Integer> droppedFields() {
        synchronized (company) {
            return new TreeMap<>(company.dropped());
        }
    }

    /** Long operations that run and writes that wait in the queue after their caller has gone. */
    public int underWay() {
        synchronized (company) {
            operations.settle();
            return operations.waiting();
        }
    }

    /** Sessions that were opened, by cookie or token. */
    public long signIns() {
        return sessions.opened();
    }

    /** Sign-ins refused for what they said. */
    public long refusedSignIns() {
        return desk.refused();
    }

    /** Sign-ins and calls refused for want of a seat. */
    public long refusedSeats() {
        return sessions.refused();
    }

    /** Calls that were not executed, by status. */
    public Map<Integer, Integer> refusedRequests() {
        return refused.get();
    }

    /** Requests declined by the licence's queue. */
    public long declinedRequests() {
        return queue.declined();
    }

    /** Seats that are taken now. */
    public int liveSessions() {
        return sessions.live();
    }

    /** The largest number of seats that were taken at once. */
    public int mostLiveSessions() {
        return sessions.mostLive();
    }

    /** Tokens granted by password or code. */
    public long grantedTokens() {
        return tokens.granted();
    }

    /** Tokens granted by refresh token. */
    public long refreshedTokens() {
        return tokens.refreshed();
    }

    /** Whether too many wrong passwords locked the account. */
    public boolean locked() {
        return desk.locked();
    }
}
