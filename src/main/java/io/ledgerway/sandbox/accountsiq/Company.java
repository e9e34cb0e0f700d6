package io.ledgerway.sandbox.accountsiq;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The entity: master rows, item invoices and transactions. Whoever reads or writes them holds this object's monitor. */
final class Company {

    private static final int FIRST_ID = 1000;

    private final Clock clock;
    private final Habits habits;
    private final Map<Master, Map<String, Values>> masters = new EnumMap<>(Master.class);
    private final Map<Integer, BookedDocument> documents = new TreeMap<>();
    private final Map<Integer, ItemInvoice> invoices = new TreeMap<>();
    private final Map<DocumentKind, Integer> numbers = new EnumMap<>(DocumentKind.class);
    private volatile int lastTransaction;
    private int lastInvoice;
    private int lastAccount;

    Company(Clock clock, Habits habits) {
        this.clock = clock;
        this.habits = habits;
        clear();
    }

    /** Forgets everything. */
    void clear() {
        for (Master master : Master.values()) {
            masters.put(master, new TreeMap<>());
        }
        documents.clear();
        invoices.clear();
        numbers.clear();
        lastTransaction = FIRST_ID;
        lastInvoice = FIRST_ID;
        lastAccount = 0;
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), clock.getZone()).withNano(0);
    }

    /** Empty too when the key is null. */
    Optional<Values> find(Master master, String key) {
        return key == null
                ? Optional.empty()
                : Optional.ofNullable(masters.get(master).get(key));
    }

    /** In the keys' order. */
    Collection<Values> rows(Master master) {
        return masters.get(master).values();
    }

    /** Adds a row or takes the place of the one with its key. */
    void put(Master master, Values row) {
        masters.get(master).put(row.text(master.key()), row);
    }

    int nextAccountId() {
        return ++lastAccount;
    }

    Optional<Values> account(int id) {
        return List.of(Master.CUSTOMER, Master.SUPPLIER).stream()
                .flatMap(master -> rows(master).stream())
                .filter(row -> row.number("AccountID") == id)
                .findFirst();
    }

    /** The period that a day lies in. */
    Optional<Values> period(LocalDate day) {
        return rows(Master.PERIOD).stream()
                .filter(row -> !day.isBefore(row.date("StartDate")) && !day.isAfter(row.date("EndDate")))
                .findFirst();
    }

    /** Gives a draft its ids and keeps it. */
    BookedDocument post(BookedDocument draft) {
        int id = lastTransaction + 1;
        int number = numbers.merge(draft.kind(), 1, Integer::sum);
        BookedDocument posted = draft.posted(id, String.valueOf(number), clock.instant());
        documents.put(id, posted);
        lastTransaction = id;
        return posted;
    }

    void change(BookedDocument document) {
        documents.put(document.transactionId(), document);
    }

    /** In order of posting. */
    Collection<BookedDocument> documents() {
        return documents.values();
    }

    /** In order of posting, without those that look-ups do not see yet. */
    List<BookedDocument> visibleDocuments() {
        return documents.values().stream()
                .filter(document -> visible(document.created()))
                .toList();
    }

    Optional<BookedDocument> document(int id) {
        return Optional.ofNullable(documents.get(id)).filter(document -> visible(document.created()));
    }

    /** The newest transaction's id. Needs no monitor. */
    int lastTransaction() {
        return lastTransaction;
    }

    int nextInvoiceId() {
        return ++lastInvoice;
    }

    void keep(ItemInvoice invoice) {
        invoices.put(invoice.id(), invoice);
    }

    Optional<ItemInvoice> invoice(int id) {
        return Optional.ofNullable(invoices.get(id));
    }

    Collection<ItemInvoice> invoices() {
        return invoices.values();
    }

    List<ItemInvoice> visibleInvoices() {
        return invoices.values().stream()
                .filter(invoice -> visible(invoice.created()))
                .toList();
    }

    Instant instant() {
        return clock.instant();
    }

    /** What a customer owes. */
    BigDecimal balance(String customer) {
        return documents.values().stream()
                .filter(document ->
                        document.kind().sales() && document.account().equals(customer))
                .map(document -> document.kind().debit()
                        ? document.outstanding()
                        : document.outstanding().negate())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean visible(Instant created) {
        return !clock.instant().isBefore(created.plus(habits.settings().visibleAfter()));
    }
}
