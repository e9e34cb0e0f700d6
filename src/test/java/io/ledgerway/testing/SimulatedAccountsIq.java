package io.ledgerway.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.sandbox.CallBook;
import io.ledgerway.sandbox.FaultSettings;
import io.ledgerway.sandbox.Faults;
import io.ledgerway.sandbox.accountsiq.AccountsIqAccount;
import io.ledgerway.sandbox.accountsiq.AccountsIqBooks;
import io.ledgerway.sandbox.accountsiq.AccountsIqControl;
import io.ledgerway.sandbox.accountsiq.BookedDocument;
import io.ledgerway.sandbox.accountsiq.Habits;
import io.ledgerway.sandbox.accountsiq.Master;
import io.ledgerway.sandbox.accountsiq.SandboxAccountsIq;
import io.ledgerway.sandbox.accountsiq.Version;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * AccountsIQ beside the hub, on a free port, with its own books: the witness of what really happened. Where the vendor's
 * description is at hand, a request that is not as described is a fault.
 */
public final class SimulatedAccountsIq implements SimulatedLedger {

    /** The company whose books these are. */
    public static final String COMPANY = "DK90000020";

    /** A customer of the company's, whose account is in kroner; the entity keeps its books in euro. */
    public static final String CUSTOMER = "DK90010026";

    /** An item of the seller's whose account takes no postings. */
    public static final String CLOSED_ITEM = "CLOSED";

    private static final Clock CLOCK = Clock.system(ZoneId.of("Europe/Copenhagen"));
    private static final AccountsIqAccount ACCOUNT = AccountsIqAccount.DEMO
            .keys("canary-aiq-partner-2f6a90", "canary-aiq-user-b81c37")
            .client("ledgerway", "canary-aiq-secret-60d4ee");

    private final SandboxAccountsIq accountsIq;
    private boolean otherSecret;

    public SimulatedAccountsIq() {
        accountsIq = SandboxAccountsIq.start(0, ACCOUNT, FaultSettings.NONE, CLOCK);
        control().addCustomer("HAVNEN", "Havnens Ejendomme A/S", "DKK");
        openYears(2013, 2020);
        accountsIq.check((version, envelope) ->
                AccountsIqDescription.of(version.number()).flatMap(description -> description.problem(envelope)));
    }

    public AccountsIqBooks books() {
        return accountsIq.books();
    }

    public AccountsIqControl control() {
        return accountsIq.control();
    }

    public Faults faults() {
        return accountsIq.faults();
    }

    @Override
    public CallBook calls() {
        return accountsIq.calls();
    }

    /** How it behaves; {@link #calm} makes that as usual. */
    public Habits habits() {
        return accountsIq.habits();
    }

    /** Until {@link #calm} the hub's secret is not the client's. Every token is void. */
    public void changeSecret(String secret) {
        control().changeClient(ACCOUNT.clientId(), secret);
        otherSecret = true;
    }

    /** Nothing goes wrong any more. Books and, where the secret was not changed, tokens stay. */
    public void calm() {
        faults().forgetOrdered();
        accountsIq.apply(FaultSettings.NONE);
        accountsIq.habits().reset();
        if (otherSecret) {
            control().changeAccount(ACCOUNT);
            otherSecret = false;
        }
    }

    @Override
    public String connection() {
        return "accountsiq";
    }

    /** By version 2.0. */
    @Override
    public Map<String, String> settings() {
        return Map.of(
                "url",
                accountsIq.url(Version.V2_0).toString(),
                "version",
                "2.0",
                "entity",
                ACCOUNT.entity(),
                "client-id",
                ACCOUNT.clientId(),
                "client-secret",
                ACCOUNT.clientSecret(),
                "company-ids",
                COMPANY,
                "defaults.base-currency",
                "EUR");
    }

    /** What else is set when the connection uses version 1.1. */
    public Map<String, String> olderSettings() {
        return Map.of(
                "url",
                accountsIq.url(Version.V1_1).toString(),
                "version",
                "1.1",
                "partner-key",
                ACCOUNT.partnerKey(),
                "user-key",
                ACCOUNT.userKey());
    }

    /** Lookup tables that lead to the entity's accounts, by name. */
    public Map<String, String> tables() {
        return Map.of(
                "customers", "source,target,currency\n" + CUSTOMER + ",HAVNEN,DKK\n",
                "accounts", "source,target\nincome,1000\n" + CLOSED_ITEM + ",1999\nexpense,3000\nrounding,8900\n",
                "tax-codes", "source,target\nsale|S:25,S25\npurchase|S:25,P25\n");
    }

    @Override
    public Map<String, String> generatedTables() {
        return Map.of(
                "customers",
                "source,target,currency\n" + GeneratedInvoices.CUSTOMER + ",HAVNEN,DKK\n"
                        + GeneratedInvoices.LOST_CUSTOMER + ",NOBODY,DKK\n",
                "vendors",
                "source,target,currency\n" + GeneratedInvoices.VENDOR + ",FITTINGS,DKK\n",
                "accounts",
                "source,target\nincome,1000\nexpense,3000\n",
                "tax-codes",
                "source,target\nsale|S:25,S25\nsale|E:0,S00\npurchase|S:25,P25\npurchase|E:0,P00\n");
    }

    @Override
    public int documents() {
        return books().documents().size();
    }

    @Override
    public Map<String, List<BigDecimal>> totals() {
        return books().documents().stream()
                .collect(Collectors.groupingBy(
                        BookedDocument::externalReference,
                        Collectors.mapping(SimulatedAccountsIq::signed, Collectors.toList())));
    }

    private static BigDecimal signed(BookedDocument document) {
        return switch (document.kind()) {
            case SALES_CREDIT_NOTE, PURCHASES_DEBIT_NOTE -> document.gross().negate();
            default -> document.gross();
        };
    }

    @Override
    public void apply(FaultSettings faults) {
        accountsIq.apply(faults);
    }

    @Override
    public long refusedSignIns() {
        return books().refusedSignIns();
    }

    /** No document stands twice in the books. */
    public void assertNothingIsDoubled() {
        assertThat(books().repeatedReferences()).isEmpty();
    }

    /** The years of real documents, each a period. */
    private void openYears(int first, int last) {
        for (int year = first; year <= last; year++) {
            control()
                    .put(
                            Master.PERIOD,
                            Map.of(
                                    "PeriodID",
                                    year,
                                    "PeriodName",
                                    Integer.toString(year),
                                    "StartDate",
                                    year + "-01-01",
                                    "EndDate",
                                    year + "-12-31"));
        }
    }

    @Override
    public void close() {
        accountsIq.close();
    }
}
