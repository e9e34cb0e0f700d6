package io.ledgerway.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.sandbox.CallBook;
import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.sandbox.Faults;
import io.ledgerway.sandbox.acumatica.AcumaticaAccount;
import io.ledgerway.sandbox.acumatica.AcumaticaBooks;
import io.ledgerway.sandbox.acumatica.AcumaticaControl;
import io.ledgerway.sandbox.acumatica.BookedDocument;
import io.ledgerway.sandbox.acumatica.DocumentKind;
import io.ledgerway.sandbox.acumatica.Habits;
import io.ledgerway.sandbox.acumatica.SandboxAcumatica;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Acumatica beside the hub, on a free port, with its own books: the witness of what really happened. */
public final class SimulatedAcumatica implements SimulatedLedger {

    /** The company whose books these are; it keeps them in euro. */
    public static final String COMPANY = "DK90000039";

    /** A customer of the company's, whose account is in kroner. */
    public static final String CUSTOMER = "DK90010034";

    /** A supplier of the company's. */
    public static final String VENDOR = "DK90020013";

    /** Another supplier of the company's. */
    public static final String OTHER_VENDOR = "DK90020021";

    /** An item of the seller's whose account is inactive. */
    public static final String CLOSED_ITEM = "CLOSED";

    /** Sessions that the hub may have. */
    public static final int SESSIONS = 1;

    private static final Set<String> CREDITS = Set.of("Credit Memo", "Debit Adj.");
    private static final Clock CLOCK = Clock.system(ZoneId.of("Europe/Copenhagen"));
    private static final AcumaticaAccount ACCOUNT =
            AcumaticaAccount.DEMO.password("canary-acumatica-password-5ac07e").clientSecret("canary-acumatica-6f92d3");

    private final SandboxAcumatica acumatica;
    private final Set<String> againstTheContract = ConcurrentHashMap.newKeySet();

    private final int seats;
    private final int perMinute;

    /** With one seat more than the hub may use, so that it would be seen if the hub took it. */
    public SimulatedAcumatica() {
        this(SESSIONS + 1);
    }

    /** @param seats sessions that the licence allows at once */
    public SimulatedAcumatica(int seats) {
        this(seats, 0);
    }

    /** @param perMinute requests that the licence allows in a minute, and the hub's settings too; 0 = any number */
    public SimulatedAcumatica(int seats, int perMinute) {
        this.seats = seats;
        this.perMinute = perMinute;
        acumatica = SandboxAcumatica.start(0, ACCOUNT, FaultSettings.NONE, CLOCK);
        licence();
        control().addCustomer("HAVNEN", "Havnens Ejendomme A/S", "DKK", "DENMARK");
        control().addVendor("TRAELAST", "Vestby Trælast A/S", "DKK", "DENMARK");
        acumatica.listen(call -> againstTheContract.addAll(PublishedAcumatica.problems(
                call.method(), call.path(), call.query().keySet(), call.body())));
    }

    /** The same, which does not hold requests against the contract: that takes as long as answering them. */
    public SimulatedAcumatica unjudged() {
        acumatica.listen(call -> {});
        return this;
    }

    public AcumaticaBooks books() {
        return acumatica.books();
    }

    public AcumaticaControl control() {
        return acumatica.control();
    }

    public Faults faults() {
        return acumatica.faults();
    }

    @Override
    public CallBook calls() {
        return acumatica.calls();
    }

    /** Until {@link #calm} the hub's password is not the user's. Every session ends. */
    public void changePassword(String password) {
        control().changePassword(password);
        control().expireSessions();
    }

    /** Nothing goes wrong any more, and the user's password is the first one again. Books and sessions stay. */
    public void calm() {
        faults().forgetOrdered();
        acumatica.apply(FaultSettings.NONE);
        acumatica.habits().reset();
        licence();
        control().changeAccount(ACCOUNT);
    }

    private void licence() {
        acumatica.habits().set("api-users", seats).set("requests-per-minute", perMinute);
    }

    @Override
    public String connection() {
        return "acumatica";
    }

    @Override
    public Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("url", acumatica.url().toString()),
                Map.entry("username", ACCOUNT.username()),
                Map.entry("password", ACCOUNT.password()),
                Map.entry("company", ACCOUNT.tenant()),
                Map.entry("company-ids", COMPANY),
                Map.entry("sessions", Integer.toString(SESSIONS)),
                Map.entry("calls-per-minute", Integer.toString(perMinute)),
                Map.entry("poll-delay", "50ms"),
                Map.entry("defaults.base-currency", "EUR"),
                Map.entry("defaults.subaccount", "000000"),
                Map.entry("busy-delay", "300ms"));
    }

    @Override
    public Map<String, String> concurrency(int calls) {
        return Map.of("sessions", Integer.toString(calls), "concurrency", Integer.toString(calls));
    }

    /** How it behaves. */
    public Habits habits() {
        return acumatica.habits();
    }

    /** Lookup tables that lead to the company's accounts, by name. */
    public Map<String, String> tables() {
        return Map.of(
                "customers", "source,target,currency\n" + CUSTOMER + ",HAVNEN,DKK\n",
                "vendors", "source,target,currency\n" + VENDOR + ",TRAELAST,DKK\n" + OTHER_VENDOR + ",V2002,DKK\n",
                "accounts", "source,target\nincome,40000\n" + CLOSED_ITEM + ",49999\nexpense,50000\nrounding,49000\n",
                "tax-codes", "source,target\nsale|S:25,TAXABLE\npurchase|S:25,TAXABLE\n");
    }

    @Override
    public Map<String, String> generatedTables() {
        return Map.of(
                "customers",
                "source,target,currency\n" + GeneratedInvoices.CUSTOMER + ",HAVNEN,DKK\n"
                        + GeneratedInvoices.LOST_CUSTOMER + ",NOBODY,DKK\n",
                "vendors",
                "source,target,currency\n" + GeneratedInvoices.VENDOR + ",TRAELAST,DKK\n",
                "accounts",
                "source,target\nincome,40000\nexpense,50000\n",
                "tax-codes",
                "source,target\nsale|S:25,TAXABLE\nsale|E:0,EXEMPT\npurchase|S:25,TAXABLE\npurchase|E:0,EXEMPT\n");
    }

    @Override
    public int documents() {
        return books().documents().size();
    }

    @Override
    public Map<String, List<BigDecimal>> totals() {
        return books().documents().stream()
                .collect(Collectors.groupingBy(
                        SimulatedAcumatica::number,
                        Collectors.mapping(SimulatedAcumatica::signed, Collectors.toList())));
    }

    /** The legal number: on sales the description begins with it. */
    private static String number(BookedDocument document) {
        return document.kind() == DocumentKind.BILL
                ? document.vendorRef()
                : document.description().split(";", 2)[0];
    }

    private static BigDecimal signed(BookedDocument document) {
        return CREDITS.contains(document.type()) ? document.amount().negate() : document.amount();
    }

    @Override
    public void apply(FaultSettings faults) {
        acumatica.apply(faults);
    }

    @Override
    public long refusedSignIns() {
        return books().refusedSignIns();
    }

    /** No document stands twice in the books, nothing that was sent was dropped in silence, and all was as the contract has it. */
    public void assertNothingIsDoubledOrDropped() {
        assertThat(books().repeatedReferences()).isEmpty();
        assertThat(books().droppedFields()).isEmpty();
        assertThat(againstTheContract).isEmpty();
    }

    @Override
    public void close() {
        acumatica.close();
    }
}
