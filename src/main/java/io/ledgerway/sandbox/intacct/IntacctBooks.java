package io.ledgerway.sandbox.intacct;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the simulated Intacct has in its books, and who came in: the witness of what really arrived. */
public final class IntacctBooks {

    private final Ledger ledger;
    private final Masters masters;
    private final SignInDesk desk;
    private final ControlIds controlIds;
    private final WorkPlaces places;
    private final TransactionMeter meter;
    private final Callbacks callbacks;

    IntacctBooks(
            Ledger ledger,
            Masters masters,
            SignInDesk desk,
            ControlIds controlIds,
            WorkPlaces places,
            TransactionMeter meter,
            Callbacks callbacks) {
        this.ledger = ledger;
        this.masters = masters;
        this.desk = desk;
        this.controlIds = controlIds;
        this.places = places;
        this.meter = meter;
        this.callbacks = callbacks;
    }

    /** All documents, in the order in which they were booked. */
    public List<BookedDocument> documents() {
        return ledger.documents();
    }

    /** The documents of one kind. */
    public List<BookedDocument> documents(DocumentKind kind) {
        return documents().stream().filter(document -> document.kind() == kind).toList();
    }

    /** The documents that carry this external id. */
    public List<BookedDocument> byExternalId(String externalId) {
        return documents().stream()
                .filter(document -> externalId.equals(document.externalId()))
                .toList();
    }

    /** All attachments. */
    public List<BookedAttachments> attachments() {
        return ledger.attachments();
    }

    /** External ids, with their kind in front, that more than one document carries. Empty = nothing is doubled. */
    public Map<String, Long> repeatedExternalIds() {
        return repeated(BookedDocument::externalId);
    }

    /** Numbers, with kind and party in front, that more than one document carries. */
    public Map<String, Long> repeatedNumbers() {
        return repeated(document -> document.number() == null ? null : document.party() + " " + document.number());
    }

    /** Sum of totals with tax by kind and currency, such as {@code INVOICE DKK}. */
    public Map<String, BigDecimal> totals() {
        Map<String, BigDecimal> totals = new TreeMap<>();
        documents()
                .forEach(document -> totals.merge(
                        document.kind() + " " + document.currency().currency(), document.total(), BigDecimal::add));
        return totals;
    }

    /** The master rows of one object. */
    public Collection<MasterRow> masters(MasterKind kind) {
        return masters.all(kind);
    }

    /** Sign-ins with a login that succeeded. */
    public long signIns() {
        return desk.signIns();
    }

    /** Sign-ins refused for company, user, password or entity. */
    public long refusedSignIns() {
        return desk.refusedSignIns();
    }

    /** Sessions that were ever made. */
    public long sessionsMade() {
        return desk.sessionsMade();
    }

    /** Sessions that are alive. */
    public int liveSessions() {
        return desk.live().size();
    }

    /** Live sessions by {@code company/user/entity}. */
    public Map<String, Long> liveSessionsByPlace() {
        return desk.live().stream()
                .map(LoginSession::visitor)
                .collect(Collectors.groupingBy(
                        visitor -> visitor.company() + "/" + visitor.user() + "/" + visitor.entity(),
                        TreeMap::new,
                        Collectors.counting()));
    }

    /** Control ids that were executed with success and would be refused now. */
    public int rememberedControlIds() {
        return controlIds.remembered();
    }

    /** API transactions of this month: records made and read calls. */
    public long transactionsThisMonth() {
        return meter.thisMonth();
    }

    /** Read calls of this month. */
    public long readsThisMonth() {
        return meter.readsThisMonth();
    }

    /** Requests in process now. */
    public int requestsInProcess() {
        return places.taken();
    }

    /** The most requests that were in process at once. */
    public int mostRequestsInProcess() {
        return places.most();
    }

    /** Requests that were turned away because too many were in process. */
    public long turnedAway() {
        return places.turnedAway();
    }

    /** Answers of asynchronous requests that were delivered. */
    public long callbacksSent() {
        return callbacks.sent();
    }

    private Map<String, Long> repeated(Function<BookedDocument, String> value) {
        Map<String, Long> counts = documents().stream()
                .filter(document -> value.apply(document) != null)
                .collect(Collectors.groupingBy(
                        document -> document.kind() + " " + value.apply(document),
                        TreeMap::new,
                        Collectors.counting()));
        counts.values().removeIf(count -> count == 1);
        return counts;
    }
}
